// swift-tools-version: 6.0
import PackageDescription

// Release builds are Embedded Swift: no runtime, no Foundation, a library of a few hundred kilobytes.
// OWUI_STDLIB=static is for toolchains without an Embedded standard library for the target: ordinary
// Swift, its runtime linked in. Debug builds are ordinary Swift always, for the tests and sanitizers.
let embedded = Context.environment["OWUI_STDLIB"] != "static"
let release = BuildSettingCondition.when(configuration: .release)

let swift: [SwiftSetting] =
    [
        // For size; what runs once an event or a value is marked there for speed: @_optimize(speed).
        // Swift's functions have no unwind tables in the library; those into which C is inlined need none either.
        .unsafeFlags(
            [
                "-Osize", "-wmo", "-Xfrontend", "-function-sections", "-enforce-exclusivity=unchecked",
                // Nothing unwinds through the library. (C's inline functions would ask for tables.)
                "-Xcc", "-fno-asynchronous-unwind-tables", "-Xcc", "-fno-unwind-tables",
                // The same bytes from every folder: debug information has paths from here, and no module caches.
                "-file-prefix-map", "\(Context.packageDirectory)=.",
                "-Xfrontend", "-no-clang-module-breadcrumbs",
            ], release),
        .swiftLanguageMode(.v6),
    ]
    + (embedded ? [.enableExperimentalFeature("Embedded", release)] : [])

// -z nodelete: libcurl may leave a resolver thread behind, which must not lose its code to a dlclose.
// -z now: a libcurl that lacks a function is found when the library is loaded, not in the middle of a run.
// -z pack-relative-relocs: 26 KB less. It needs glibc 2.36, which every system with libcurl 7.87 has.
let library: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld",
            "-Xlinker", "-soname=libopenwebui.so.0",
            "-Xlinker", "--version-script=\(Context.packageDirectory)/Sources/OpenWebUI/openwebui.map",
            "-Xlinker", "-T", "-Xlinker", "\(Context.packageDirectory)/Sources/OpenWebUI/openwebui.ld",
            "-Xlinker", "-z", "-Xlinker", "defs",
            "-Xlinker", "-z", "-Xlinker", "nodelete",
            "-Xlinker", "-z", "-Xlinker", "now",
            "-Xlinker", "--gc-sections",
            "-Xlinker", "--icf=all",
            "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
            "-Xlinker", "-O2",
            "-Xlinker", "--no-eh-frame-hdr",
            "-Xlinker", "--as-needed",
        ] + (embedded ? [] : ["-static-stdlib"]), release),
    .linkedLibrary("m", release),
    .linkedLibrary("dl", release),
]

let package = Package(
    name: "libopenwebui",
    products: [.library(name: "openwebui", type: .dynamic, targets: ["OpenWebUI"])],
    targets: [
        // Shims: what Swift cannot see of C (variadics, macros), typed.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
        .systemLibrary(name: "CSystem"),
        // What Swift has no instructions for: masks of 16 bytes.
        .systemLibrary(name: "CScan"),
        // The installed headers are the module: one source of truth for every type.
        .systemLibrary(name: "COpenWebUI", path: "include"),

        .target(name: "Wire", dependencies: ["CScan"], swiftSettings: swift),
        .target(name: "JSON", dependencies: ["Wire", "CJansson", "CScan", "CSystem"], swiftSettings: swift),
        .target(name: "Transport", dependencies: ["Wire", "CCurl", "CSystem"], swiftSettings: swift),
        .target(name: "Answers", dependencies: ["Wire", "JSON", "COpenWebUI"], swiftSettings: swift),
        .target(
            name: "Client",
            dependencies: ["Wire", "JSON", "Answers", "Transport", "COpenWebUI", "CSystem"],
            swiftSettings: swift),
        .target(
            name: "OpenWebUI",
            dependencies: ["Client", "Answers", "JSON", "COpenWebUI", "CJansson", "CCurl"],
            exclude: ["openwebui.ld", "openwebui.map"], swiftSettings: swift, linkerSettings: library),

        // What the unit tests share. Not in the product.
        .target(
            name: "TestSupport", dependencies: ["JSON", "Wire"], path: "Tests/Support", swiftSettings: swift),
        .testTarget(name: "WireTests", dependencies: ["Wire", "TestSupport"]),
        .testTarget(
            name: "JSONTests", dependencies: ["JSON", "Wire", "CJansson", "TestSupport"],
            exclude: ["JSONTestSuite"]),
        .testTarget(
            name: "TransportTests",
            dependencies: ["Transport", "Wire", "CCurl", "CSystem", "TestSupport"]),
        .testTarget(
            name: "AnswersTests",
            dependencies: ["Answers", "COpenWebUI", "JSON", "Wire", "TestSupport"]),
        .testTarget(
            name: "ClientTests",
            dependencies: [
                "Client", "Answers", "Transport", "COpenWebUI", "JSON", "Wire", "CCurl", "CSystem",
                "TestSupport",
            ]),
    ]
)
