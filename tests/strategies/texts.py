"""Texts to build graphs from: news-like ones, and any that a file may hold."""

from hypothesis import strategies as st

_NAMES = (
    "Ana Kovac",
    "President Ana Kovac",
    "Kovac",
    "Liam O’Byrne",
    "Norway",
    "the Norwegian government",
    "the U.S. Treasury Department",
    "Zürich",
    "Łukasz Żak",
    "the World Bank (WB)",
    "<script>alert(1)</script>",
    "she",
    "they",
    "both countries",
    "Dr. 李 Wei",
    "police",
)
_ACTIONS = (
    "thanked",
    "did not attack",
    "may meet",
    "threatened to invade",
    "accused Ruritania of bombing",
    "was praised by",
    "is the foreign minister of",
    "told reporters on Monday that the army would defend",
    "signed a treaty with",
    "asked",
)
_GLUE = (
    ". ",
    ".\n\n",
    ", and ",
    " — ",
    "! ",
    ".\r\n",
    '." “',
    "; ",
    " 🎉 ",
    "\u2028",
    "\t",
    ". \x0c",
)


@st.composite
def news(draw: st.DrawFn) -> str:
    """A few sentences about actors, glued together in tidy and untidy ways."""
    parts = draw(
        st.lists(
            st.tuples(*map(st.sampled_from, (_NAMES, _ACTIONS, _NAMES, _GLUE))),
            min_size=1,
            max_size=6,
        )
    )
    return "".join(f"{subject} {action} {other}{glue}" for subject, action, other, glue in parts)


def any_text() -> st.SearchStrategy[str]:
    """Any text that UTF-8 can hold, mixed with words."""
    characters = st.characters(exclude_categories=["Cs"])
    pieces = st.one_of(st.text(characters, max_size=12), st.sampled_from(_NAMES + _ACTIONS + _GLUE))
    return st.lists(pieces, min_size=1, max_size=12).map(" ".join)
