from actorgraph.errors import ActorgraphError, ArgumentError, InputError


def test_a_message_is_one_line_whatever_it_names() -> None:
    name = "a\nb\r\n\u2028c"
    for error in (ActorgraphError, InputError, ArgumentError):
        assert str(error(f"{name}: is no text")) == "a b c: is no text"


def test_an_error_needs_no_message() -> None:
    assert str(ActorgraphError()) == ""
