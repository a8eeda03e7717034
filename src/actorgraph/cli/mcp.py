"""``actorgraph mcp``: a graph as tools for language models."""

import actorgraph
from actorgraph.cli.opening import Graph, opened
from actorgraph.errors import InputError


def mcp(graph: Graph) -> None:
    """Serve GRAPH to a language model over standard input and output (Model Context Protocol).

    The tools search, actor, between, path and evidence only read. Needs
    pip install "actorgraph[mcp]".
    """
    try:
        from actorgraph.serve.tools import make_server
    except ModuleNotFoundError as error:
        raise InputError(f'mcp needs {error.name}: pip install "actorgraph[mcp]"') from error
    with opened(graph) as store:
        make_server(store, version=actorgraph.__version__).run("stdio")
