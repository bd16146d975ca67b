"""What clients have in common: their settings, the library's client, and how calls are made."""

from __future__ import annotations

import os
from ctypes import byref, c_void_p

from . import _json, _log
from ._call import Call, invoke
from ._errors import error_class
from ._file_records import SignIn
from ._library import library
from ._reading import collector
from ._timeouts import timeouts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Optional, TypeVar, Union

    from ._callbacks import TransferCallback
    from ._library import Library
    from ._timeouts import Timeout

    T = TypeVar("T")
    Self = TypeVar("Self", bound="BaseClient")
    Path = Union[str, os.PathLike[str]]


class Handle:
    """Owns an owui_client: whoever works with it holds this, so close() takes it from nobody."""

    __slots__ = ("library", "pointer", "_free", "__weakref__")

    def __init__(self, library: Library, pointer: c_void_p) -> None:
        self.library = library
        self.pointer = pointer
        self._free = library.owui_client_release

    def __del__(self) -> None:
        self._free(self.pointer)


class BaseClient:
    """A client of either kind.

    Resources make a call, and give it to one of three functions of the client, which return its
    outcome in the client's own way: `_finish` runs it to its end, `_stream` has it read while the
    answer arrives, `_pages` element by element.
    """

    #: What its calls are.
    _call_kind: type[Call] = Call

    def __init__(
        self,
        base_url: Optional[str] = None,
        api_key: Optional[str] = None,
        *,
        timeout: Union[float, Timeout, None] = None,
        max_retries: Optional[int] = None,
        default_headers: Optional[Mapping[str, str]] = None,
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
        self._settings = {name: value for name, value in locals().items() if name != "self" and value is not None}
        #: What `with_options` has set for every call.
        self._options: dict[str, Any] = {}
        functions = library()
        pointer = c_void_p()
        _check(functions, repr(base_url), "owui_client_new", base_url, api_key, byref(pointer))
        self._handle = Handle(functions, pointer)

        def configure(setting: str, *values: Any, what: str = "") -> None:
            _check(functions, what or setting, f"owui_client_set_{setting}", pointer, *values)

        for number, milliseconds in timeouts(timeout):
            configure("timeout", number, milliseconds)
        for name, value in (default_headers or {}).items():
            configure("header", name, value, what=f"header {name}")
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
                configure(setting, *values)

    # ---- Its life

    @property
    def base_url(self) -> str:
        """The server's address as it was given, or as the environment has it."""
        url: str = self._settings.get("base_url") or os.environ.get("OPENWEBUI_URL", "")
        return url

    def with_options(
        self: Self,
        *,
        timeout: Union[float, Timeout, None] = None,
        max_retries: Optional[int] = None,
        extra_headers: Optional[Mapping[str, str]] = None,
    ) -> Self:
        """The same client, connections and all, with other options for the calls that are made
        through what this returns; those of a call itself go before::

            client.with_options(timeout=5, max_retries=0).models.list()

        Args:
            timeout: as of the client.
            max_retries: as of the client.
            extra_headers: headers over the client's.
        """
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        given = {"timeout": timeout, "retries": max_retries, "headers": extra_headers}
        other._options = {**self._options, **{name: value for name, value in given.items() if value is not None}}
        return other

    def __repr__(self) -> str:
        return f"<openwebui.{type(self).__name__} {self.base_url}{'' if self._handle else ', closed'}>"

    def __getstate__(self) -> dict[str, Any]:
        return {"settings": self._settings, "options": self._options}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state["settings"])  # type: ignore[misc]
        self._options = state["options"]

    # ---- What the kinds of clients do in their own ways

    def _finish(self, call: Call, convert: Callable[[Call], T]) -> T:
        """Has the call run to its end; its outcome is what `convert` makes of it then."""
        raise NotImplementedError

    def _stream(self, call: Call, kind: str) -> Any:
        """Has the call begin; its outcome is a stream of this name, such as ``"Stream"``."""
        raise NotImplementedError

    def _pages(self, call: Call, convert: Callable[[Any], T]) -> Any:
        """An iterator over what `convert` makes of the elements of a list that comes in pages."""
        raise NotImplementedError

    # ---- What is no resource's

    def _sign_in(self, email: str, password: str, timeout: Union[float, Timeout, None]) -> Any:
        call = self._call("owui_sign_in", email, password, secret=password)
        call.set_options(timeout=timeout)
        settings = self._settings

        def convert(call: Call) -> SignIn:
            answer = SignIn(call.tree())
            settings["api_key"] = answer.token
            return answer

        return self._finish(call, convert)

    def _request(
        self,
        method: str,
        path: str,
        json: Any,
        query: Optional[Mapping[str, Any]],
        stream: bool,
        raw: bool,
        on_progress: Optional[TransferCallback],
        headers: Optional[Mapping[str, str]],
        timeout: Union[float, Timeout, None],
    ) -> Any:
        given = None if query is None else {name: value for name, value in query.items() if value is not None}
        call = self._call("owui_request", method, path, None if given is None else self._tree(given), None)
        if json is not None:
            call.set_body(json)
        if on_progress is not None:
            call.on_progress(on_progress)
        call.set_options(headers, timeout)
        return self._stream(call, "EventStream") if stream else self._finish(call, collector(call, raw))

    # ---- For the resources

    def _live_handle(self) -> Handle:
        handle = self._handle
        if handle is None:
            raise RuntimeError(f"this openwebui.{type(self).__name__} is closed")
        level = _log.wanted_level()
        if level != self._log_level:
            self._log_level = level
            handle.library.owui_client_set_log(handle.pointer, level, _log.write, None)
        return handle

    def _call(self, constructor: str, *arguments: Any, secret: str = "") -> Call:
        """A call by the name of its constructor; texts among the arguments are encoded."""
        handle = self._live_handle()
        pointer = invoke(getattr(handle.library, constructor), handle.pointer, *arguments)
        call = self._call_kind(handle.library, pointer, (self._secret(), secret.encode()))
        if self._options:
            call.set_options(**self._options)
        return call

    def _tree(self, value: object) -> Tree:
        """The JSON value as an owui_json."""
        return Tree(self._live_handle().library, value)

    def _secret(self) -> bytes:
        key = self._settings.get("api_key")
        return (os.environ.get("OPENWEBUI_API_KEY", "") if key is None else key).strip().encode()


class Tree:
    """Owns an owui_json, to be given to the library as an argument."""

    __slots__ = ("_as_parameter_", "_free")

    def __init__(self, library: Library, value: object) -> None:
        self._as_parameter_ = c_void_p()
        self._free = library.owui_json_release
        text = _json.dumps(value)
        _check(library, "JSON", "owui_json_parse", text, len(text), byref(self._as_parameter_), None)

    def __del__(self) -> None:
        self._free(self._as_parameter_)


def _check(functions: Library, what: str, name: str, *arguments: Any) -> None:
    """Calls a function of the library that returns a status; raises if it is an error."""
    status = invoke(getattr(functions, name), *arguments)
    if status < 0:
        words = functions.owui_status_message(status).decode()
        raise error_class(status)(f"{what}: {words}", kind=functions.owui_status_name(status).decode())


def encoded_path(path: Union[str, os.PathLike[str], None]) -> Optional[bytes]:
    """The same of a path, as the system has it."""
    if path is None:
        return None
    name = os.fsencode(path)
    if b"\0" in name:
        raise ValueError("NUL in a path")
    return name
