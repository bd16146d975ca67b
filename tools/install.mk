# `make install` and `make uninstall`, in the places that PREFIX, LIBDIR, INCLUDEDIR, MANDIR, DOCDIR and DESTDIR name.

STATIC_LIBRARY := $(BUILD)/lib/libopenwebui.a
MAN_PAGES := $(BUILD)/docs/man/man3
CMAKEDIR := $(LIBDIR)/cmake/openwebui

# One object that has the symbols of the C API only: what is of Swift in it must not meet a program's own Swift. The
# modules' hashes are no part of a program, and not the same for each folder.
$(STATIC_LIBRARY): $(LIBRARY)
	@rm -f $@ $@.o
	ld -r -o $@.o $(foreach target,Wire JSON Transport Answers Client OpenWebUI,$(SWIFT_BINARIES)/$(target).build/*.o)
	objcopy --wildcard --keep-global-symbol='owui_*' --strip-unneeded --remove-section=.swift_modhash $@.o
	cd $(@D) && mv $(@F).o openwebui.o && ar rcsD $(@F) openwebui.o && rm openwebui.o

SWIFT_BINARIES = $(shell $(SWIFT_BUILD) --show-bin-path)

# The files that say where the library is.
$(BUILD)/install/%: FORCE
	@mkdir -p $(@D)
	@sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@INCLUDEDIR@|$(INCLUDEDIR)|' \
	    -e 's|@VERSION@|$(LIBRARY_VERSION)|' -e 's|@SONAME@|$(SONAME)|' \
	    -e "s|@INCLUDEDIR_FROM_LIBDIR@|$$(realpath -ms --relative-to='$(LIBDIR)' '$(INCLUDEDIR)')|" \
	    pkgconfig/$*.in > $@

CMAKE_FILES := $(addprefix $(BUILD)/install/,openwebui-config.cmake openwebui-config-version.cmake)

.PHONY: static check-reproducible check-arm64 FORCE install uninstall
static: $(STATIC_LIBRARY)
# So that nothing is left to build for `sudo make install`, whose PATH may have no Swift.
all: static

check-reproducible: $(LIBRARY) $(STATIC_LIBRARY)
	Tests/reproducible.sh $(LIBRARY) $(STATIC_LIBRARY)

# A library for arm64, and C tests of it in qemu.
check-arm64:
	Tests/arm64.sh

FORCE:

install: $(LIBRARY) $(STATIC_LIBRARY) $(BUILD)/install/openwebui.pc $(CMAKE_FILES)
	install -d "$(DESTDIR)$(LIBDIR)/pkgconfig" "$(DESTDIR)$(CMAKEDIR)" "$(DESTDIR)$(INCLUDEDIR)/openwebui" \
	    "$(DESTDIR)$(DOCDIR)/docs"
	install -m 755 $(INSTALL_STRIP) $(LIBRARY) "$(DESTDIR)$(LIBDIR)/"
	ln -sf libopenwebui.so.$(LIBRARY_VERSION) "$(DESTDIR)$(LIBDIR)/$(SONAME)"
	ln -sf $(SONAME) "$(DESTDIR)$(LIBDIR)/libopenwebui.so"
	install -m 644 $(STATIC_LIBRARY) "$(DESTDIR)$(LIBDIR)/"
	install -m 644 include/openwebui.h bindings/cpp/openwebui.hpp bindings/cpp/openwebui_surface.hpp \
	    "$(DESTDIR)$(INCLUDEDIR)/"
	install -m 644 $(HEADERS) "$(DESTDIR)$(INCLUDEDIR)/openwebui/"
	install -m 644 $(BUILD)/install/openwebui.pc "$(DESTDIR)$(LIBDIR)/pkgconfig/"
	install -m 644 $(CMAKE_FILES) "$(DESTDIR)$(CMAKEDIR)/"
	install -m 644 LICENSE README.md CHANGELOG.md "$(DESTDIR)$(DOCDIR)/"
	install -m 644 docs/*.md "$(DESTDIR)$(DOCDIR)/docs/"
	cp -R --no-preserve=mode,ownership,timestamps examples "$(DESTDIR)$(DOCDIR)/"
	@# `make docs` writes them, with Doxygen.
	@if [ -d $(MAN_PAGES) ]; then install -d "$(DESTDIR)$(MANDIR)/man3" && \
	    install -m 644 $(MAN_PAGES)/owui_*.3owui "$(DESTDIR)$(MANDIR)/man3/"; \
	else echo "no man pages are installed: run make docs before"; fi
	@# The loader's cache is of this machine: nothing for packagers, nothing without the right.
	@if [ -z "$(DESTDIR)" ] && [ "$$(id -u)" = 0 ]; then ldconfig; fi

uninstall:
	rm -f "$(DESTDIR)$(LIBDIR)/libopenwebui.so" "$(DESTDIR)$(LIBDIR)/$(SONAME)" "$(DESTDIR)$(LIBDIR)/libopenwebui.a"
	rm -f "$(DESTDIR)$(LIBDIR)/libopenwebui.so.$(LIBRARY_VERSION)" "$(DESTDIR)$(LIBDIR)/pkgconfig/openwebui.pc"
	rm -f "$(DESTDIR)$(INCLUDEDIR)/openwebui.h" "$(DESTDIR)$(INCLUDEDIR)/openwebui.hpp" \
	    "$(DESTDIR)$(INCLUDEDIR)/openwebui_surface.hpp"
	rm -f "$(DESTDIR)$(MANDIR)"/man3/owui_*.3owui
	rm -rf "$(DESTDIR)$(INCLUDEDIR)/openwebui" "$(DESTDIR)$(CMAKEDIR)" "$(DESTDIR)$(DOCDIR)"
