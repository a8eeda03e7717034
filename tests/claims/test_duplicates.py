"""One passage says one thing once, and a document one state once."""

import pytest

from actorgraph.claims.duplicates import without_repetitions
from actorgraph.model import Claim, Evidence


def claim(start: int, end: int, **fields: object) -> Claim:
    made: dict[str, object] = {
        "id": f"{start}-{end}-{fields.get('type', 'OTHER')}",
        "subject": "a",
        "predicate": "is aide of",
        "object": "b",
        "type": "OTHER",
        "evidence": Evidence("d", start, end, "x" * (end - start)),
        "rule": "verb-object",
        **fields,
    }
    return Claim(**made)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claims", "kept"),
    [
        pytest.param([claim(0, 9), claim(20, 29)], [0, 20], id="a-deed-twice-in-two-passages"),
        pytest.param(
            [claim(20, 29, rule="role"), claim(0, 9, rule="role")], [0], id="a-state-said-again"
        ),
        pytest.param(
            [claim(0, 9, rule="role"), claim(20, 29, rule="role", polarity="negated")],
            [0, 20],
            id="a-state-and-its-denial",
        ),
        pytest.param(
            [claim(0, 9), claim(2, 12, type="POSITION")], [2], id="an-office-beats-a-description"
        ),
        pytest.param([claim(0, 9), claim(3, 8, type="ASSAULT")], [3], id="a-type-beats-none"),
        pytest.param(
            [claim(0, 9, type="AID"), claim(3, 8, type="ASSAULT")], [0, 3], id="two-deeds"
        ),
        pytest.param(
            [claim(0, 9, type="AID"), claim(0, 9, type="AID", subject="b", object="a")],
            [0, 0],
            id="two-directions",
        ),
    ],
)
def test_what_is_kept(claims: list[Claim], kept: list[int]) -> None:
    assert [c.evidence.start for c in without_repetitions(claims)] == kept
