"""The REST interface described in OpenAPI 3.1, from the table that serves it."""

import re
from typing import Any

from actorgraph.serve.endpoints import ENDPOINTS, Endpoint, Parameter

ERROR = {
    "type": "object",
    "properties": {"error": {"type": "string"}},
    "required": ["error"],
}


def describe(version: str) -> dict[str, Any]:
    """The description of all endpoints."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "actorgraph",
            "version": version,
            "description": "Who does what to whom, and where a text says so. Read-only.",
        },
        "paths": {endpoint.path: {"get": _operation(endpoint)} for endpoint in ENDPOINTS},
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    held = re.findall(r"{(\w+)}", endpoint.path)
    rows = {"type": "object"} if endpoint.path.endswith("}") else {
        "type": "array", "items": {"type": "object"},
    }  # fmt: skip
    return {
        "summary": endpoint.meaning,
        "operationId": re.sub(r"\W+", "_", endpoint.path).strip("_"),
        "parameters": [
            *(
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in held
            ),
            *map(_parameter, endpoint.parameters),
        ],
        "responses": {
            "200": _response("The answer", rows),
            "400": _response("A parameter is wrong, missing or unknown", ERROR),
            "404": _response("There is no such actor or document", ERROR),
        },
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": "query",
        "description": parameter.meaning,
        "required": parameter.required,
        "schema": parameter.schema,
    }


def _response(meaning: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": meaning, "content": {"application/json": {"schema": schema}}}
