"""Write the checksums of the weights into the package: ``python training/checksums.py``.

``export.py`` does it with each export; this does it alone, for weights that came in otherwise.
"""

import hashlib
from pathlib import Path

from actorgraph.encoder.files import CHECKSUMS

PACKAGE = Path(__file__).resolve().parents[1] / "src/actorgraph"
FILES = ("*/weights.npz", "encoder/weights/*.onnx", "encoder/weights/*.json")


def write_checksums(package: Path = PACKAGE) -> None:
    """Write the SHA-256 of each file of weights in ``package``, by its path in it."""
    found = sorted(path for pattern in FILES for path in package.glob(pattern))
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(package).as_posix()}\n"
        for path in found
    )
    (package / CHECKSUMS).write_text("".join(lines), "utf-8", newline="\n")


if __name__ == "__main__":
    write_checksums()
