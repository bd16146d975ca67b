"""The base class of the clients: settings, the handle of the library, and making calls."""

from __future__ import annotations

import os
from ctypes import byref, c_void_p

from ._annotations import evaluated_when_read
from ._errors import FileError
from ._native import log as _log
from ._native.call import Call, invoke
from ._native.constants import E_INVALID, E_LOCAL_FILE
from ._native.handle import KEY, Handle, Tree, check, check_status, encoded_path, shown
from ._native.json import drop_none
from ._native.library import library
from ._native.timeouts import merged, timeouts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, Optional, TypeVar, Union

    from ._native.signatures import Target, TransferCallback
    from ._timeouts import Timeout
    from .types.files import SignIn

    T = TypeVar("T")
    Self = TypeVar("Self", bound="BaseClient")
    Path = Union[str, os.PathLike[str]]


class Flag(int):
    """A bool that may be called."""

    def __call__(self) -> bool:
        return bool(self)

    def __repr__(self) -> str:
        return repr(bool(self))


def check_files_of_environment() -> None:
    """Raises what keeps a file that the environment names for the URL or the key from being read."""
    for name in ("OPENWEBUI_URL", "OPEN_WEBUI_URL", "OPENWEBUI_API_KEY", "OPEN_WEBUI_API_KEY"):
        path = os.environ.get(f"{name}_FILE")
        if not path:
            continue
        try:
            with open(path, "rb") as file:
                file.read(1)
        except OSError as error:
            refused = FileError(f"{name}_FILE: {path}: {error.strerror}", kind="OWUI_E_LOCAL_FILE")
            refused.find_errno([path])
            raise refused from None


def environment_key() -> Optional[str]:
    """The API key that the library reads from the environment."""
    names = ("OPENWEBUI_API_KEY", "OPEN_WEBUI_API_KEY")
    for name in names:
        if os.environ.get(name):
            return os.environ[name]
    for name in names:
        if os.environ.get(f"{name}_FILE"):
            with open(os.environ[f"{name}_FILE"], encoding="utf-8") as file:
                return file.read().strip()
    return None


@evaluated_when_read
class BaseClient:
    """The base of the blocking and the asynchronous client.

    A resource makes a call and passes it to one of three methods, which each kind of client
    implements: `_finish` runs the call to its end, `_stream` returns a stream of its response, and
    `_pages` an iterator over the elements of its list.
    """

    def __init_subclass__(cls) -> None:
        evaluated_when_read(cls)

    #: The class of its calls.
    _call_kind: type[Call] = Call

    def __init__(
        self,
        base_url: Optional[str] = None,
        api_key: Optional[str] = None,
        *,
        timeout: Union[float, Timeout, None] = None,
        max_retries: Optional[int] = None,
        default_headers: Optional[Mapping[str, str]] = None,
        secret_headers: Optional[Iterable[str]] = None,
        default_query: Optional[Mapping[str, Any]] = None,
        api_key_header: Optional[str] = None,
        user_agent: Optional[str] = None,
        proxy: Optional[str] = None,
        ca_file: Union[str, os.PathLike[str], None] = None,
        client_certificate: Union[Path, tuple[Path, Path], tuple[Path, Optional[Path], Optional[str]], None] = None,
        unix_socket: Union[str, os.PathLike[str], None] = None,
        buffer_limit: Optional[int] = None,
        require_finish_reason: bool = True,
    ) -> None:
        self._handle: Optional[Handle] = None
        self._log_level = 0
        secret_headers = None if secret_headers is None else tuple(secret_headers)
        self._settings = {name: value for name, value in locals().items() if name != "self" and value is not None}
        #: The options of `with_options`, set for every call.
        self._options: dict[str, Any] = {}
        if default_query:
            self._options["query"] = dict(default_query)
        functions = library()
        pointer = c_void_p()
        # A key that is given is set below, so that it is clear what an error is about.
        status = invoke(functions.owui_client_new, base_url, None if api_key is None else "", byref(pointer))
        if status == E_LOCAL_FILE:
            check_files_of_environment()
        check_status(functions, KEY if status in (E_INVALID, E_LOCAL_FILE) else shown(base_url), status)
        self._handle = Handle(functions, pointer)
        # What the environment says now is what a copy and a pickle have too.
        self._settings["base_url"] = functions.owui_client_base_url(pointer).decode("utf-8", "replace")
        if api_key is None:
            self._settings["api_key"] = environment_key()

        def configure(setting: str, *values: Any, what: str = "") -> None:
            check(functions, what or setting, f"owui_client_set_{setting}", pointer, *values)

        if api_key is not None:
            configure("api_key", api_key, what=KEY)
        for number, milliseconds in timeouts(timeout):
            configure("timeout", number, milliseconds)
        for name, value in (default_headers or {}).items():
            configure("header", name, value, what=f"header {name}")
        for name in secret_headers or ():
            configure("header_secret", name, 1, what=f"header {name}")
        certificate = client_certificate if isinstance(client_certificate, tuple) else (client_certificate,)
        certificate_file, key_file, passphrase = (*certificate, None, None)[:3]
        for setting, values in {
            "retries": (max_retries,),
            "api_key_header": (api_key_header,),
            "user_agent": (user_agent,),
            "proxy": (proxy,),
            "ca_file": (encoded_path(ca_file),),
            "client_certificate": (encoded_path(certificate_file), encoded_path(key_file), passphrase),
            "unix_socket": (encoded_path(unix_socket),),
            "buffer_limit": (buffer_limit,),
            "require_finish_reason": (None if require_finish_reason else 0,),
        }.items():
            if values[0] is not None:
                configure(setting, *values, what="max_retries" if setting == "retries" else "")

    # ---- Settings

    @property
    def base_url(self) -> str:
        """The address of the server: the argument, or the environment variable ``OPENWEBUI_URL``."""
        url: str = self._settings["base_url"]
        return url

    @property
    def is_closed(self) -> Flag:
        """Whether the client is closed. (A method in openai's package; this may be called too.)"""
        return Flag(self._handle is None)

    def with_options(
        self: Self,
        *,
        timeout: Union[float, Timeout, None] = None,
        max_retries: Optional[int] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
        default_headers: Optional[Mapping[str, str]] = None,
        default_query: Optional[Mapping[str, Any]] = None,
        **settings: Any,
    ) -> Self:
        """Returns a client that shares the connections and the sign-in of this one and has other
        options, besides those that this one has. Options of a single call override them::

            client.with_options(timeout=5, max_retries=0).models.list()

        Closing one of the two clients does not close the other.

        Args:
            timeout: as for the client. A :class:`openwebui.Timeout` keeps what it does not set.
            max_retries: as for the client.
            extra_headers, default_headers: headers for every call; they replace those of the client.
            default_query: parameters after the ``?`` of every call.
            **settings: other arguments of the client, such as ``base_url`` and ``api_key``. With these the
                new client has connections of its own.
        """
        if settings:
            other = type(self)(**{**self._settings, **settings})
        else:
            other = object.__new__(type(self))
            other.__dict__.update(self.__dict__)
        old = self._options
        headers = {**old.get("headers", {}), **(default_headers or {}), **(extra_headers or {})}
        query = {**old.get("query", {}), **(default_query or {})}
        options = {"timeout": merged(old.get("timeout"), timeout), "retries": max_retries}
        other._options = {**old, **drop_none({**options, "headers": headers or None, "query": query or None})}
        return other

    copy = with_options

    def __repr__(self) -> str:
        return f"<openwebui.{type(self).__name__} {self.base_url}{'' if self._handle else ', closed'}>"

    def __getstate__(self) -> dict[str, Any]:
        return {"settings": self._settings, "options": self._options}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state["settings"])  # type: ignore[misc]
        self._options = state["options"]

    # ---- Implemented by the kinds of clients

    def _finish(self, call: Call, convert: Callable[[Call], T]) -> T:
        """Runs the call to its end and returns `convert(call)`."""
        raise NotImplementedError

    def _stream(self, call: Call, kind: str, convert: Optional[Callable[[Any], Any]] = None) -> Any:
        """Starts the call and returns a stream of this class, such as ``"Stream"``, converted with `convert`."""
        raise NotImplementedError

    def _pages(self, call: Call, convert: Callable[[Any], T]) -> Any:
        """Returns an iterator over the elements of a paged list, each converted with `convert`."""
        raise NotImplementedError

    # ---- Calls that belong to no resource

    def _sign_in(
        self,
        email: str,
        password: str,
        headers: Optional[Mapping[str, str]],
        query: Optional[Mapping[str, Any]],
        timeout: Union[float, Timeout, None],
    ) -> Any:
        call = self._call("owui_sign_in", email, password)
        call.set_options(headers, timeout, query=query)
        settings = self._settings
        from .types.files import SignIn
        from .types.record import record_of

        def convert(call: Call) -> SignIn:
            signed_in = record_of(call.tree(), SignIn)
            settings["api_key"] = signed_in.token
            return signed_in

        return self._finish(call, convert)

    def _request(
        self,
        method: str,
        path: str,
        json: Any,
        query: Optional[Mapping[str, Any]],
        stream: bool,
        raw: bool,
        to: Optional[Target],
        on_progress: Optional[TransferCallback],
        headers: Optional[Mapping[str, str]],
        more_query: Optional[Mapping[str, Any]],
        more_body: Optional[Mapping[str, Any]],
        timeout: Union[float, Timeout, None],
    ) -> Any:
        parameters = None if query is None else self._tree(drop_none(query))
        call = self._call("owui_request", method, path, parameters, None)
        if more_body:
            json = {**(json or {}), **more_body}
        if json is not None:
            call.set_body(json)
        if on_progress is not None:
            call.on_progress(on_progress)
        call.set_options(headers, timeout, query=more_query)
        if stream:
            return self._stream(call, "EventStream")
        if to is not None:
            from ._native.targets import write_to

            return self._finish(call, write_to(call, to))
        from ._streams.readers import collector

        return self._finish(call, collector(call, raw, self._buffer_limit))

    # ---- For resources

    @property
    def _buffer_limit(self) -> int:
        """The most bytes of a response that are held in memory."""
        limit: int = self._settings.get("buffer_limit", 64 << 20)
        return limit

    def _live_handle(self) -> Handle:
        handle = self._handle
        if handle is None:
            raise RuntimeError(f"this openwebui.{type(self).__name__} is closed")
        level = _log.wanted_level()
        if level != self._log_level:
            self._log_level = level
            handle.library.owui_client_set_log(handle.pointer, level, _log.write, None)
        return handle

    def _call(self, constructor: str, *arguments: Any) -> Call:
        """Makes a call with the constructor of this name; str arguments are encoded."""
        handle = self._live_handle()
        pointer = invoke(getattr(handle.library, constructor), handle.pointer, *arguments)
        call = self._call_kind(handle.library, pointer)
        if self._options:
            call.set_options(**self._options)
        return call

    def _tree(self, value: object) -> Tree:
        """Returns the JSON value as an owui_json."""
        return Tree(self._live_handle().library, value)
