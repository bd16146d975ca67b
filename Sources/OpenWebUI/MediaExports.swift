import CJansson
import COpenWebUI
import Client
import JSON
import Wire

@_cdecl("owui_audio_speech") @implementation
public func owui_audio_speech(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    operation(client, Bytes("POST /api/v1/audio/speech"), request)
}

@_cdecl("owui_audio_transcribe") @implementation
public func owui_audio_transcribe(_ client: OpaquePointer!) -> OpaquePointer! {
    operation(client, Bytes("POST /api/v1/audio/transcriptions"))
}

@_cdecl("owui_image_generate") @implementation
public func owui_image_generate(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer!
{
    operation(client, Bytes("POST /api/v1/images/generations"), request)
}

@_cdecl("owui_image_edit") @implementation
public func owui_image_edit(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    operation(client, Bytes("POST /api/v1/images/edit"), request)
}
