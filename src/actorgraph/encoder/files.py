"""The files of weights, which come with the package, and whether they are whole.

``weights/SHA256SUMS`` has the checksum of each, by its path in the package; ``training/`` writes
it beside the weights. ``sha256sum --check encoder/weights/SHA256SUMS`` reads it as well.
"""

import hashlib
from functools import cache
from importlib import resources

from actorgraph.errors import ModelError

PACKAGE = resources.files("actorgraph")
CHECKSUMS = "encoder/weights/SHA256SUMS"


def read_weights(name: str) -> bytes:
    """The content of the file ``name`` of the package, such as ``mentions/weights.npz``.

    Raises ``ModelError`` if it is missing or is not what its checksum says: a changed byte would
    else be read as another number, and nobody would notice.
    """
    content = _read(name)
    if hashlib.sha256(content).hexdigest() != _checksums().get(name):
        raise ModelError(
            f"the weights {name!r} of actorgraph are damaged: they differ from their checksum; "
            "install the package again"
        )
    return content


@cache
def _checksums() -> dict[str, str]:
    """The checksum of each file, by its path."""
    lines = _read(CHECKSUMS).decode("utf-8", "replace").splitlines()
    pairs = (line.split("  ", 1) for line in lines if "  " in line)
    return {name: checksum for checksum, name in pairs}


def _read(name: str) -> bytes:
    try:
        return PACKAGE.joinpath(name).read_bytes()
    except OSError as error:
        raise ModelError(
            f"the weights {name!r} of actorgraph cannot be read ({error.strerror}); "
            "install the package again"
        ) from error
