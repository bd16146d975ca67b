"""The C functions: one row for each prototype, in the headers' order.

Written by tools/surface from include/openwebui.h: `make bindings`, not by hand.

``c_char_p`` as a result is text that ends with NUL and is copied at once. ``c_void_p`` is
everything else: handles, counted bytes (with the count's address as an argument), and text that
must be given back with ``owui_free``.
"""

from __future__ import annotations

from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char_p,
    c_double,
    c_float,
    c_int,
    c_int64,
    c_size_t,
    c_void_p,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_handle = c_void_p
_handle_out = POINTER(c_void_p)
_text = c_char_p
_text_out = POINTER(c_void_p)
_counted = c_void_p
_size_out = POINTER(c_size_t)

#: The callbacks, ``owui_text_fn`` and so on in the headers.
LOG_FN = CFUNCTYPE(None, c_int, c_char_p, c_size_t, c_void_p)
TEXT_FN = CFUNCTYPE(c_int, c_char_p, c_size_t, c_void_p)
EVENT_FN = CFUNCTYPE(c_int, c_void_p, c_void_p)
PROGRESS_FN = CFUNCTYPE(c_int, c_int64, c_int64, c_int64, c_int64, c_void_p)
#: Bytes that may hold NUL: c_char_p would end there.
DATA_FN = CFUNCTYPE(c_int, c_void_p, c_size_t, c_void_p)
RETRY_FN = CFUNCTYPE(c_int, c_int, c_int, c_int64, c_void_p)
DONE_FN = CFUNCTYPE(None, c_void_p, c_int, c_void_p)
READY_FN = CFUNCTYPE(None, c_void_p, c_void_p)
READ_FN = CFUNCTYPE(c_int64, c_void_p, c_size_t, c_void_p)
REWIND_FN = CFUNCTYPE(c_int, c_void_p)


class TextBatch(Structure):
    _fields_ = (
        ("size", c_size_t),
        ("text_only", c_int),
        ("text", c_void_p),
        ("length", c_size_t),
        ("ends", POINTER(c_size_t)),
        ("count", c_size_t),
        ("event", _handle),
    )


class Frame(Structure):
    _fields_ = (
        ("end", c_size_t),
        ("text_end", c_size_t),
        ("shape", c_int64),
        ("kind", c_int),
        ("index", c_int),
    )


class FrameBatch(Structure):
    _fields_ = (
        ("size", c_size_t),
        ("frames", POINTER(Frame)),
        ("count", c_size_t),
        ("data", c_void_p),
        ("text", c_void_p),
        ("event", _handle),
    )


#: name: (result, arguments)
PROTOTYPES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    # version.h
    "owui_version_number": (c_int, ()),
    "owui_version": (_text, ()),
    # status.h
    "owui_status_name": (_text, (c_int,)),
    "owui_status_message": (_text, (c_int,)),
    # json.h
    "owui_json_parse": (c_int, (_text, c_size_t, _handle_out, _size_out)),
    "owui_json_parse_with_depth": (c_int, (_text, c_size_t, c_int, _handle_out, _size_out)),
    "owui_json_dump": (c_void_p, (_handle, _size_out)),
    "owui_free": (None, (c_void_p,)),
    "owui_json_retain": (_handle, (_handle,)),
    "owui_json_release": (None, (_handle,)),
    "owui_json_at": (_handle, (_handle, _text)),
    "owui_json_string_at": (_counted, (_handle, _text, _size_out)),
    "owui_json_int_at": (c_int64, (_handle, _text, c_int64)),
    "owui_json_real_at": (c_double, (_handle, _text, c_double)),
    "owui_json_bool_at": (c_int, (_handle, _text, c_int)),
    "owui_json_doubles_at": (c_size_t, (_handle, _text, POINTER(c_double), c_size_t)),
    "owui_json_floats_at": (c_size_t, (_handle, _text, POINTER(c_float), c_size_t)),
    "owui_json_text_floats": (c_size_t, (_text, c_size_t, _text, POINTER(c_float), c_size_t)),
    "owui_json_type": (c_int, (_handle,)),
    "owui_json_size": (c_size_t, (_handle,)),
    "owui_json_element": (_handle, (_handle, c_size_t)),
    "owui_json_member": (_handle, (_handle, _text)),
    "owui_json_iter": (c_void_p, (_handle,)),
    "owui_json_iter_next": (c_void_p, (_handle, c_void_p)),
    "owui_json_iter_key": (_text, (c_void_p,)),
    "owui_json_iter_value": (_handle, (c_void_p,)),
    "owui_json_object": (_handle, ()),
    "owui_json_array": (_handle, ()),
    "owui_json_string": (_handle, (_text,)),
    "owui_json_stringn": (_handle, (_text, c_size_t)),
    "owui_json_int": (_handle, (c_int64,)),
    "owui_json_real": (_handle, (c_double,)),
    "owui_json_bool": (_handle, (c_int,)),
    "owui_json_null": (_handle, ()),
    "owui_json_set": (c_int, (_handle, _text, _handle)),
    "owui_json_set_string": (c_int, (_handle, _text, _text)),
    "owui_json_set_stringn": (c_int, (_handle, _text, _text, c_size_t)),
    "owui_json_set_int": (c_int, (_handle, _text, c_int64)),
    "owui_json_set_real": (c_int, (_handle, _text, c_double)),
    "owui_json_set_bool": (c_int, (_handle, _text, c_int)),
    "owui_json_set_at": (c_int, (_handle, _text, _handle)),
    "owui_json_append": (c_int, (_handle, _handle)),
    # client.h
    "owui_client_new": (c_int, (_text, _text, _handle_out)),
    "owui_client_retain": (_handle, (_handle,)),
    "owui_client_release": (None, (_handle,)),
    "owui_client_base_url": (_text, (_handle,)),
    "owui_client_set_api_key": (c_int, (_handle, _text)),
    "owui_client_set_api_key_header": (c_int, (_handle, _text)),
    "owui_client_set_header": (c_int, (_handle, _text, _text)),
    "owui_client_set_header_secret": (c_int, (_handle, _text, c_int)),
    "owui_client_set_user_agent": (c_int, (_handle, _text)),
    "owui_client_set_ca_file": (c_int, (_handle, _text)),
    "owui_client_set_client_certificate": (c_int, (_handle, _text, _text, _text)),
    "owui_client_set_proxy": (c_int, (_handle, _text)),
    "owui_client_set_unix_socket": (c_int, (_handle, _text)),
    "owui_client_set_timeout": (c_int, (_handle, c_int, c_int64)),
    "owui_client_set_retries": (c_int, (_handle, c_int)),
    "owui_client_set_buffer_limit": (c_int, (_handle, c_size_t)),
    "owui_client_set_json_depth": (c_int, (_handle, c_int)),
    "owui_client_set_require_finish_reason": (c_int, (_handle, c_int)),
    "owui_client_set_log": (c_int, (_handle, c_int, LOG_FN, c_void_p)),
    # event.h
    "owui_event_kind": (c_int, (_handle,)),
    "owui_event_index": (c_int, (_handle,)),
    "owui_event_tool_index": (c_int, (_handle,)),
    "owui_event_text": (_counted, (_handle, _size_out)),
    "owui_event_name": (_text, (_handle,)),
    "owui_event_data": (_counted, (_handle, _size_out)),
    "owui_event_json": (_handle, (_handle,)),
    "owui_event_frame": (c_int64, (_handle,)),
    "owui_event_completed": (c_int64, (_handle,)),
    "owui_event_total": (c_int64, (_handle,)),
    # call.h
    "owui_call_retain": (_handle, (_handle,)),
    "owui_call_release": (None, (_handle,)),
    "owui_call_cancel": (None, (_handle,)),
    "owui_call_set_user_data": (c_int, (_handle, c_void_p)),
    "owui_call_user_data": (c_void_p, (_handle,)),
    "owui_call_set_body": (c_int, (_handle, _text, c_size_t)),
    "owui_call_set_header": (c_int, (_handle, _text, _text)),
    "owui_call_set_query": (c_int, (_handle, _text, _text)),
    "owui_call_set_page_range": (c_int, (_handle, c_int, c_int)),
    "owui_call_set_timeout": (c_int, (_handle, c_int, c_int64)),
    "owui_call_set_retries": (c_int, (_handle, c_int)),
    "owui_call_set_require_finish_reason": (c_int, (_handle, c_int)),
    "owui_call_set_keep_response": (c_int, (_handle, c_int)),
    "owui_call_on_text": (c_int, (_handle, TEXT_FN, c_void_p)),
    "owui_call_on_event": (c_int, (_handle, EVENT_FN, c_void_p)),
    "owui_call_on_progress": (c_int, (_handle, PROGRESS_FN, c_void_p)),
    "owui_call_on_retry": (c_int, (_handle, RETRY_FN, c_void_p)),
    "owui_call_on_data": (c_int, (_handle, DATA_FN, c_void_p)),
    "owui_call_set_output_file": (c_int, (_handle, _text)),
    "owui_call_perform": (c_int, (_handle,)),
    "owui_call_next": (c_int, (_handle, c_int64, _handle_out)),
    "owui_call_next_text": (c_int, (_handle, c_int64, POINTER(TextBatch))),
    "owui_call_next_frames": (c_int, (_handle, c_int64, POINTER(FrameBatch))),
    "owui_call_response": (_handle, (_handle,)),
    "owui_call_response_body": (_counted, (_handle, _size_out)),
    "owui_call_response_text": (_counted, (_handle, _size_out)),
    "owui_call_ignored_files": (_handle, (_handle,)),
    "owui_call_response_status": (c_int, (_handle,)),
    "owui_call_response_header": (_text, (_handle, _text)),
    "owui_call_response_header_at": (c_int, (_handle, c_size_t, _text_out, _text_out)),
    "owui_call_request_id": (_text, (_handle,)),
    "owui_call_effective_url": (_text, (_handle,)),
    "owui_call_status": (c_int, (_handle,)),
    "owui_call_error_message": (_text, (_handle,)),
    "owui_call_error_detail": (_text, (_handle,)),
    "owui_call_error_code": (_text, (_handle,)),
    "owui_call_error_body": (_counted, (_handle, _size_out)),
    "owui_call_error_retryable": (c_int, (_handle,)),
    "owui_call_error_retry_after": (c_int64, (_handle,)),
    "owui_call_error_curl_code": (c_int, (_handle,)),
    "owui_call_error_offset": (c_int64, (_handle,)),
    "owui_call_stat": (c_int64, (_handle, c_int)),
    # loop.h
    "owui_loop_new": (c_int, (_handle_out,)),
    "owui_loop_free": (None, (_handle,)),
    "owui_loop_fd": (c_int, (_handle,)),
    "owui_loop_dispatch": (c_int, (_handle, c_int64)),
    "owui_loop_run": (c_int, (_handle,)),
    "owui_loop_wakeup": (None, (_handle,)),
    "owui_loop_active_calls": (c_size_t, (_handle,)),
    "owui_call_start": (c_int, (_handle, _handle, DONE_FN, c_void_p)),
    "owui_call_attach": (c_int, (_handle, _handle, READY_FN, c_void_p)),
    # operations.h
    "owui_model_list": (_handle, (_handle, c_int)),
    "owui_sign_in": (_handle, (_handle, _text, _text)),
    "owui_chat": (_handle, (_handle, _handle)),
    "owui_chat_completed": (_handle, (_handle, _handle)),
    "owui_chat_with_outlet": (_handle, (_handle, _handle)),
    "owui_responses": (_handle, (_handle, _handle)),
    "owui_messages": (_handle, (_handle, _handle)),
    "owui_messages_count_tokens": (_handle, (_handle, _handle)),
    "owui_ollama": (_handle, (_handle, _text, _handle)),
    "owui_ollama_generate": (_handle, (_handle, _handle)),
    "owui_ollama_chat": (_handle, (_handle, _handle)),
    "owui_ollama_embed": (_handle, (_handle, _handle)),
    "owui_ollama_show": (_handle, (_handle, _handle)),
    "owui_ollama_tags": (_handle, (_handle,)),
    "owui_ollama_ps": (_handle, (_handle,)),
    "owui_ollama_version": (_handle, (_handle,)),
    "owui_chat_run": (_handle, (_handle, _handle)),
    "owui_operation": (_handle, (_handle, _text, _handle, _handle)),
    "owui_request": (_handle, (_handle, _text, _text, _handle, _handle)),
    # files.h
    "owui_file_upload": (_handle, (_handle, _text)),
    "owui_file_upload_data": (_handle, (_handle, _text, c_void_p, c_size_t)),
    "owui_file_upload_reader": (_handle, (_handle, _text, READ_FN, REWIND_FN, c_void_p, c_int64)),
    "owui_call_set_upload_name": (c_int, (_handle, _text)),
    "owui_call_set_upload_content_type": (c_int, (_handle, _text)),
    "owui_call_set_upload_metadata": (c_int, (_handle, _handle)),
    "owui_call_set_upload_process": (c_int, (_handle, c_int)),
    "owui_call_set_upload_process_in_background": (c_int, (_handle, c_int)),
    "owui_file_status": (_handle, (_handle, _text)),
    "owui_file_wait": (_handle, (_handle, _text)),
    "owui_file_get": (_handle, (_handle, _text)),
    "owui_file_list": (_handle, (_handle,)),
    "owui_file_search": (_handle, (_handle, _text)),
    "owui_file_download": (_handle, (_handle, _text)),
    "owui_file_extracted_text": (_handle, (_handle, _text)),
    "owui_file_delete": (_handle, (_handle, _text)),
    # body.h
    "owui_call_add_field": (c_int, (_handle, _text, _text, c_size_t)),
    "owui_call_add_file": (c_int, (_handle, _text, _text, _text, _text)),
    "owui_call_add_file_data": (c_int, (_handle, _text, c_void_p, c_size_t, _text, _text)),
    "owui_call_add_file_reader": (c_int, (_handle, _text, READ_FN, REWIND_FN, c_void_p, c_int64, _text, _text)),
    "owui_call_set_raw_body": (c_int, (_handle, c_void_p, c_size_t, _text)),
    "owui_call_set_raw_body_reader": (c_int, (_handle, READ_FN, REWIND_FN, c_void_p, c_int64, _text)),
    # knowledge.h
    "owui_knowledge_create": (_handle, (_handle, _text, _text)),
    "owui_knowledge_list": (_handle, (_handle,)),
    "owui_knowledge_get": (_handle, (_handle, _text)),
    "owui_knowledge_list_files": (_handle, (_handle, _text)),
    "owui_knowledge_update": (_handle, (_handle, _text, _handle)),
    "owui_knowledge_add_file": (_handle, (_handle, _text, _text)),
    "owui_knowledge_add_file_when_processed": (_handle, (_handle, _text, _text)),
    "owui_knowledge_add_files": (_handle, (_handle, _text, _handle)),
    "owui_knowledge_remove_file": (_handle, (_handle, _text, _text, c_int)),
    "owui_knowledge_reset": (_handle, (_handle, _text)),
    "owui_knowledge_delete": (_handle, (_handle, _text)),
    "owui_knowledge_add_web_page": (_handle, (_handle, _text, _text, c_int, c_int)),
    "owui_knowledge_add_text": (_handle, (_handle, _text, _text, _text)),
    "owui_knowledge_query": (_handle, (_handle, _handle)),
    "owui_json_passages": (_handle, (_handle,)),
    "owui_knowledge_ingest": (_handle, (_handle, _text)),
    "owui_call_ingest_add_path": (c_int, (_handle, _text)),
    "owui_call_ingest_add_folder": (c_int, (_handle, _text, _handle)),
    "owui_call_ingest_add_data": (c_int, (_handle, _text, c_void_p, c_size_t)),
    "owui_call_ingest_add_file_id": (c_int, (_handle, _text)),
    "owui_call_ingest_set_concurrency": (c_int, (_handle, c_int)),
    "owui_call_ingest_set_file_timeout": (c_int, (_handle, c_int64)),
    "owui_call_ingest_set_resume_from": (c_int, (_handle, _handle)),
    "owui_knowledge_sync": (_handle, (_handle, _text)),
    "owui_call_sync_set_delete": (c_int, (_handle, c_int)),
    "owui_call_sync_set_dry_run": (c_int, (_handle, c_int)),
    # lists.h
    "owui_chat_list": (_handle, (_handle,)),
    "owui_chat_search": (_handle, (_handle, _text)),
    "owui_chat_list_archived": (_handle, (_handle,)),
    "owui_chat_export": (_handle, (_handle,)),
    "owui_workspace_model_list": (_handle, (_handle,)),
    "owui_prompt_list": (_handle, (_handle,)),
    "owui_user_list": (_handle, (_handle,)),
    "owui_user_search": (_handle, (_handle, _text)),
    "owui_note_list": (_handle, (_handle,)),
    "owui_note_search": (_handle, (_handle, _text)),
    "owui_channel_list_messages": (_handle, (_handle, _text)),
    # media.h
    "owui_audio_speech": (_handle, (_handle, _handle)),
    "owui_audio_transcribe": (_handle, (_handle,)),
    "owui_image_generate": (_handle, (_handle, _handle)),
    "owui_image_edit": (_handle, (_handle, _handle)),
}
