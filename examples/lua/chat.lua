-- Lists the models, then streams a chat to the terminal:  luajit chat.lua [MODEL] [QUESTION]
local ffi = require("ffi")

-- What is used of openwebui.h.
ffi.cdef [[
typedef struct owui_client owui_client;
typedef struct owui_call owui_call;
typedef struct owui_event owui_event;
typedef struct json_t owui_json;

enum { OWUI_OK = 0, OWUI_AGAIN = 1, OWUI_DONE = 2 };
enum { OWUI_STAT_FIRST_TOKEN_US = 4, OWUI_STAT_TOTAL_US = 5,
       OWUI_STAT_PROMPT_TOKENS = 11, OWUI_STAT_COMPLETION_TOKENS = 12 };

int owui_client_new(const char *base_url, const char *api_key, owui_client **client);
void owui_client_release(owui_client *client);
owui_call *owui_model_list(owui_client *client, int refresh);
owui_call *owui_chat(owui_client *client, const owui_json *request);
int owui_call_perform(owui_call *call);
typedef struct owui_text_batch {
  size_t size;
  int text_only;
  const char *text;
  size_t length;
  const size_t *ends;
  size_t count;
  const owui_event *event;
} owui_text_batch;
int owui_call_next_text(owui_call *call, int64_t timeout_ms, owui_text_batch *batch);
owui_json *owui_call_response(owui_call *call);
int64_t owui_call_stat(owui_call *call, int stat);
const char *owui_call_error_message(owui_call *call);
void owui_call_release(owui_call *call);
const char *owui_status_message(int status);

int owui_json_parse(const char *text, size_t length, owui_json **json, size_t *error_offset);
owui_json *owui_json_at(const owui_json *json, const char *pointer);
const char *owui_json_string_at(const owui_json *json, const char *pointer, size_t *length);
size_t owui_json_size(const owui_json *json);
owui_json *owui_json_element(const owui_json *json, size_t index);
int owui_json_set_string(owui_json *object, const char *key, const char *text);
owui_json *owui_json_retain(owui_json *json);
void owui_json_release(owui_json *json);
]]
local owui = ffi.load("libopenwebui.so.0")

local function check(call, status)
  if status < 0 then error(ffi.string(owui.owui_call_error_message(call)), 0) end
  return status
end

-- The handle that make(out) writes, collected with the garbage.
local function new(kind, free, make)
  local out = ffi.new(kind .. " *[1]")
  local status = make(out)
  if status < 0 then error(ffi.string(owui.owui_status_message(status)), 0) end
  return ffi.gc(out[0], free)
end

local function models(client)
  local call = ffi.gc(owui.owui_model_list(client, 0), owui.owui_call_release)
  check(call, owui.owui_call_perform(call))
  -- A reference of our own: a borrowed value is freed with its call, which the collector frees.
  local response = ffi.gc(owui.owui_json_retain(owui.owui_call_response(call)), owui.owui_json_release)
  local list = ffi.gc(owui.owui_json_retain(owui.owui_json_at(response, "/data")), owui.owui_json_release)
  local ids = {}
  for i = 1, tonumber(owui.owui_json_size(list)) do
    local id = owui.owui_json_string_at(owui.owui_json_element(list, i - 1), "/id", nil)
    ids[i] = id ~= nil and ffi.string(id) or "?"
  end
  return ids
end

-- An iterator over the text as it comes. It pulls, since callbacks into Lua are slow, and a tenth
-- of a second at a time: Lua sees Ctrl-C between foreign calls, and only in code not compiled.
jit.off()
local function chat(client, model, question)
  local template = '{"stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user"}]}'
  local request = new("owui_json", owui.owui_json_release, function(out)
    return owui.owui_json_parse(template, #template, out, nil)
  end)
  owui.owui_json_set_string(request, "model", model)
  owui.owui_json_set_string(owui.owui_json_at(request, "/messages/0"), "content", question)

  local call = ffi.gc(owui.owui_chat(client, request), owui.owui_call_release)
  local batch = ffi.new("owui_text_batch", { size = ffi.sizeof("owui_text_batch"), text_only = 1 })
  return call, function()
    local status
    repeat
      status = check(call, owui.owui_call_next_text(call, 100, batch))
    until status ~= owui.OWUI_AGAIN
    if status == owui.OWUI_OK then return ffi.string(batch.text, batch.length) end
  end
end

local function main(model, question)
  local client = new("owui_client", owui.owui_client_release, function(out)
    return owui.owui_client_new(nil, nil, out) -- OPENWEBUI_URL, OPENWEBUI_API_KEY
  end)
  local ids = models(client)
  for _, id in ipairs(ids) do print("model  " .. id) end
  model = model or ids[1]

  io.write("\n", model, "> ")
  io.flush()
  local call, pieces = chat(client, model, question or "Why is the sky blue?")
  local whole, message = pcall(function()
    for piece in pieces do
      io.write(piece)
      io.flush()
    end
  end)
  print()
  if not whole then error(message, 0) end
  local function stat(which) return tonumber(owui.owui_call_stat(call, which)) end
  print(("\n%d tokens in, %d out; first token after %.1f ms, all after %.1f ms"):format(
    stat(owui.OWUI_STAT_PROMPT_TOKENS), stat(owui.OWUI_STAT_COMPLETION_TOKENS),
    stat(owui.OWUI_STAT_FIRST_TOKEN_US) / 1000, stat(owui.OWUI_STAT_TOTAL_US) / 1000))
end

local ok, message = pcall(main, arg[1], arg[2])
if not ok then
  io.stderr:write(tostring(message), "\n")
  os.exit(1)
end
