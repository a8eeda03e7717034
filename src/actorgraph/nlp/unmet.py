"""What is missing when spaCy cannot import something: whose it is, and what installs it.

Loading a pipeline also loads what any installed package offers to spaCy by an entry point, so
that a package that has nothing to do with the pipeline can keep it from loading.
"""

from collections.abc import Iterator
from importlib import metadata

GROUPS = ("spacy_", "thinc_")


def explain(error: ImportError, command: str) -> str:
    """What ``error`` says, and what to do: ``command`` unless an entry point is to blame."""
    said = str(error) or type(error).__name__
    for package, point in _entry_points():
        if _fails(point, error):
            return (
                f"{said}, which the package {package!r} needs for what it offers to spaCy; "
                f"install what it needs with: pip install {package}, or remove it with: "
                f"pip uninstall {package}"
            )
    return f"{said}; install it with: {command}"


def _entry_points() -> Iterator[tuple[str, metadata.EntryPoint]]:
    """What installed packages offer to spaCy, with the name of the package."""
    for package in metadata.distributions():
        for point in package.entry_points:
            if point.group.startswith(GROUPS):
                yield package.name, point


def _fails(point: metadata.EntryPoint, error: ImportError) -> bool:
    """Whether loading ``point`` meets the very same ``error``."""
    try:
        point.load()
    except ImportError as found:
        return (found.name, str(found)) == (error.name, str(error))
    except Exception:  # noqa: BLE001  # it is broken in a way that we were not asked about
        return False
    return False
