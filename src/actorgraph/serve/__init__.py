"""A store over HTTP: pages to browse and a REST interface, read-only and for this machine alone."""

from actorgraph.serve.app import make_app

__all__ = ["make_app"]
