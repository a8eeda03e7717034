import datetime as dt

import pytest
from samples.files import MAIL

from actorgraph import InputWarning, SkippedWarning
from actorgraph.readers.file import File
from actorgraph.readers.mail import read_mail, read_mailbox

MIXED = """Subject: Talks
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: multipart/alternative; boundary="c"

--c
Content-Type: text/plain

Norway thanked Sweden.
--c
Content-Type: text/html

<p>Norway <b>thanked</b> Sweden.</p>
--c--
--b
Content-Type: application/pdf
Content-Disposition: attachment; filename="talks.pdf"

x
--b--
"""


def mail(text: str) -> File:
    return File(text.encode(), "a.eml", "a.eml")


@pytest.mark.parametrize(
    "date",
    [
        f"Thu, 15 Jan 2026 08:{'1' * 40}:00 +0000",
        f"Thu, 15 Jan 2026 08:30:00 +{'1' * 40}",
        f"Thu, 15 Jan {'2' * 40} 08:30:00 +0000",
        "Thu, 15 Jan 2026 99:99:99 +9999",
        "\udce4",
        "never",
    ],
)
def test_a_mail_without_a_day_that_can_be_is_read_all_the_same(date: str) -> None:
    data = f"Subject: Talks\nDate: {date}\n\nNorway thanked Sweden.\n"
    (document,) = read_mail(File(data.encode("utf-8", "surrogatepass"), "a.eml", "a.eml"))
    assert document.title == "Talks"
    assert document.published is None


def test_a_mail_gives_its_text_subject_and_day() -> None:
    (document,) = read_mail(mail(MAIL))
    assert document.text == "Norway thanked Sweden."
    assert (document.title, document.published) == ("Talks in Tromsø", dt.date(2026, 1, 15))
    assert document.source == "a.eml"


def test_attachments_are_named_and_not_read() -> None:
    with pytest.warns(InputWarning, match=r"attachments were not read \(talks.pdf\)"):
        (document,) = read_mail(mail(MIXED))
    assert document.text == "Norway thanked Sweden."


def test_a_mail_of_html_alone_is_its_text() -> None:
    text = MAIL.replace("text/plain", "text/html").replace(
        "Norway thanked Sweden.", "<p>Norway <b>thanked</b> Sweden.</p><style>p {}</style>"
    )
    (document,) = read_mail(mail(text))
    assert document.text == "Norway thanked Sweden."


def test_an_unknown_encoding_is_guessed() -> None:
    (document,) = read_mail(mail(MAIL.replace("charset=utf-8", "charset=none-such")))
    assert document.text == "Norway thanked Sweden."


def test_lines_of_one_width_become_paragraphs() -> None:
    lines = "The ministers of both countries met in Oslo on Thursday, where Foreign\n" * 3
    (document,) = read_mail(mail(MAIL.replace("Norway", lines + "Minister Berg of Norway")))
    assert "where Foreign Minister Berg of Norway thanked Sweden." in document.text


def test_a_mailbox_gives_its_mails() -> None:
    bad = "Subject: nothing\n\n\n"
    box = "".join(f"From a@b Thu Jan 15 08:30:00 2026\n{text}\n" for text in (MAIL, bad, MAIL))
    box = box.replace("Norway thanked", ">From Oslo, Norway thanked")
    with pytest.warns(SkippedWarning, match="a.mbox#2: is a mail without text"):
        documents = list(read_mailbox(File(box.encode(), "a.mbox", "a.mbox")))
    assert [d.source for d in documents] == ["a.mbox#1", "a.mbox#3"]
    assert documents[0].text == "From Oslo, Norway thanked Sweden."
