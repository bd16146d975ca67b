"""The results of chats, as records."""

from __future__ import annotations

from ..types.chat import ChatCompletion, CompletedChat, IgnoredFile
from ..types.record import note_request_id, record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._native.call import Call


def chat_completion(call: Call) -> ChatCompletion:
    """The response of a chat, as far as it was received."""
    tree = call.response()
    completion = record_of(tree if isinstance(tree, dict) and tree else {"choices": []}, ChatCompletion)
    completion.__dict__["ignored_files"] = ignored_files(call)
    note_request_id(completion, call)
    return completion


def filtered_chat(call: Call) -> CompletedChat:
    """The result of a chat with outlet filters: the body of the response may be that of the chat."""
    return record_of(call.result() or {}, CompletedChat)


def ignored_files(call: Call) -> list[IgnoredFile]:
    """The files that a chat did not use; empty before its end."""
    return [IgnoredFile(entry) for entry in call.ignored_files()]
