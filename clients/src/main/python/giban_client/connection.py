"""The connection to a gateway: who calls, errors, versions and pages."""

import json
import threading
import time
from typing import Any, Callable, Iterator, List, Optional
from urllib.parse import urlencode

import urllib3

from giban_client.api_client import ApiClient
from giban_client.api_response import ApiResponse
from giban_client.configuration import Configuration
from giban_client.exceptions import ApiException
from giban_client.models.problem import Problem


def connect(
    gateway: str, token: Optional[Callable[[], str]] = None, language: str = "ko"
) -> ApiClient:
    """What the operations are made with: CentersApi(connect("https://giban.example")).

    The token is asked for before each request; without it, one reads what is public.
    Errors come in the language, "ko" or "en".
    """
    client = _Client(_Connection(gateway.rstrip("/"), token))
    client.set_default_header("Accept-Language", language)
    return client


class ClientCredentials:
    """The tokens of a system that has a client of its own.

    Fetched when the first is needed, and anew when a tenth of its life is left, so that none expires on its way.
    The endpoint is the identity provider's, .../realms/giban/protocol/openid-connect/token.
    """

    def __init__(self, token_endpoint: str, client_id: str, client_secret: str) -> None:
        self._endpoint = token_endpoint
        self._form = urlencode(
            {
                "grant_type": "client_credentials",
                "client_id": client_id,
                "client_secret": client_secret,
            }
        )
        self._http = urllib3.PoolManager(timeout=20.0)
        self._lock = threading.Lock()
        self._token = ""
        self._renew_at = 0.0

    def __call__(self) -> str:
        with self._lock:
            if not self._token or time.monotonic() >= self._renew_at:
                self._renew()
            return self._token

    def _renew(self) -> None:
        answer = self._http.request(
            "POST",
            self._endpoint,
            body=self._form,
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
        if answer.status != 200:
            raise RuntimeError(
                f"No token from {self._endpoint}: {answer.status} {answer.data.decode()}"
            )
        body = json.loads(answer.data)
        self._token = body["access_token"]
        self._renew_at = time.monotonic() + body["expires_in"] * 0.9


def problem_of(error: ApiException) -> Optional[Problem]:
    """What a refusal says: decide by its code. None if something else than the gateway answered."""
    kind = (error.headers or {}).get("Content-Type", "")
    if not kind.startswith("application/problem+json"):
        return None
    return Problem.from_json(error.body or "{}")


def etag_of(response: ApiResponse) -> str:
    """The version of what an operation's ..._with_http_info answered, to be given as if_match with its change."""
    return (response.headers or {})["ETag"]


def rows(read: Callable[..., Any], *args: Any, **options: Any) -> Iterator[Any]:
    """All rows of a list, each page read when its rows are wanted: rows(centers.list_centers, limit=100)."""
    cursor = None
    while True:
        page = read(*args, cursor=cursor, **options)
        yield from page.items or []
        cursor = page.next
        if cursor is None:
            return


class _Client(ApiClient):
    """Asks for what an operation answers, not for the errors that it could answer instead."""

    def select_header_accept(self, accepts: List[str]) -> Optional[str]:
        wanted = [accept for accept in accepts if accept != "application/problem+json"]
        return super().select_header_accept(wanted) if wanted else "*/*"


class _Connection(Configuration):
    """Asks for the token anew before each request."""

    def __init__(self, host: str, token: Optional[Callable[[], str]]) -> None:
        self._source = token
        super().__init__(host=host)

    @property
    def access_token(self) -> Optional[str]:
        return self._source() if self._source else None

    @access_token.setter
    def access_token(self, value: Optional[str]) -> None:
        if value is not None:
            self._source = lambda: value
