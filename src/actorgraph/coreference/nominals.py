"""Nominals to their antecedents: `the president`, `the company`, `the country`."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from actorgraph.coreference import descriptions, sets
from actorgraph.coreference.clusters import Clusters
from actorgraph.coreference.collectives import by_owner, owned
from actorgraph.coreference.events import event_of, events_of
from actorgraph.coreference.features import Features
from actorgraph.coreference.lexicon import load_lexicon
from actorgraph.coreference.profiles import profiles_of
from actorgraph.nlp import RoleSpan
from actorgraph.words.offices import noun_of_title

# How many earlier mentions with the same noun, and how many sentences back, are looked at.
REACH = 6
NEAR = 3


class Nominals:
    """Ties nominals in text order; knows the nouns seen so far."""

    def __init__(self, clusters: Clusters, roles: Sequence[RoleSpan] = ()) -> None:
        self.clusters = clusters
        self.roles: defaultdict[int, list[RoleSpan]] = defaultdict(list)
        for role in roles:
            self.roles[role.person.span.root.i].append(role)
        self.held = self._held()
        self.by_lemma: defaultdict[str, list[Features]] = defaultdict(list)
        self.profiles = profiles_of(clusters)
        self.owned = owned(clusters)
        self.events = events_of(clusters)

    def _held(self) -> dict[int, set[str]]:
        """The nouns of the offices that the people of each cluster hold."""
        held: defaultdict[int, set[str]] = defaultdict(set)
        for head, roles in self.roles.items():
            person = self.clusters.at_head(head)
            if person is not None:
                titles = (noun_of_title(role.title) for role in roles)
                held[self.clusters.of[person]].update(titles)
        return dict(held)

    def add(self, mention: Features) -> None:
        """Remember a name or nominal for the nominals that follow."""
        if mention.form == "name" and mention.type in {"person", ""}:
            titles = [noun_of_title(role.title) for role in self.roles[mention.head]]
            for lemma in dict.fromkeys([*descriptions.nouns_of(mention), *titles]):
                self.by_lemma[lemma].append(mention)
        else:
            self.by_lemma[mention.lemma].append(mention)

    def tie(self, nominal: Features) -> None:
        """Tie ``nominal`` to the best antecedent before it, if one fits."""
        if sets.tie_set(self.clusters, nominal):
            return
        if sets.tie_officials(self.clusters, nominal, self.held):
            return
        found = descriptions.apposition(self.clusters, nominal)
        found = found or descriptions.place_behind(self.clusters, nominal)
        found = found or by_owner(self.clusters, nominal, self.owned)
        if found is None and self._may_refer_back(nominal):
            found = self._same_noun(nominal) or event_of(nominal, self.events)
            found = found or self._generic(nominal)
        if found:
            self._tie(nominal, found)

    def _tie(self, nominal: Features, found: tuple[int, str, float]) -> None:
        ends = self.clusters.of[found[0]], self.clusters.of[nominal.index]
        late, early = sorted((nominal.index, found[0]), reverse=True)
        self.clusters.tie(late, early, *found[1:])
        known = [self.profiles[end] for end in ends if end in self.profiles]
        if known:
            self.profiles[self.clusters.of[nominal.index]] = known[0]

    def _may_refer_back(self, nominal: Features) -> bool:
        """Whether a noun means something known, and no pass before has found what."""
        known = self.clusters.cluster(nominal.index).members[0] != nominal.index
        if known and nominal.number == "sg":
            return False
        return nominal.definite and not descriptions.is_restricted(nominal)

    def _same_noun(self, nominal: Features) -> tuple[int, str, float] | None:
        words = descriptions.modifiers(nominal)
        if words & load_lexicon().others:
            return None
        for earlier in reversed(self.by_lemma[nominal.lemma][-REACH:]):
            if self._may_be_same(nominal, earlier, words):
                rule = "noun of a name" if earlier.form == "name" else "same noun"
                return earlier.index, rule, 0.8
        return None

    def _may_be_same(self, nominal: Features, earlier: Features, words: set[str]) -> bool:
        cluster = self.clusters.cluster(earlier.index)
        numbers = {cluster.number or "sg", earlier.number or "sg"}
        if earlier.start >= nominal.start or numbers != {nominal.number}:
            return False
        if nominal.gender and cluster.gender and nominal.gender != cluster.gender:
            return False
        if not self._same_owner(nominal, earlier) or self._contrasts(nominal, earlier):
            return False
        known = descriptions.modifiers(earlier) | descriptions.name_words(cluster)
        places = {descriptions.place_of(role) for role in self.roles[earlier.head]}
        return all(w in known or descriptions.country(w) in places - {None} for w in words)

    def _same_owner(self, nominal: Features, earlier: Features) -> bool:
        owner, other = descriptions.owner(nominal), descriptions.owner(earlier)
        if owner is None:
            return True
        mine, theirs = self.clusters.at_head(owner), other and self.clusters.at_head(other)
        return mine is not None and theirs is not None and self.clusters.together(mine, theirs)

    def _contrasts(self, nominal: Features, earlier: Features) -> bool:
        """Whether two collectives are set apart: `the team from Lima` is not `the Quito team`."""
        late, early = (self.profiles.get(self.clusters.of[m.index]) for m in (nominal, earlier))
        return bool(late and early and late != early and not late.is_part_of(early))

    def _generic(self, nominal: Features) -> tuple[int, str, float] | None:
        if nominal.number == "pl" or descriptions.owner(nominal) is not None:
            return None
        lexicon = load_lexicon()
        kind = lexicon.places.get(nominal.lemma) or lexicon.generic.get(nominal.lemma, "")
        if kind:
            best = max(self._recent(nominal, kind), default=None)
            if best:
                return best[1], f"{kind} by its noun", 0.6
        return None

    def _recent(self, nominal: Features, kind: str) -> Iterator[tuple[tuple[float, int], int]]:
        first = max(0, nominal.sentence - NEAR)
        for number in range(first, nominal.sentence + 1):
            for m in self.clusters.sentences[number]:
                cluster = self.clusters.cluster(m.index)
                if m.start < nominal.start and descriptions.is_kind(nominal, m, cluster, kind):
                    salience = (m.role == "subject") + 0.3 * min(len(cluster.members), 5)
                    yield (salience - 0.7 * (nominal.sentence - number), m.index), m.index
