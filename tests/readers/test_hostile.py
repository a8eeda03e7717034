"""Documents made to do harm are refused in one line, without harm."""

import gzip
import io
import zipfile
import zlib
from pathlib import Path

import pytest
from samples import files

from actorgraph import InputError, InputWarning, SkippedWarning
from actorgraph.readers import read

LAUGHS = "<!DOCTYPE a [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
)
OUTSIDE = "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"


def lying_zip() -> bytes:
    """An archive that says of a file of 30 MB that it has 10 bytes."""
    data = bytearray(files.zipped({"a.txt": b"a" * (3 * 10**7)}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        place = archive.start_dir
    for at in (22, place + 24):
        data[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def spoilt_type() -> bytes:
    """An archive whose first file, which says what it is, is packed wrongly."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip" * 9)
    data = bytearray(packed.getvalue())
    start = 30 + len("mimetype")
    data[start : start + 4] = b"\xff" * 4
    return bytes(data)


def deflated_pdf(stream: bytes) -> bytes:
    packed = zlib.compress(stream).decode("latin-1")
    made = files.pdf_of(
        [
            CATALOGUE,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
            "STREAM",
        ]
    )
    head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
    return made.replace(b"STREAM", head + packed.encode("latin-1") + b"\nendstream")


HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "bomb.zip": (files.zipped({"a.txt": b"a" * (3 * 10**7)}), "unpacks to far more"),
    "many.zip": (files.zipped({f"{n}.txt": b"a" * 10**6 for n in range(30)}), "far more"),
    "bomb.gz": (gzip.compress(b"a" * (3 * 10**7)), "unpacks to far more"),
    "lying.zip": (lying_zip(), "a.txt: cannot be unpacked"),
    "nameless.zip": (files.zipped({"Q": "They met."}).replace(b"Q", b"\0"), "is no zip archive"),
    "spoilt.zip": (spoilt_type(), "mimetype: cannot be unpacked"),
    "climbing.zip": (files.zipped({"../../a.txt": "They met."}), "leads out of it"),
    "absolute.zip": (files.zipped({"/etc/a.txt": "They met."}), "leads out of it"),
    "windows.zip": (files.zipped({"..\\a.txt": "They met."}), "leads out of it"),
    "drive.zip": (files.zipped({"C:\\a.txt": "They met."}), "leads out of it"),
    "deep.zip": (
        files.zipped({"a.zip": files.zipped({"b.zip": files.zipped({"c.txt": "They met."})})}),
        "an archive in an archive",
    ),
    "bomb.docx": (
        files.zipped({"word/document.xml": b"<a>" * 10**7}),
        "unpacks to far more",
    ),
    "laughs.odt": (files.odt("<text:p>&a9;</text:p>", doctype=LAUGHS), "declares XML entities"),
    "outside.odt": (files.odt("<text:p>&a;</text:p>", doctype=OUTSIDE), "declares XML entities"),
    "deep.odt": (
        files.odt("<text:span>" * 5000 + "They met." + "</text:span>" * 5000),
        "nested too deeply",
    ),
    "laughs.rss": (f"{LAUGHS}<rss><channel>&a9;</channel></rss>", "declares entities"),
    "parts.eml": (
        'Content-Type: multipart/mixed; boundary="b"\n\n'
        + "--b\nContent-Type: text/plain\n\nThey met.\n" * 3000,
        "is a mail of 3,001 parts",
    ),
    "huge.html": ("<html><body>" + "<p>They met.</p>" * 14 * 10**5, "is a page of"),
    "deep.json": ('{"text": ' + "[" * 10**6, "is no JSON|nested too deeply"),
    "looping.pdf": (
        files.pdf_of([CATALOGUE, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
        "is no PDF|holds no text",
    ),
    "many.pdf": (
        files.pdf_of(
            [
                CATALOGUE,
                f"<< /Type /Pages /Kids [{'3 0 R ' * 6000}] /Count 6000 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
            ]
        ),
        "more than 5,000 pages",
    ),
    "bomb.pdf": (deflated_pdf(b"(a) Tj " * 12 * 10**6), "is no PDF|holds no text"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(tmp_path: Path, name: str) -> None:
    data, complaint = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(InputError, match=complaint):
        list(read(path))


def test_a_form_that_draws_itself_is_read_once(tmp_path: Path) -> None:
    stream = "BT /F1 12 Tf (They met.) Tj ET /X Do"
    resources = "/Resources << /XObject << /X 4 0 R >> /Font << /F1 5 0 R >> >>"
    form = f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources} /Length {len(stream)} >>"
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {resources} >>"
    objects = [
        CATALOGUE,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        f"{form}\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    path = tmp_path / "form.pdf"
    path.write_bytes(files.pdf_of(objects))
    (document,) = read(path)
    assert "They met." in document.text


def test_an_archive_gives_its_files_but_for_bad_and_hidden_ones(tmp_path: Path) -> None:
    path = tmp_path / "news.zip"
    path.write_bytes(
        files.zipped(
            {
                "b/two.txt": "Two.",
                "one.txt": "One.",
                "bad.txt": b"\x00\x01",
                "picture.png": b"\x89PNG",
                "three.jsonl.gz": files.gzipped('{"text": "Three."}'),
                ".hidden.txt": "No.",
                "__MACOSX/one.txt": "No.",
            }
        )
    )
    with (
        pytest.warns(SkippedWarning, match=r"news.zip/bad.txt: is binary"),
        pytest.warns(InputWarning, match=r"left out 1 file of unknown kinds \(.png\)"),
    ):
        found = list(read(path))
    assert [d.text for d in found] == ["Two.", "One.", "Three."]
    assert found[0].source == f"{path.as_posix()}/b/two.txt"
    assert found[0].title == "two"


def test_a_compressed_file_is_read_by_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt.gz"
    path.write_bytes(files.gzipped("They met."))
    (document,) = read(path)
    assert (document.text, document.title) == ("They met.", "talks")
