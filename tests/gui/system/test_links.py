"""The gate to the web."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from fwcompare.gui.system.links import is_safe, open_link

GOOD = [
    "https://example.org",
    "http://example.org:8080/a/b?c=d#e",
    "HTTPS://Example.ORG/",
    "https://en.wikipedia.org/wiki/Django_(web_framework)",
    "https://example.org/naïve/日本",
    "http://[::1]:5000/",
    "http://127.0.0.1/",
]
BAD = [
    "",
    "example.org",
    "/etc/passwd",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "smb://example.org/share",
    "mailto:a@example.org",
    "https:///path",
    "https://",
    "https:example.org",
    "https://user@example.org",
    "https://user:word@example.org",
    "https://example.org@evil.example",
    "https://example.org\\@evil.example",
    "https://example.org:0/",
    "https://example.org:99999/",
    "https://example.org:port/",
    "https://[::1",
    "https://-option.example",
    "https://.example",
    "https://exаmple.org",  # the second a is Cyrillic
    " https://example.org",
    "https://example.org/a b",
    "https://example.org/\n",
    "https://example.org/\x00",
    "https://example.org/\u202egpj.exe",
    "https://example.org/" + "a" * 5000,
]


class Browser(QObject):
    """Stands where the desktop's browser would: it is told what Qt would open."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        for scheme in ("http", "https", "file", "ftp"):
            QDesktopServices.setUrlHandler(scheme, self, "open")  # type: ignore[arg-type]

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.asked.append(url.toString())

    def close(self) -> None:
        for scheme in ("http", "https", "file", "ftp"):
            QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize("address", GOOD)
def test_a_web_address_is_safe(address: str) -> None:
    assert is_safe(address)


@pytest.mark.parametrize("address", BAD)
def test_anything_else_is_not(address: str) -> None:
    assert not is_safe(address)


@given(st.text())
def test_no_text_makes_the_gate_raise(text: str) -> None:
    assert not is_safe(text) or text.lower().startswith(("http://", "https://"))
    is_safe(f"https://{text}")


def test_the_gate_opens_only_what_is_safe(qapp: object) -> None:
    browser = Browser()
    try:
        opened = [address for address in [*GOOD, *BAD] if open_link(address)]
    finally:
        browser.close()
    assert opened == GOOD
    assert len(browser.asked) == len(GOOD)


def test_two_parsers_must_agree_on_the_host(qapp: object) -> None:
    browser = Browser()
    try:
        assert not open_link("http://0x7f.1/")  # a browser would go to 127.0.0.1
    finally:
        browser.close()
    assert browser.asked == []
