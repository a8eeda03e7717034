"""Pages to browse a store: where to start, and the interactive page of the part around actors."""

import base64
import hashlib
from html import escape
from urllib.parse import urlencode

from actorgraph import page
from actorgraph.serve.endpoints import CONFIDENCE, SINCE, TYPE, UNTIL, Parameter, Values, conditions
from actorgraph.serve.endpoints import PAGE as PARTS
from actorgraph.store import Store, parts, queries

MOST = 2000  # actors of one page
LISTED = 50
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
    "color-scheme:light dark}input{font:inherit;padding:.3rem;width:70%}button{font:inherit}"
    "li{margin:.2rem 0}small{opacity:.7}"
)
_DIGEST = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = (
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
    f"style-src 'sha256-{_DIGEST}'"
)
_SEARCH = Parameter("q", "words of a name", str, {"type": "string"}, default="")
_ABOUT = Parameter("about", "an actor, by any name or id", str, {"type": "string"})


def _count(name: str, meaning: str, most: int, default: int) -> Parameter:
    def read(text: str) -> int:
        return min(most, max(1, int(PARTS[0].read(text))))

    return Parameter(name, meaning, read, {"type": "integer"}, default=default)


START = (_SEARCH, PARTS[1])
VIEW = (
    _ABOUT,
    _count("depth", "how many claims away", 4, 1),
    _count("top", "at most so many actors", MOST, 200),
    TYPE,
    SINCE,
    UNTIL,
    CONFIDENCE,
)


def start(store: Store, values: Values) -> str:
    """A search, and the actors that it finds or that most is said of, each with its page."""
    here = queries.Page(LISTED + 1, values["offset"])
    words = values["q"]
    found = list(
        queries.search_actors(store.connection, words, here)
        if words
        else queries.actors(store.connection, here)
    )
    rows = "".join(
        f'<li><a href="/page?{escape(urlencode({"about": row["id"]}))}">{escape(row["name"])}</a> '
        f"<small>{escape(row['type'])}, {row['claims']:,} claim{'s' * (row['claims'] != 1)}</small>"
        "</li>"
        for row in found[:LISTED]
    )
    following = urlencode({"q": words, "offset": values["offset"] + LISTED})
    more = f'<p><a href="/?{escape(following)}">more</a></p>' if len(found) > LISTED else ""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>actorgraph</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body>'
        '<h1>Who does what to whom</h1><form action="/" method="get"><label>Actor '
        f'<input name="q" value="{escape(words)}" autofocus></label> <button>Search</button></form>'
        f"<ol>{rows}</ol>{'' if rows else '<p>Nobody found.</p>'}{more}"
        '<p><a href="/page">The strongest part of the graph</a> · '
        '<a href="/openapi.json">the REST interface</a></p></body></html>'
    )


def view(store: Store, values: Values) -> str:
    """The interactive page of what lies around an actor, or of the strongest part."""
    if values["about"]:
        near = [store.find(values["about"])]
        actors = parts.neighbourhood(
            store.connection, near, depth=values["depth"], most=values["top"]
        )
    else:
        actors = parts.strongest(store.connection, values["top"])
    return page.render(parts.within(store.connection, actors, conditions(store, values)))
