"""Addresses on the web, tested against a server on this machine."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from samples.files import PAGE

from actorgraph import InputError
from actorgraph.readers import read, web

BODIES = {
    "/page": ("text/html; charset=utf-8", PAGE.encode()),
    "/old": ("text/html; charset=windows-1250", PAGE.replace("–", "-").encode("cp1250")),
    "/text": ("text/plain", b"Norway thanked Sweden."),
    "/data.json": ("text/plain", b'{"text": "Norway thanked Sweden."}'),
}


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path in BODIES:
            kind, body = BODIES[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body)
        elif self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/"))
            self.end_headers()
        elif self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            self.drip(b"a" * 1000, 0.0)
        elif self.path == "/slow":
            self.drip(b"H", 0.02)
        else:
            self.send_error(404)

    def drip(self, data: bytes, pause: float) -> None:
        try:
            while not self.server.stopped.wait(pause):  # type: ignore[attr-defined]
                self.wfile.write(data)
        except OSError:
            pass

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server that knows the bodies above."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    made.daemon_threads = True
    made.stopped = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.stopped.set()  # type: ignore[attr-defined]
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["/page", "/old", "/to//page"])
def test_a_page_is_read_by_its_address(server: str, path: str) -> None:
    (document,) = read(server + path, private_addresses=True)
    assert "Norway thanked Sweden for its patience" in document.text
    assert (document.title, document.source) == ("Talks in Oslo", server + path)


@pytest.mark.parametrize("path", ["/text", "/data.json"])
def test_what_is_no_page_is_read_by_its_kind(server: str, path: str) -> None:
    (document,) = read(server + path, private_addresses=True)
    assert document.text == "Norway thanked Sweden."


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("/none", "the server answered 404"),
        ("/to/file:///etc/hostname", "cannot be fetched|answered 302"),
        ("/to/ftp://127.0.0.1/a", "cannot be fetched|answered 302"),
        ("/endless", "gives more than 1,000,000 bytes"),
        ("/slow", "took more than 0.5 seconds"),
    ],
)
def test_what_cannot_be_fetched_is_an_error(
    server: str, monkeypatch: pytest.MonkeyPatch, path: str, complaint: str
) -> None:
    monkeypatch.setattr(web, "MOST_BYTES", 10**6)
    monkeypatch.setattr(web, "TIME_LIMIT", 0.5 if path == "/slow" else 30)
    with pytest.raises(InputError, match=complaint):
        list(read(server + path, private_addresses=True))


def test_a_circle_of_redirects_ends(server: str) -> None:
    with pytest.raises(InputError, match="the server answered 302"):
        list(read(f"{server}/to/" * 30, private_addresses=True))


def test_a_private_address_is_refused(server: str) -> None:
    with pytest.raises(InputError, match=r"leads to 127.0.0.1, which is no public address"):
        list(read(f"{server}/page"))


def test_a_name_that_leads_to_a_private_address_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80))
        for address in ("93.184.215.14", "10.0.0.7")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(InputError, match=r"leads to 10.0.0.7, which is no public address"):
        list(read("http://paper.example/page"))


def test_a_redirect_to_a_private_address_is_refused(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = server.rpartition(":")[2]
    public = web._is_public  # the server plays a public one under the name of localhost
    asked: list[str] = []

    def resolve(host: str, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", int(port)))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(web, "_is_public", lambda ip: "10.0.0.7" not in asked or public(ip))
    with pytest.raises(InputError, match="which is no public address"):
        list(read(f"http://paper.example:{port}/to/http://10.0.0.7:{port}/page"))
    assert (asked[0], asked[-1]) == ("paper.example", "10.0.0.7")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104  # an address, nothing binds to it
        ("224.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.215.14", True),
        ("64:ff9b::10.0.0.1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses_are_told_from_others(address: str, public: bool) -> None:  # noqa: FBT001
    assert web._is_public(address) is public
