"""A web address to a file: within limits, and no way into private networks."""

import http.client
import ipaddress
import socket
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Mapping
from email.message import Message
from functools import partial
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from actorgraph.errors import InputError
from actorgraph.readers.file import File, Options
from actorgraph.readers.kinds import SUFFIXES

TIME_LIMIT = 30.0  # seconds for all of it, redirects included
MOST_BYTES = 50 * 2**20
_HEADERS = {"User-Agent": "actorgraph", "Accept": "*/*"}
_SUFFIX_OF: Mapping[str, str] = {
    "application/json": ".json",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "text/plain": ".txt",
}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def fetch(url: str, options: Options) -> File:
    """What the server gives for ``url``.

    Raises ``InputError`` if that fails, takes too long or is too much, or if a host on the way,
    redirects included, has an address that is not public, unless ``options.private_addresses``.
    """
    calls = _Calls(url, private=options.private_addresses)
    timer = threading.Timer(TIME_LIMIT, calls.cut)
    timer.start()
    try:
        data, headers, final = calls.get()
    except urllib.error.HTTPError as error:
        error.close()
        raise InputError(f"{url}: the server answered {error.code} {error.reason}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        late = f"took more than {TIME_LIMIT:g} seconds"
        raise InputError(f"{url}: cannot be fetched ({late if calls.late else reason})") from error
    finally:
        timer.cancel()
    if len(data) > MOST_BYTES:
        raise InputError(f"{url}: gives more than {MOST_BYTES:,} bytes, the most that is read")
    encoding = headers.get_content_charset()
    return File(data, _name(final, headers), url, options, encoding=encoding)


def _name(url: str, headers: Message) -> str:
    """A file name whose suffix fits, for kinds that the content does not show."""
    name = PurePosixPath(urlsplit(url).path).name or "page"
    if PurePosixPath(name).suffix.lower() in SUFFIXES:
        return name
    return name + _SUFFIX_OF.get(headers.get_content_type(), "")


class _Calls:
    """The connections that one address leads to, which can be cut from another thread."""

    def __init__(self, url: str, *, private: bool) -> None:
        self.url, self.private = url, private
        self.sockets: list[socket.socket] = []
        self.late = False

    def get(self) -> tuple[bytes, Message, str]:
        """The body, its headers and the address in the end."""
        opener = urllib.request.OpenerDirector()
        for handler in (
            _Handler(self),
            urllib.request.HTTPRedirectHandler(),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
            urllib.request.UnknownHandler(),
        ):
            opener.add_handler(handler)
        request = urllib.request.Request(self.url, headers=_HEADERS)  # noqa: S310  # http only
        with opener.open(request, timeout=TIME_LIMIT) as response:
            data = response.read(MOST_BYTES + 1)
            if self.late:
                raise TimeoutError
            return data, response.headers, response.url

    def connect(self, host: str, port: int) -> socket.socket:
        """A connection to the very address that was checked: a second answer may be another."""
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(answer[4][0]) for answer in answers]
        closed = [address for address in addresses if not _is_public(address)]
        if closed and not self.private:
            raise InputError(
                f"{self.url}: leads to {closed[0]}, which is no public address; "
                "--private-addresses allows it"
            )
        made = socket.create_connection((addresses[0], port), timeout=TIME_LIMIT)
        self.sockets.append(made)
        return made

    def cut(self) -> None:
        """End all connections now."""
        self.late = True
        for made in self.sockets:
            try:
                made.shutdown(socket.SHUT_RDWR)
            except OSError:  # already closed
                continue


class _Plain(http.client.HTTPConnection):
    def __init__(self, host: str, *, calls: _Calls, **options: Any) -> None:
        super().__init__(host, **options)
        self.calls = calls

    def connect(self) -> None:
        self.sock = self.calls.connect(self.host, self.port)


class _Secure(http.client.HTTPSConnection):
    def __init__(self, host: str, *, calls: _Calls, **options: Any) -> None:
        super().__init__(host, **options)
        self.calls = calls

    def connect(self) -> None:
        made = self.calls.connect(self.host, self.port)
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(made, server_hostname=self.host)


class _Handler(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    def __init__(self, calls: _Calls) -> None:
        super().__init__()
        self.calls = calls

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_Plain, calls=self.calls), req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_Secure, calls=self.calls), req)


def _is_public(address: str) -> bool:
    """Whether ``address`` and the IPv4 address that it may wrap lie on the open internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        low = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1]) or low
        if wrapped is not None and not wrapped.is_global:
            return False
        if ip.ipv4_mapped is not None:
            return True
    return ip.is_global and not ip.is_multicast
