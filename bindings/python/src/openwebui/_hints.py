"""The names in the annotations of this package, for those who resolve them: see _annotations.py."""

# ruff: noqa: F401, F403

import os
import sys
from array import array
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Generator,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    ValuesView,
)
from types import TracebackType
from typing import Any, BinaryIO, ClassVar, Generic, Literal, NoReturn, Optional, TypeVar, Union, overload

from . import *
from . import types
from ._base import BaseClient, Flag
from ._errors import Headers, ResponseHead
from ._native.call import Call
from ._native.handle import Handle, Tree
from ._native.library import Library
from ._native.loop import AsyncCall
from ._native.signatures import *
from ._streams.asynchronous import AsyncTexts
from ._streams.readers import Reader, TextReader
from .resources.api import API, AsyncAPI
from .resources.asynchronous.chat import AsyncChat, AsyncCompletions
from .resources.asynchronous.embeddings import AsyncEmbeddings
from .resources.asynchronous.files import AsyncFiles
from .resources.asynchronous.knowledge import AsyncKnowledge
from .resources.asynchronous.messages import AsyncAnthropicMessages
from .resources.asynchronous.models import AsyncModels
from .resources.asynchronous.ollama import AsyncOllama
from .resources.asynchronous.raw_methods import *
from .resources.asynchronous.responses import AsyncResponses
from .resources.chat import Chat, Completions
from .resources.embeddings import Embeddings
from .resources.files import Files
from .resources.knowledge import Knowledge
from .resources.messages import AnthropicMessages
from .resources.models import Models
from .resources.ollama import Ollama
from .resources.raw import RawResponse
from .resources.raw_methods import *
from .resources.resource import Resource
from .resources.responses import Responses
from .types import *
from .types.params import *
from .types.passages import Passages
from .types.record import Record

Members = dict[str, type[Record]]

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    # What it stands for, where typing has it not: any.
    Unpack = {types.ChatFields: Any}

Self = TypeVar("Self")
T = TypeVar("T")
Event = TypeVar("Event")
Whole = TypeVar("Whole")
A = TypeVar("A", bound=Record)
Class = TypeVar("Class", bound=type)
