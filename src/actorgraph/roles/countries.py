"""Which country an office is of where the title before a name does not say so, but the article
makes it plain: ``President Anna Berg`` in an article on Peru.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from actorgraph import names
from actorgraph.model import Chain, Role

# Offices that a country has one holder of, by what they are called in different countries.
OFFICES = {
    "president": "head",
    "vice president": "deputy",
    "vice-president": "deputy",
    "prime minister": "premier",
    "secretary of state": "diplomat",
    "foreign minister": "diplomat",
    "foreign secretary": "diplomat",
    "defence minister": "defence",
    "defense minister": "defence",
    "defence secretary": "defence",
    "defense secretary": "defence",
    "secretary of defense": "defence",
}
# A country is what the article is about if it is named this often, and so much oftener than others.
OFTEN, MUCH = 4, 4
# Ministers of these titles are in the news abroad: an article on Peru names those of others.
ABROAD = frozenset({"foreign minister", "foreign secretary"})


def with_countries(chains: Sequence[Chain]) -> list[Chain]:
    """``chains`` with the country in roles whose office is of a country, where only one can be
    meant: the only one of the text, or the one that it is about. A country with another holder of
    the office is out, and so is all where several may be meant to hold it.
    """
    country_of = {chain.id: country for chain in chains if (country := _country(chain))}
    by_name = {country: chain for chain, country in country_of.items()}
    chains = [_with_roles(c, [_with_adjective(r, by_name) for r in c.roles]) for c in chains]
    countries = {c.id: len(c.mentions) for c in chains if c.id in country_of}
    taken = _taken(chains, countries)
    waiting: Counter[str | None] = Counter(
        office for chain in chains for office in {_office(r) for r in chain.roles if _waits(r)}
    )
    return [
        _with_roles(c, [_with_country(r, countries, taken, waiting) for r in c.roles])
        for c in chains
    ]


def _with_roles(chain: Chain, roles: Sequence[Role]) -> Chain:
    return replace(chain, roles=tuple(roles)) if tuple(roles) != chain.roles else chain


def _country(chain: Chain) -> str | None:
    if chain.type != "place" or chain.members:
        return None
    named = (names.country_of(m.text) for m in chain.mentions if m.form == "name")
    return next(filter(None, named), None)


def _office(role: Role) -> str | None:
    """What kind of office ``role`` is, also where words of its title were left out."""
    quote = role.evidence.quote.lower()
    titles = (t for t in OFFICES if t == role.title or (t in quote and t.endswith(role.title)))
    return OFFICES[best] if (best := max(titles, key=len, default=None)) else None


def _with_adjective(role: Role, by_name: Mapping[str, str]) -> Role:
    """The country of an adjective that is no mention: ``the Peruvian president``."""
    if role.of is not None or _office(role) is None:
        return role
    found = {by_name.get(names.country_of(word) or "") for word in role.evidence.quote.split()}
    found.discard(None)
    return replace(role, of=found.pop()) if len(found) == 1 else role


def _taken(chains: Sequence[Chain], countries: Mapping[str, int]) -> dict[str, set[str]]:
    """The countries of which the text names the holder of an office."""
    found: dict[str, set[str]] = {}
    for chain in chains:
        for role in chain.roles:
            office = _office(role)
            if office and role.status == "current" and role.of is not None and role.of in countries:
                found.setdefault(office, set()).add(role.of)
    return found


def _waits(role: Role) -> bool:
    """Whether a role is an office of a country in capitals right before its holder's name."""
    first = role.evidence.quote.split(maxsplit=1)[0]
    title = role.evidence.quote.lower().startswith(role.title)
    home = role.title in OFFICES and role.title not in ABROAD
    return role.of is None and home and first.istitle() and title


def _with_country(
    role: Role,
    countries: Mapping[str, int],
    taken: Mapping[str, set[str]],
    waiting: Mapping[str | None, int],
) -> Role:
    if not _waits(role):
        return role
    office = OFFICES[role.title]
    if len(countries) == 1:
        return replace(role, of=next(iter(countries)))
    free = {c: n for c, n in countries.items() if c not in taken.get(office, ())}
    if waiting[office] > 1 or not free:
        return role
    (country, most), *others = sorted(free.items(), key=lambda item: (-item[1], item[0]))
    if most >= OFTEN and most >= MUCH * max([number for _, number in others], default=0):
        return replace(role, of=country)
    return role
