# Lists the models, then streams a chat to the terminal:  ruby chat.rb [MODEL] [QUESTION]
require "fiddle/import"
require "json"

# What is used of openwebui.h.
module OWUI
  extend Fiddle::Importer
  dlload "libopenwebui.so.0"
  typealias "int64_t", "long long"

  extern "int owui_client_new(const char *, const char *, void *)"
  extern "void owui_client_release(void *)"
  extern "void *owui_model_list(void *, int)"
  extern "void *owui_chat(void *, void *)"
  extern "int owui_call_set_body(void *, const char *, size_t)"
  extern "int owui_call_perform(void *)"
  extern "int owui_call_next_text(void *, int64_t, void *)"
  extern "void *owui_call_response_body(void *, void *)"
  extern "int64_t owui_call_stat(void *, int)"
  extern "char *owui_call_error_message(void *)"
  extern "void owui_call_release(void *)"
  extern "char *owui_status_message(int)"

  OK, AGAIN, DONE = 0, 1, 2
  FIRST_TOKEN_US, TOTAL_US, PROMPT_TOKENS, COMPLETION_TOKENS = 4, 5, 11, 12
  Batch = struct ["size_t size", "int text_only", "char *text", "size_t length", "size_t *ends",
                  "size_t count", "void *event"]
end

class OpenWebUI
  Error = Class.new(StandardError)

  def initialize
    Fiddle::Pointer.malloc(Fiddle::SIZEOF_VOIDP, Fiddle::RUBY_FREE) do |out|
      status = OWUI.owui_client_new(nil, nil, out) # OPENWEBUI_URL, OPENWEBUI_API_KEY
      raise Error, OWUI.owui_status_message(status).to_s if status.negative?
      @client = out.ptr
    end
  end

  def close = OWUI.owui_client_release(@client)

  def models
    run(OWUI.owui_model_list(@client, 0)) do |call|
      check(call, OWUI.owui_call_perform(call))
      batch = OWUI::Batch.malloc(Fiddle::RUBY_FREE)
      body = OWUI.owui_call_response_body(call, batch.to_ptr + OWUI::Batch.offsetof("length"))
      JSON.parse(body[0, batch.length]).fetch("data").map { |model| model["id"] }
    end
  end

  # Yields the text as it comes and returns the statistics. It pulls, a tenth of a second at a
  # time: Ruby raises Interrupt between foreign calls, not inside them.
  def chat(model, question)
    body = JSON.generate(model: model, stream: true, stream_options: { include_usage: true },
                         messages: [{ role: "user", content: question }])
    run(OWUI.owui_chat(@client, nil)) do |call|
      OWUI.owui_call_set_body(call, body, body.bytesize)
      batch = OWUI::Batch.malloc(Fiddle::RUBY_FREE)
      batch.size, batch.text_only = OWUI::Batch.size, 1
      loop do
        case check(call, OWUI.owui_call_next_text(call, 100, batch))
        when OWUI::OK then yield batch.text[0, batch.length].force_encoding("UTF-8")
        when OWUI::DONE then break
        end
      end
      [OWUI::PROMPT_TOKENS, OWUI::COMPLETION_TOKENS, OWUI::FIRST_TOKEN_US, OWUI::TOTAL_US]
        .map { |stat| OWUI.owui_call_stat(call, stat) }
    end
  end

  private

  def run(call)
    yield call
  ensure
    OWUI.owui_call_release(call)
  end

  def check(call, status)
    raise Error, OWUI.owui_call_error_message(call).to_s if status.negative?
    status
  end
end

$stdout.sync = true
begin
  server = OpenWebUI.new
  models = server.models
  models.each { |id| puts "model  #{id}" }
  model = ARGV[0] || models.first

  print "\n#{model}> "
  begin
    stats = server.chat(model, ARGV[1] || "Why is the sky blue?") { |text| print text }
  ensure
    puts
  end
  puts format("\n%d tokens in, %d out; first token after %.1f ms, all after %.1f ms",
              *stats.first(2), *stats.last(2).map { |us| us / 1000.0 })
rescue OpenWebUI::Error => e
  abort e.message
ensure
  server&.close
end
