//! Lists the models, then streams a chat to the terminal:  chat [MODEL] [QUESTION]
//!
//!     rustc --edition 2021 chat.rs
use std::ffi::{CStr, CString};
use std::io::Write;
use std::os::raw::{c_char, c_int};
use std::ptr::{null, null_mut};

/// What is used of openwebui.h.
mod owui {
    use std::os::raw::{c_char, c_int};

    macro_rules! opaque { ($($name:ident)*) => { $(#[repr(C)] pub struct $name { _private: [u8; 0] })* } }
    opaque! { Client Call Event Json }

    pub const OK: c_int = 0;
    pub const DONE: c_int = 2;
    pub const STAT_FIRST_TOKEN_US: c_int = 4;
    pub const STAT_TOTAL_US: c_int = 5;
    pub const STAT_PROMPT_TOKENS: c_int = 11;
    pub const STAT_COMPLETION_TOKENS: c_int = 12;

    #[repr(C)]
    pub struct TextBatch {
        pub size: usize,
        pub text_only: c_int,
        pub text: *const c_char,
        pub length: usize,
        pub ends: *const usize,
        pub count: usize,
        pub event: *const Event,
    }

    #[link(name = "openwebui")]
    extern "C" {
        pub fn owui_client_new(url: *const c_char, key: *const c_char, client: *mut *mut Client) -> c_int;
        pub fn owui_client_release(client: *mut Client);
        pub fn owui_model_list(client: *mut Client, refresh: c_int) -> *mut Call;
        pub fn owui_chat(client: *mut Client, request: *const Json) -> *mut Call;
        pub fn owui_call_perform(call: *mut Call) -> c_int;
        pub fn owui_call_next_text(call: *mut Call, timeout_ms: i64, batch: *mut TextBatch) -> c_int;
        pub fn owui_call_response(call: *mut Call) -> *mut Json;
        pub fn owui_call_stat(call: *mut Call, stat: c_int) -> i64;
        pub fn owui_call_error_message(call: *mut Call) -> *const c_char;
        pub fn owui_call_release(call: *mut Call);
        pub fn owui_status_message(status: c_int) -> *const c_char;
        pub fn owui_json_parse(text: *const c_char, length: usize, json: *mut *mut Json, offset: *mut usize) -> c_int;
        pub fn owui_json_at(json: *const Json, pointer: *const c_char) -> *mut Json;
        pub fn owui_json_string_at(json: *const Json, pointer: *const c_char, length: *mut usize) -> *const c_char;
        pub fn owui_json_size(json: *const Json) -> usize;
        pub fn owui_json_element(json: *const Json, index: usize) -> *mut Json;
        pub fn owui_json_set_string(object: *mut Json, key: *const c_char, text: *const c_char) -> c_int;
        pub fn owui_json_release(json: *mut Json);
    }
}
use owui::*;

fn c(text: &str) -> CString {
    CString::new(text).expect("a NUL in an argument")
}

fn string(text: *const c_char) -> String {
    unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

struct Server(*mut Client);

impl Server {
    /// Takes OPENWEBUI_URL and OPENWEBUI_API_KEY.
    fn new() -> Result<Server, String> {
        let mut client = null_mut();
        match unsafe { owui_client_new(null(), null(), &mut client) } {
            OK => Ok(Server(client)),
            status => Err(string(unsafe { owui_status_message(status) })),
        }
    }

    fn models(&self) -> Result<Vec<String>, String> {
        let call = Running(unsafe { owui_model_list(self.0, 0) });
        if unsafe { owui_call_perform(call.0) } != OK {
            return Err(call.message());
        }
        unsafe {
            let data = owui_json_at(owui_call_response(call.0), c("/data").as_ptr());
            let ids = (0..owui_json_size(data)).map(|i| owui_json_element(data, i));
            let ids = ids.map(|model| owui_json_string_at(model, c("/id").as_ptr(), null_mut()));
            Ok(ids.filter(|id| !id.is_null()).map(|id| string(id)).collect())
        }
    }

    /// An iterator over the text as it comes.
    fn chat(&self, model: &str, question: &str) -> Running {
        const REQUEST: &str =
            r#"{"stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user"}]}"#;
        unsafe {
            let mut request = null_mut();
            owui_json_parse(REQUEST.as_ptr().cast(), REQUEST.len(), &mut request, null_mut());
            let message = owui_json_at(request, c("/messages/0").as_ptr());
            owui_json_set_string(request, c("model").as_ptr(), c(model).as_ptr());
            owui_json_set_string(message, c("content").as_ptr(), c(question).as_ptr());
            let call = owui_chat(self.0, request);
            owui_json_release(request);
            Running(call)
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        unsafe { owui_client_release(self.0) }
    }
}

/// A call; dropping it stops the server's work.
struct Running(*mut Call);

impl Running {
    fn message(&self) -> String {
        string(unsafe { owui_call_error_message(self.0) })
    }

    fn stat(&self, stat: c_int) -> i64 {
        unsafe { owui_call_stat(self.0, stat) }
    }
}

impl Iterator for Running {
    type Item = Result<String, String>;

    fn next(&mut self) -> Option<Self::Item> {
        let size = std::mem::size_of::<TextBatch>();
        let mut batch = TextBatch {
            size, text_only: 1, text: null(), length: 0, ends: null(), count: 0, event: null(),
        };
        match unsafe { owui_call_next_text(self.0, -1, &mut batch) } {
            OK => {
                let bytes = unsafe { std::slice::from_raw_parts(batch.text.cast(), batch.length) };
                Some(Ok(String::from_utf8_lossy(bytes).into_owned()))
            }
            DONE => None,
            _ => Some(Err(self.message())),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        unsafe { owui_call_release(self.0) }
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let server = Server::new()?;
    let models = server.models()?;
    for id in &models {
        println!("model  {id}");
    }
    let model = arguments.next().or(models.first().cloned()).unwrap_or_default();
    let question = arguments.next().unwrap_or("Why is the sky blue?".into());

    print!("\n{model}> ");
    let mut call = server.chat(&model, &question);
    let mut stdout = std::io::stdout();
    let streamed = call.by_ref().try_for_each(|piece| {
        print!("{}", piece?);
        stdout.flush().map_err(|error| error.to_string())
    });
    println!();
    streamed?;
    println!(
        "\n{} tokens in, {} out; first token after {:.1} ms, all after {:.1} ms",
        call.stat(STAT_PROMPT_TOKENS),
        call.stat(STAT_COMPLETION_TOKENS),
        call.stat(STAT_FIRST_TOKEN_US) as f64 / 1000.0,
        call.stat(STAT_TOTAL_US) as f64 / 1000.0
    );
    Ok(())
}

fn main() {
    if let Err(message) = run(std::env::args().skip(1)) {
        eprintln!("{message}");
        std::process::exit(1);
    }
}
