import CSystem

/// Why a local file cannot be read or written.
public enum FileProblem: Error {
    /// The system's error number.
    case system(Int32)
    /// It is not a regular file but of this kind (an owui_file_kind).
    case kind(Int32)
    /// It is reachable only through a link in /proc.
    case hidden
    /// It shrank, grew or was written to while it was read.
    case changed

    /// The system's last error.
    public static var last: FileProblem { .system(owui_errno()) }
}
