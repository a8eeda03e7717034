"""The REST interface does what its own description says, whatever it is asked."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from samples.chains import KOVAC, NORWAY, document_of
from schemathesis.generation import GenerationMode
from schemathesis.schemas import BaseSchema

from actorgraph.serve import make_app
from actorgraph.serve.endpoints import ENDPOINTS
from actorgraph.store import Store

LOCAL = "http://localhost"


@pytest.fixture(scope="module")
def interface(tmp_path_factory: pytest.TempPathFactory) -> BaseSchema:
    path = tmp_path_factory.mktemp("store") / "news.db"
    with Store(path, create=True) as store:
        store.add(document_of([KOVAC, NORWAY], document="d1", claims=[(0, "CONSULT", 1)]))
        store.resolve()
    app = make_app(path, version="1")
    return schemathesis.openapi.from_asgi("/openapi.json", app, headers={"host": "localhost"})


ASKED = [
    pytest.param(endpoint.path, mode, id=f"{mode.value} {endpoint.path}")
    for endpoint in ENDPOINTS
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or endpoint.parameters  # what has none can be no other
]


@pytest.mark.parametrize(("path", "mode"), ASKED)
def test_every_answer_is_one_that_is_described(
    interface: BaseSchema, path: str, mode: GenerationMode
) -> None:
    asked = interface[path]["GET"].as_strategy(generation_mode=mode)

    @settings(
        max_examples=20,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=asked)
    def check(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(base_url=LOCAL)

    check()
