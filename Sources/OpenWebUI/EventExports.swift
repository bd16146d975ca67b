import CJansson
import COpenWebUI
import Answers
import Client
import JSON
import Wire

@_cdecl("owui_event_kind") @implementation
public func owui_event_kind(_ event: OpaquePointer!) -> Int32 {
    Int32(bitPattern: (OpenWebUI.event(event)?.kind ?? OWUI_EVENT_OTHER).rawValue)
}

@_cdecl("owui_event_index") @implementation
public func owui_event_index(_ event: OpaquePointer!) -> Int32 { OpenWebUI.event(event)?.index ?? 0 }

@_cdecl("owui_event_tool_index") @implementation
public func owui_event_tool_index(_ event: OpaquePointer!) -> Int32 { OpenWebUI.event(event)?.toolIndex ?? 0 }

@_cdecl("owui_event_text") @implementation
public func owui_event_text(
    _ event: OpaquePointer!, _ length: UnsafeMutablePointer<Int>!
) -> UnsafePointer<CChar>! {
    give(OpenWebUI.event(event)?.text ?? Bytes(""), length)
}

@_cdecl("owui_event_name") @implementation
public func owui_event_name(_ event: OpaquePointer!) -> UnsafePointer<CChar>! {
    OpenWebUI.event(event)?.name?.chars
}

@_cdecl("owui_event_data") @implementation
public func owui_event_data(
    _ event: OpaquePointer!, _ length: UnsafeMutablePointer<Int>!
) -> UnsafePointer<CChar>! {
    give(OpenWebUI.event(event)?.data, length)
}

@_cdecl("owui_event_json") @implementation
public func owui_event_json(_ event: OpaquePointer!) -> UnsafeMutablePointer<json_t>! {
    OpenWebUI.event(event)?.json()
}

@_cdecl("owui_event_frame") @implementation
public func owui_event_frame(_ event: OpaquePointer!) -> Int64 { OpenWebUI.event(event)?.frame ?? 0 }

@_cdecl("owui_event_completed") @implementation
public func owui_event_completed(_ event: OpaquePointer!) -> Int64 { OpenWebUI.event(event)?.completed ?? -1 }

@_cdecl("owui_event_total") @implementation
public func owui_event_total(_ event: OpaquePointer!) -> Int64 { OpenWebUI.event(event)?.total ?? -1 }
