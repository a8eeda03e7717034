"""The files of the weights, which come with the package."""

from importlib import resources

from actorgraph.errors import ModelError


def read_bytes(name: str) -> bytes:
    """The content of the file ``name`` of the weights.

    Raises ``ModelError`` if it is missing, which only a broken installation is.
    """
    try:
        return resources.files("actorgraph.encoder").joinpath("weights", name).read_bytes()
    except OSError as error:
        raise ModelError(
            f"the weights {name!r} of actorgraph cannot be read ({error.strerror}); "
            "install the package again"
        ) from error
