import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.errors import JudgementError
from actorgraph.resolve import judged
from actorgraph.resolve.judged import Judged, Note, Wrong
from actorgraph.resolve.judgements import Judgement

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
MAYBE = st.just("") | TEXT
DECISION = st.sampled_from(["same", "different"])


@given(
    st.builds(
        Judged,
        st.lists(st.builds(Judgement, DECISION, TEXT, TEXT, MAYBE), unique_by=lambda j: j.pair).map(
            tuple
        ),
        st.lists(st.builds(Wrong, TEXT, MAYBE, MAYBE), unique_by=lambda w: w.claim).map(tuple),
        st.lists(st.builds(Note, TEXT, MAYBE, st.booleans(), MAYBE)).map(tuple),
    )
)
def test_what_is_written_is_read_back(written: Judged) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "judgements.toml"
        judged.write(written, path)
        assert judged.read(path) == written


def test_the_file_reads_well(tmp_path: Path) -> None:
    path = tmp_path / "judgements.toml"
    written = Judged(
        (Judgement("same", "Ana Kovač", "Ana Horvat", "she married"),),
        (Wrong("213993de38ef4005", "Ana Kovač accused herself"),),
        (Note("Ana Kovač (person)", star=True), Note("Ana Horvat", text="call her")),
    )
    judged.write(written, path)
    assert path.read_text("utf-8") == (
        "# Who is the same actor, and which claims are wrong: this wins over the program.\n"
        '\n[[judgement]]\ndecision = "same"\nleft = "Ana Kovač"\nright = "Ana Horvat"\n'
        'note = "she married"\n'
        '\n[[wrong]]\nclaim = "213993de38ef4005"\nsays = "Ana Kovač accused herself"\n'
        '\n[[note]]\nabout = "Ana Kovač (person)"\nstar = true\n'
        '\n[[note]]\nabout = "Ana Horvat"\ntext = "call her"\n'
    )


def test_the_later_decision_on_a_claim_counts(tmp_path: Path) -> None:
    path = tmp_path / "judgements.toml"
    path.write_text('[[wrong]]\nclaim = "a"\n[[wrong]]\nclaim = "a"\nnote = "why"\n', "utf-8")
    assert judged.read(path).wrong == (Wrong("a", note="why"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[judgement]", "is no TOML"),
        ("[other]\na = 1", "nothing but"),
        ("judgement = 3", "nothing but"),
        ('[[judgement]]\ndecision = "same"\nleft = "A"', "expected decision, left, right"),
        ('[[judgement]]\ndecision = "same"\nleft = "A"\nright = 3', "tables of strings"),
        ('[[judgement]]\ndecision = "maybe"\nleft = "A"\nright = "B"', "neither"),
        ('[[wrong]]\nnote = "why"', r"a wrong has \['note'\], expected claim and maybe says, note"),
        ('[[note]]\nabout = "A"\nstar = "yes"', "tables of strings"),
    ],
)
def test_what_is_no_judgements_file_is_refused(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "judgements.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(JudgementError, match=message) as error:
        judged.read(path)
    assert str(path) in str(error.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JudgementError, match="cannot be read"):
        judged.read(tmp_path / "none.toml")
