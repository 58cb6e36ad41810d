"""Who may ask: this machine's user alone. Another site, another name of this machine, a guess: refused."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from attrs import field, frozen
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from renja_dsl.lint.settings import LANGUAGES
from renja_dsl.messages import word

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
"""names of this machine under which pages may be asked for"""
KEY = "kunci"
"""of the address that opens the page the first time"""
_FOREIGN = ("cross-site", "same-site")
_LONGEST = 8 << 20
"""bytes that may be sent at once: a plan of 4 million characters, escaped"""


def new_token() -> str:
    return secrets.token_urlsafe(32)


def headers(nonce: str) -> dict[str, str]:
    """What every answer says: nothing from elsewhere, nothing for elsewhere. `nonce`: of the editor's style sheets."""
    policy = (
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"style-src 'self' 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
    }


@frozen
class Guard:
    """Stands before the pages."""

    app: ASGIApp
    port: int
    token: str
    nonce: str
    _safe: Mapping[str, str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_safe", headers(self.nonce))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            given = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
            refused = self._refused(scope, given)
            await (self.app if refused is None else refused)(scope, receive, self._dressed(send))

    def _refused(self, scope: Scope, given: Mapping[str, str]) -> Response | None:
        """None where the answer may be given."""
        if given.get("host", "") not in {f"{name}:{self.port}" for name in NAMES}:
            return PlainTextResponse("misdirected\n", 421)
        origin, method = given.get("origin"), scope["method"]
        own = origin == f"http://{given['host']}"
        if (origin is not None and not own) or given.get("sec-fetch-site") in _FOREIGN:
            return PlainTextResponse("forbidden\n", 403)
        if method not in ("GET", "HEAD") and not own:
            return PlainTextResponse("forbidden\n", 403)
        if int(given.get("content-length") or 0) > _LONGEST or "transfer-encoding" in given:
            return PlainTextResponse("too large\n", 413)
        if self._same(_cookie(given.get("cookie", ""), self.cookie)):
            return None
        offered = parse_qs(scope["query_string"].decode("latin-1")).get(KEY, [""])[0]
        if method == "GET" and scope["path"] == "/" and self._same(offered):
            opened = RedirectResponse("/", 303)
            opened.set_cookie(self.cookie, self.token, httponly=True, samesite="strict", path="/")
            return opened
        told = (word("buka.tanpa_kunci", language) for language in LANGUAGES)
        return PlainTextResponse("\n".join((*told, "")), 403)

    @property
    def cookie(self) -> str:
        """Cookies know no ports: each server has its own."""
        return f"renja-{self.port}"

    def _same(self, offered: str) -> bool:
        return hmac.compare_digest(offered.encode("utf-8", "replace"), self.token.encode())

    def _dressed(self, send: Send) -> Send:
        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [(name.lower().encode(), value.encode()) for name, value in self._safe.items()]
                message["headers"] = [*message.get("headers", []), *own]
            await send(message)

        return dressed


def _cookie(header: str, name: str) -> str:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found is not None else ""
