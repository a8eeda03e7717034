"""The picture is XML that holds what is claimed, and the same each time."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import parse
from samples.news import news_graph
from samples.synthetic import HOSTILE

from actorgraph.export import write
from actorgraph.export.picture_layout import Label
from actorgraph.export.picture_lines import TONES, tone_step
from actorgraph.model import Claim, Entity, Evidence, GraphData

SVG = "{http://www.w3.org/2000/svg}"


def claim(name: str, kind: str, subject: str = "a", object_: str = "b", **fields: object) -> Claim:
    proof = Evidence("d", 0, 0, "")
    return Claim(name, subject, "met", object_, kind, proof, **fields)  # type: ignore[arg-type]


def of(*claims: Claim, names: tuple[str, ...] = ("Ana", "Bo", "Cy")) -> GraphData:
    ids = "abcdefghijklmnopqrstuvwxyz"
    entities = tuple(Entity(ids[n], name, "person") for n, name in enumerate(names))
    return GraphData((), entities, claims)


def drawn(graph: GraphData, folder: Path) -> Element:
    write(graph, folder / "graph.svg")
    root: Element = parse(folder / "graph.svg").getroot()
    return root


def lines(root: Element) -> list[Element]:
    """The lines between actors, not those of the key."""
    return [line for group in root.iter(f"{SVG}g") for line in group.iter(f"{SVG}line")]


def names(root: Element) -> set[str]:
    groups = [group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}circle") is not None]
    return {str(text.text) for group in groups for text in group.iter(f"{SVG}text")}


def test_it_shows_the_actors_and_tells_what_ties_them(tmp_path: Path) -> None:
    graph = news_graph()
    root = drawn(graph, tmp_path)
    assert root.tag == f"{SVG}svg"
    assert names(root)
    assert names(root) <= {entity.name for entity in graph.entities}
    titles = {str(title.text) for title in root.iter(f"{SVG}title")}
    assert any(graph.entities[0].name in title for title in titles)


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    claims = [claim(f"c{n}", "SUPPORT", "a", "bcdefghij"[n]) for n in range(9)]
    root = drawn(of(*claims, names=HOSTILE[:10]), tmp_path)
    known = {f"{SVG}{tag}" for tag in ("svg", "rect", "g", "title", "line", "polygon", "circle",
                                       "text")}  # fmt: skip
    assert {element.tag for element in root.iter()} == known
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]


@pytest.mark.parametrize(
    ("kinds", "colours"),
    [
        (["ASSAULT"], [TONES[0]]),
        (["ACCUSE"], [TONES[1]]),
        (["POSITION"], [TONES[2]]),
        (["AGREE"], [TONES[3]]),
        (["AID"], [TONES[4]]),
        (["AID", "AGREE", "POSITION"], [TONES[4]]),
        (["ASSAULT", "AID", "POSITION"], [TONES[0], TONES[4]]),
    ],
)
def test_a_line_has_the_colour_of_its_tone(
    kinds: list[str], colours: list[str], tmp_path: Path
) -> None:
    root = drawn(of(*(claim(f"c{n}", kind) for n, kind in enumerate(kinds))), tmp_path)
    found = lines(root)
    assert [line.get("stroke") for line in found] == colours
    assert len({(line.get("x1"), line.get("y1")) for line in found}) == len(found)


def test_what_is_denied_has_no_tone() -> None:
    assert tone_step([claim("c", "ASSAULT", polarity="negated")]) == 2


@pytest.mark.parametrize(
    ("claims", "dashed", "heads"),
    [
        ([claim("c", "AID")], False, 1),
        ([claim("c", "AID", modality="planned")], True, 1),
        ([claim("c", "AID", modality="planned"), claim("d", "AID", "b", "a")], False, 2),
        ([claim("c", "CONSULT", symmetric=True)], False, 0),
    ],
    ids=["said", "planned", "both ways", "symmetric"],
)
def test_dashes_and_arrows(
    claims: list[Claim],
    dashed: bool,  # noqa: FBT001
    heads: int,
    tmp_path: Path,
) -> None:
    root = drawn(of(*claims), tmp_path)
    (line,) = lines(root)
    assert (line.get("stroke-dasharray") is not None) is dashed
    assert len(list(root.iter(f"{SVG}polygon"))) == heads


def test_no_two_names_of_a_chain_cover_each_other(tmp_path: Path) -> None:
    many = tuple(f"Somebody Number {n}" for n in range(12))
    ids = "abcdefghijkl"
    claims = [claim(f"c{n}", "AID", ids[n], ids[n + 1]) for n in range(11)]
    root = drawn(of(*claims, names=many), tmp_path)
    texts = [t for t in root.iter(f"{SVG}text") if t.get("aria-hidden")]
    areas = [
        Label(str(t.text), float(t.get("x", "")), float(t.get("y", "")), t.get("text-anchor", ""))
        .area()
        for t in texts
    ]  # fmt: skip
    assert len(areas) == 12
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    for number, one in enumerate(areas):
        assert one[0] >= 0
        assert one[2] <= width
        assert 0 <= one[1] <= one[3] <= height
        for other in areas[:number]:
            apart = one[2] <= other[0] or other[2] <= one[0]
            assert apart or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize(
    "graph", [GraphData(), of(), of(claim("c", "AID", "a", "a"))], ids=["empty", "no ties", "self"]
)
def test_there_is_a_picture_without_ties(graph: GraphData, tmp_path: Path) -> None:
    assert lines(drawn(graph, tmp_path)) == []


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg"):
        write(news_graph(), tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
