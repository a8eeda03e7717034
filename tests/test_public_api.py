import inspect

import actorgraph


def test_the_public_names_are_these() -> None:
    assert sorted(actorgraph.__all__) == [
        "ActorNotFoundError",
        "ActorgraphError",
        "ArgumentError",
        "Claim",
        "Columns",
        "Document",
        "Entity",
        "Evidence",
        "ExportError",
        "InputError",
        "InputWarning",
        "JudgementError",
        "KnowledgeGraph",
        "Mention",
        "Merge",
        "ModelError",
        "OntologyError",
        "Role",
        "SkippedWarning",
        "StoreError",
        "TimeSpan",
        "Triple",
        "WorkerError",
        "__version__",
        "add",
        "build",
        "read",
        "triples",
    ]


def test_every_public_name_is_there_and_documented() -> None:
    undocumented = [
        name
        for name in actorgraph.__all__
        if not name.startswith("__") and not inspect.getdoc(getattr(actorgraph, name))
    ]
    assert undocumented == []


def test_build_is_the_function_although_a_module_has_its_name() -> None:
    assert callable(actorgraph.build)


def test_errors_have_one_base() -> None:
    errors = [
        value
        for name, value in vars(actorgraph).items()
        if name.endswith("Error") and name != "ActorgraphError"
    ]
    assert len(errors) == 9
    assert all(issubclass(error, actorgraph.ActorgraphError) for error in errors)
