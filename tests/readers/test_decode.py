import pytest

from actorgraph.errors import InputError, InputWarning
from actorgraph.readers.decode import decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Oslo", "Oslo"),
        ("Peña Nieto".encode(), "Peña Nieto"),
        (b"\xef\xbb\xbfOslo", "Oslo"),
        ("Łódź".encode("utf-16"), "Łódź"),
        (b"\xfe\xff\x00O\x00s", "Os"),
        ("Łódź".encode("utf-32"), "Łódź"),
        ("Peña said “no” to the offer".encode("cp1252"), "Peña said “no” to the offer"),
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
        (b"a page\x0canother page", "a page\x0canother page"),
    ],
    ids=["ascii", "utf-8", "mark", "utf-16", "utf-16-be", "utf-32", "cp1252", "crlf", "form feed"],
)
def test_text_is_decoded_with_its_line_ends(data: bytes, text: str) -> None:
    assert decode(data, origin="a.txt") == text


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is binary"),
        (b"text\x00with a null", "is binary"),
        (b"\x01\x02\x03\x04 some letters", "is binary"),
        (b"\x81\x8d\x8f are no letters of Windows-1252", "unknown encoding"),
        (b"\xff\xfeO\x00s\x00l", "is no valid UTF-16-LE"),
        ("\ud800".encode("utf-8", "surrogatepass"), "unknown encoding"),
    ],
    ids=[
        "empty",
        "blank",
        "mark only",
        "picture",
        "null",
        "controls",
        "undefined bytes",
        "cut utf-16",
        "surrogate",
    ],
)
def test_what_is_no_text_is_an_error_that_names_the_file(data: bytes, complaint: str) -> None:
    with pytest.raises(InputError, match=f"a.txt: .*{complaint}"):
        decode(data, origin="a.txt")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Президент встретился с министром иностранных дел.", "cp1251"),
        ("Президент встретился с министром в Москве. Они обсудили торговлю.", "koi8_r"),
        ("Prezydent spotkał się z ministrem spraw zagranicznych w Łodzi.", "cp1250"),
        ("Bakan dün Ankara'da gazetecilere konuştu ve yeni bir anlaşma istedi.", "cp1254"),
    ],
    ids=["Russian", "Russian in KOI8", "Polish", "Turkish"],
)
def test_an_older_encoding_is_guessed_and_said(text: str, encoding: str) -> None:
    with pytest.warns(InputWarning, match=f"a.txt: is no UTF-8, read as {encoding}"):
        assert decode(text.encode(encoding), origin="a.txt") == text


@pytest.mark.parametrize(
    "text",
    [
        "El presidente declaró que la situación económica del país mejoraría en España.",
        "Le président a déclaré que l’été dernier les élèves étaient fatigués.",
        "The ministers met in Oslo. " * 40 + "Peña said “no” — again.",
    ],
    ids=["Spanish", "French", "English"],
)
def test_western_languages_are_read_as_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252"), origin="a.txt") == text
