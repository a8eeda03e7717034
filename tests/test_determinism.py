"""The same texts give the same bytes, whatever the process that reads them."""

import datetime as dt
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from spacy.language import Language

import actorgraph
from actorgraph import Document

TEXT = """Norway's foreign minister Anna Berg met Swedish Prime Minister Lars Holm on Monday.
"We will not attack Denmark," she said. "Sweden and Finland may send troops to Estonia."

According to Reuters, the two leaders agreed to support Ukraine. Berg urged Russia to leave Crimea
and accused Belarus, Iran and Syria of helping Moscow; Holm denied that he had threatened Poland.
"""
SCRIPT = """
import datetime as dt, sys
import actorgraph
text = sys.stdin.buffer.read().decode("utf-8")
actorgraph.build(actorgraph.Document(text, published=dt.date(2026, 1, 15))).to_json(sys.argv[1])
"""


def _in_another_process(seed: str, path: Path) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", SCRIPT, str(path)]
    subprocess.run(command, input=TEXT.encode(), env=environment, check=True)
    return path.read_bytes()


@pytest.mark.model
def test_the_seed_of_hashes_changes_nothing(tmp_path: Path, nlp: Language) -> None:
    document = Document(TEXT, published=dt.date(2026, 1, 15))
    first, again = (actorgraph.build(document, model=nlp) for _ in range(2))
    assert first == again
    assert first.claims
    here = tmp_path / "here.json"
    first.to_json(here)
    for seed in ("0", "4711"):
        assert _in_another_process(seed, tmp_path / "there.json") == here.read_bytes()


@pytest.mark.model
def test_the_number_that_is_scored_at_once_changes_nothing(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n\n".join([TEXT] * 3)
    whole = actorgraph.build(text, model=nlp)
    for scorer in ("mentions.scoring.score", "coreference.ranking.rank", "claims.scoring.score"):
        monkeypatch.setattr(import_module(f"actorgraph.{scorer}"), "AT_ONCE", 7)
    assert actorgraph.build(text, model=nlp) == whole
