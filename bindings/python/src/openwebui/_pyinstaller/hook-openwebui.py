"""The library beside the package, and the modules that are imported when they are first used."""

from PyInstaller.utils.hooks import collect_dynamic_libs, collect_submodules  # type: ignore[import-untyped]

binaries = collect_dynamic_libs("openwebui", search_patterns=["libopenwebui.so*"])
hiddenimports = collect_submodules("openwebui", filter=lambda name: "_pyinstaller" not in name)
