"""``actorgraph serve``: a store over HTTP, on this machine."""

import warnings
from pathlib import Path
from typing import Annotated

import typer

import actorgraph
from actorgraph.errors import InputError, InputWarning

PORT = 8017


def serve(
    store: Annotated[Path, typer.Argument(metavar="STORE", help="The store.")],
    *,
    port: Annotated[
        int, typer.Option(metavar="N", min=1, max=65535, help="The port to listen at.")
    ] = PORT,
) -> None:
    """Serve pages of STORE to browse, and a REST interface, to this machine alone; Ctrl-C ends it.

    Needs pip install "actorgraph[serve]".
    """
    try:
        import uvicorn

        from actorgraph.serve import make_app
    except ModuleNotFoundError as error:
        raise InputError(f'serve needs {error.name}: pip install "actorgraph[serve]"') from error
    warnings.simplefilter("ignore", InputWarning)  # whom a name was taken for shows in the answer
    app = make_app(store, version=actorgraph.__version__)
    typer.echo(f"Open http://127.0.0.1:{port}/ (Ctrl-C ends it)", err=True)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", server_header=False)
