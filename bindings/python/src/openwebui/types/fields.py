"""The fields of a request for a chat: those of OpenAI, and those of Open WebUI."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Optional, Union

if TYPE_CHECKING:
    from typing import TypedDict
else:
    try:
        # pydantic requires this one before Python 3.12.
        from typing_extensions import TypedDict
    except ImportError:
        from typing import TypedDict


class ChatFields(TypedDict, total=False):
    """The documented fields of a chat besides ``model``, ``messages`` and ``stream``."""

    audio: Any
    background_tasks: Any
    chat_id: Optional[str]
    features: Optional[Mapping[str, Any]]
    files: Optional[Iterable[Mapping[str, Any]]]
    filter_ids: Any
    frequency_penalty: Optional[float]
    function_call: Any
    functions: Any
    id: Optional[str]
    keep_alive: Any
    logit_bias: Any
    logprobs: Optional[bool]
    max_completion_tokens: Optional[int]
    max_tokens: Optional[int]
    metadata: Optional[Mapping[str, Any]]
    modalities: Any
    model_item: Any
    moderation: Any
    n: Optional[int]
    options: Any
    parallel_tool_calls: Optional[bool]
    params: Optional[Mapping[str, Any]]
    parent_id: Any
    parent_message: Any
    prediction: Any
    presence_penalty: Optional[float]
    prompt_cache_key: Any
    prompt_cache_options: Any
    prompt_cache_retention: Any
    reasoning_effort: Optional[str]
    response_format: Any
    safety_identifier: Any
    seed: Optional[int]
    service_tier: Any
    session_id: Optional[str]
    skill_ids: Any
    stop: Union[str, Iterable[str], None]
    store: Any
    stream_options: Optional[Mapping[str, Any]]
    temperature: Optional[float]
    template: Any
    tool_choice: Any
    tool_ids: Optional[Iterable[str]]
    tool_servers: Any
    tools: Optional[Iterable[Any]]
    top_k: Any
    top_logprobs: Optional[int]
    top_p: Optional[float]
    user: Optional[str]
    user_message: Any
    variables: Any
    verbosity: Any
    web_search_options: Any


CHAT_FIELDS = frozenset(ChatFields.__annotations__)
