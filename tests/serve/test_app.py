"""A store over HTTP: answers, errors, and that nobody else's page can read or write it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from samples.chains import KOVAC, NORWAY, document_of
from starlette.testclient import TestClient

from actorgraph.errors import StoreError
from actorgraph.serve import make_app
from actorgraph.serve.endpoints import ENDPOINTS
from actorgraph.store import Store

SWEDEN = ("<script>Sweden", "place")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("store") / "news.db"
    with Store(made, create=True) as store:
        store.add(document_of([KOVAC, NORWAY], document="d1", claims=[(0, "CONSULT", 1)]))
        store.add(document_of([NORWAY, SWEDEN], document="d2", claims=[(0, "AID", 1)]))
        store.resolve()
    return made


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    with TestClient(make_app(path, version="1"), base_url="http://127.0.0.1:8017") as made:
        yield made


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/api/actors?limit=1", ["Norway"]),
        ("/api/actors?q=kov", ["Ana Kovac"]),
        ("/api/actors/Kovac/neighbours", ["Norway"]),
    ],
)
def test_actors_are_found(client: TestClient, url: str, expected: list[str]) -> None:
    assert [row["name"] for row in client.get(url).json()] == expected


def test_an_actor_a_document_and_a_path(client: TestClient) -> None:
    assert client.get("/api/actors/kovac").json()["roles"] == ["president of Norway"]
    assert client.get("/api/documents/d1").json()["text"].startswith("Ana Kovac.")
    steps = client.get("/api/path", params={"one": "Kovac", "other": "<script>Sweden"}).json()
    assert [step["type"] for step in steps] == ["CONSULT", "AID"]


def test_claims_are_chosen(client: TestClient) -> None:
    rows = client.get("/api/claims?subject=Norway&type=aid&min_confidence=0.1").json()
    assert [(row["type"], row["quote"]) for row in rows] == [("AID", "Norway")]


@pytest.mark.parametrize(
    ("url", "status", "complaint"),
    [
        ("/api/actors/Nobody", 404, "no actor is called 'Nobody'"),
        ("/api/documents/d9", 404, "no document has the id 'd9'"),
        ("/api/claims?since=soon", 400, "since: 'soon' is no day like 2026-01-15"),
        ("/api/claims?limit=0", 400, "limit: '0' is no number from 1 to 1000"),
        ("/api/claims?type=LOVE", 400, "type: 'LOVE' is none of"),
        ("/api/claims?colour=red", 400, "'colour' is no parameter"),
        ("/api/path?one=Kovac", 400, "other is missing"),
        ("/page?about=Nobody", 404, "no actor is called"),
    ],
)
def test_what_is_wrong_is_said(client: TestClient, url: str, status: int, complaint: str) -> None:
    answer = client.get(url)
    assert answer.status_code == status
    assert complaint in answer.json()["error"]


def test_pages_show_the_part_and_escape_what_texts_say(client: TestClient) -> None:
    front = client.get("/")
    assert "Norway" in front.text
    assert "<script>Sweden" not in front.text
    assert "&lt;script&gt;Sweden" in front.text
    assert "default-src 'none'" in front.headers["content-security-policy"]
    view = client.get("/page", params={"about": "Kovac"})
    assert view.status_code == 200
    assert "<!doctype html>" in view.text[:100].lower()


@pytest.mark.parametrize("host", ["news.example", "127.0.0.1.evil.example", "192.168.0.7"])
def test_other_names_of_the_host_are_refused(client: TestClient, host: str) -> None:
    assert client.get("/api/stats", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client: TestClient, path: Path, method: str) -> None:
    before = path.read_bytes()
    assert client.request(method, "/api/actors").status_code == 405
    assert path.read_bytes() == before


def test_other_pages_may_not_read_or_frame_it(client: TestClient) -> None:
    answer = client.get("/api/stats", headers={"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_description_names_every_endpoint_and_its_parameters(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert described["openapi"].startswith("3.")
    assert set(described["paths"]) == {endpoint.path for endpoint in ENDPOINTS}
    for endpoint in ENDPOINTS:
        named = {p["name"] for p in described["paths"][endpoint.path]["get"]["parameters"]}
        assert {p.name for p in endpoint.parameters} <= named


def test_no_store_is_no_application(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not there"):
        make_app(tmp_path / "none.db", version="1")
