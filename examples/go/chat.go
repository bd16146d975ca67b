// Chat lists the models, then streams a chat to the terminal:
//
//	go run chat.go [MODEL] [QUESTION]
package main

// #cgo LDFLAGS: -lopenwebui
// #include <openwebui.h>
import "C"

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"unsafe"
)

// Client is a server.
type Client struct{ handle *C.owui_client }

// NewClient takes OPENWEBUI_URL and OPENWEBUI_API_KEY.
func NewClient() (*Client, error) {
	client := &Client{}
	if status := C.owui_client_new(nil, nil, &client.handle); status != C.OWUI_OK {
		return nil, errors.New(C.GoString(C.owui_status_message(status)))
	}
	return client, nil
}

func (client *Client) Close() { C.owui_client_release(client.handle) }

func (client *Client) Models() ([]string, error) {
	call := &Call{C.owui_model_list(client.handle, 0)}
	defer call.Close()
	if status := C.owui_call_perform(call.handle); status != C.OWUI_OK {
		return nil, call.err()
	}
	var length C.size_t
	body := unsafe.Pointer(C.owui_call_response_body(call.handle, &length))
	var response struct{ Data []struct{ ID string } }
	if err := json.Unmarshal(unsafe.Slice((*byte)(body), length), &response); err != nil {
		return nil, err
	}
	var ids []string
	for _, model := range response.Data {
		ids = append(ids, model.ID)
	}
	return ids, nil
}

// Chat makes a streamed chat; WriteTo runs it.
func (client *Client) Chat(model, question string) *Call {
	type object = map[string]any
	body, _ := json.Marshal(object{ // of strings: it cannot fail
		"model":          model,
		"stream":         true,
		"stream_options": object{"include_usage": true},
		"messages":       []object{{"role": "user", "content": question}},
	})
	call := &Call{C.owui_chat(client.handle, nil)}
	C.owui_call_set_body(call.handle, (*C.char)(unsafe.Pointer(&body[0])), C.size_t(len(body)))
	return call
}

// Call is one operation. Closing it stops the server's work.
type Call struct{ handle *C.owui_call }

func (call *Call) Close() { C.owui_call_release(call.handle) }

// WriteTo writes the text as it comes. It pulls: a loop in Go needs no callbacks from C.
func (call *Call) WriteTo(w io.Writer) (written int64, err error) {
	batch := C.owui_text_batch{size: C.sizeof_owui_text_batch, text_only: 1}
	for {
		switch status := C.owui_call_next_text(call.handle, -1, &batch); status {
		case C.OWUI_OK:
			n, err := w.Write(unsafe.Slice((*byte)(unsafe.Pointer(batch.text)), batch.length))
			written += int64(n)
			if err != nil {
				return written, err
			}
		case C.OWUI_DONE:
			return written, nil
		default:
			return written, call.err()
		}
	}
}

func (call *Call) Stat(stat C.int) int64 { return int64(C.owui_call_stat(call.handle, stat)) }

func (call *Call) err() error { return errors.New(C.GoString(C.owui_call_error_message(call.handle))) }

func run(arguments []string) error {
	client, err := NewClient()
	if err != nil {
		return err
	}
	defer client.Close()
	models, err := client.Models()
	if err != nil {
		return err
	}
	for _, id := range models {
		fmt.Println("model ", id)
	}
	if len(arguments) < 1 {
		arguments = append(models, "")[:1]
	}
	if len(arguments) < 2 {
		arguments = append(arguments, "Why is the sky blue?")
	}
	model := arguments[0]
	call := client.Chat(model, arguments[1])
	defer call.Close()
	fmt.Printf("\n%s> ", model)
	_, err = call.WriteTo(os.Stdout)
	fmt.Println()
	if err != nil {
		return err
	}
	fmt.Printf("\n%d tokens in, %d out; first token after %.1f ms, all after %.1f ms\n",
		call.Stat(C.OWUI_STAT_PROMPT_TOKENS), call.Stat(C.OWUI_STAT_COMPLETION_TOKENS),
		float64(call.Stat(C.OWUI_STAT_FIRST_TOKEN_US))/1000, float64(call.Stat(C.OWUI_STAT_TOTAL_US))/1000)
	return nil
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
