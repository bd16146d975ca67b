"""What the header does not say in a form that a program can read."""

from __future__ import annotations

#: Callbacks whose `const char *` is bytes that need not end with NUL.
BYTES_CALLBACKS = {"owui_data_fn"}

#: Functions that return int return a status if one of these words is in their name, and throw if
#: it is an error; the others return a number of another kind.
STATUS_WORDS = frozenset(["new", "parse", "perform", "next", "dispatch", "run"])
#: As these, but OWUI_OK is the only success, so that there is nothing to return.
SETTER_WORDS = frozenset(["set", "add", "append", "on", "start", "attach"])

#: int parameters and results that are yes or no.
BOOLEANS = {"on", "refresh", "delete_file"}
BOOLEAN_RESULTS = {"owui_call_error_retryable"}

#: JSON that belongs to a handle although the function takes none.
BORROWED = {"owui_json_iter_value"}
#: A value whose function has one of these words in its name belongs to the caller.
OWNED_WORDS = frozenset(["copy", "new", "retain", "passages"])

#: The classes of the C++ wrapper, by handle.
CPP_CLASSES = {
    "owui_client": "Client",
    "owui_call": "Call",
    "owui_json": "Json",
    "owui_event": "Event",
    "owui_loop": "Loop",
}

#: What openwebui.hpp has by hand: owners, lambdas, defaults, values made on the spot.
CPP_BY_HAND = frozenset(
    """
    owui_client_new owui_client_retain owui_client_release owui_model_list owui_request
    owui_call_retain owui_call_release owui_call_perform owui_call_next owui_call_start
    owui_call_on_text owui_call_on_event owui_call_on_progress owui_call_on_retry owui_call_on_data
    owui_loop_new owui_loop_free owui_free
    owui_json_parse owui_json_parse_with_depth owui_json_dump owui_json_retain owui_json_release
    owui_json_string_at owui_json_int_at owui_json_real_at owui_json_bool_at
    owui_json_doubles_at owui_json_floats_at owui_json_text_floats owui_json_set owui_json_append
    owui_json_object owui_json_array owui_json_string owui_json_stringn owui_json_int
    owui_json_real owui_json_bool owui_json_null owui_json_passages
    """.split()  # noqa: SIM905
)
