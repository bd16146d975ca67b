# libopenwebui. `make` builds the library, `make demo` shows it at work, `make test` tests it.

LIBRARY_VERSION := $(shell cat VERSION)
SOVERSION := $(shell cat SOVERSION)
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
MANDIR ?= $(PREFIX)/share/man
DOCDIR ?= $(PREFIX)/share/doc/libopenwebui
DESTDIR ?=
# Open WebUI's, for test-server and demo.
SERVER_VERSION ?= 0.12.4
# `make install INSTALL_STRIP=` keeps the symbols, for packagers who strip by themselves.
INSTALL_STRIP ?= -s
FUZZ_SECONDS ?= 15

BUILD := build
SONAME := libopenwebui.so.$(SOVERSION)
LIBRARY := $(BUILD)/lib/libopenwebui.so.$(LIBRARY_VERSION)
SOURCES := Package.swift VERSION SOVERSION $(shell find Sources include -type f)
HEADERS := $(wildcard include/openwebui/*.h)
# What CPPFLAGS (-I, -D) and LDFLAGS (-L, -Wl,…) have for the library, as swift build takes it. It has no C of its own.
COMMA := ,
LINKER_FLAGS := $(filter -L%,$(LDFLAGS)) \
    $(subst $(COMMA), ,$(patsubst -Wl$(COMMA)%,%,$(filter -Wl$(COMMA)%,$(LDFLAGS))))
# Without frame pointers it is 12 KB smaller. (SwiftPM's flag for them comes after those of Package.swift.)
SWIFT_BUILD := swift build -c release --product openwebui --omit-frame-pointers --disable-local-rpath \
    $(addprefix -Xcc ,$(filter -I% -D%,$(CPPFLAGS))) $(addprefix -Xlinker ,$(LINKER_FLAGS))

CC ?= cc
WARNINGS := -Wall -Wextra -pedantic -Werror
CFLAGS ?= -O2 -g
LINK := -L$(BUILD)/lib -lopenwebui -Wl,-rpath,$(abspath $(BUILD)/lib)

SERVER := python3 Tests/server/openwebui.py
ON_SERVER := $(SERVER) run --version $(SERVER_VERSION) --quiet --

.DELETE_ON_ERROR:
.PHONY: all demo test check clean distclean format lint dependencies

all: $(LIBRARY)

# ---- The library

$(LIBRARY): $(SOURCES)
	@.ci/need build
	$(SWIFT_BUILD)
	@mkdir -p $(BUILD)/lib
	install -m 755 "$$($(SWIFT_BUILD) --show-bin-path)/libopenwebui.so" $@
	ln -sf libopenwebui.so.$(LIBRARY_VERSION) $(BUILD)/lib/$(SONAME)
	ln -sf $(SONAME) $(BUILD)/lib/libopenwebui.so
	@strip --strip-unneeded -o $@.stripped $@ && echo "$@: $$(stat -c %s $@.stripped) bytes when stripped"; \
	    rm -f $@.stripped

$(BUILD)/examples/%: examples/c/%.c examples/c/common.h $(LIBRARY)
	@mkdir -p $(@D)
	$(CC) -std=c99 $(CPPFLAGS) $(CFLAGS) $(WARNINGS) -Iinclude $< -o $@ $(LDFLAGS) $(LINK) -lm

$(BUILD)/examples/libuv: LINK += $(shell pkg-config --cflags --libs libuv)
$(BUILD)/examples/json_pack: LINK += $(shell pkg-config --cflags --libs jansson)
$(BUILD)/examples/glib: LINK += $(shell pkg-config --cflags --libs glib-2.0)

EXAMPLES := $(patsubst examples/c/%.c,$(BUILD)/examples/%,$(wildcard examples/c/*.c))

# ---- The demo: on your server if OPENWEBUI_URL is set, else on one that is brought up for it, with a real model

demo:
	@if [ -n "$$OPENWEBUI_URL" ]; then .ci/need --install build && $(MAKE) -s show; \
	else .ci/need --install server && $(MAKE) -s $(LIBRARY) && \
	    $(SERVER) run --version $(SERVER_VERSION) --model prefer -- $(MAKE) -s show; fi

.PHONY: show
DEMO_PYTHON := PYTHONPATH=bindings/python/src OPENWEBUI_LIBRARY=$(abspath $(LIBRARY)) python3
DEMO_QUESTION := - "Who made the lens of lighthouses?" examples/documents/*.md
show: $(BUILD)/examples/chat $(BUILD)/examples/rag_collection
	@echo "---- in C, examples/c/chat.c"
	@$(BUILD)/examples/chat
	@echo "---- documents into a knowledge base and a question about them, examples/c/rag_collection.c"
	@$(BUILD)/examples/rag_collection $(DEMO_QUESTION)
	@echo "---- in Python, examples/python/chat.py"
	@$(DEMO_PYTHON) examples/python/chat.py
	@echo "---- the documents again, examples/python/rag_collection.py"
	@$(DEMO_PYTHON) examples/python/rag_collection.py $(DEMO_QUESTION)

# ---- What repeats the header: Python's prototypes and constants, the C++ methods, the symbols, docs/endpoints.md;
# and what repeats the resources of Python: their asynchronous signatures

SURFACE := cd tools && PYTHONDONTWRITEBYTECODE=1 "$$(../.ci/python-tools)/python" -m surface

.PHONY: bindings check-bindings test-tools
bindings:
	@$(SURFACE)
	@tools="$$(.ci/python-tools)" && cd bindings/python && "$$tools/python" tests/async_signatures.py && \
	    "$$tools/ruff" check -q --fix --select I,F401 src/openwebui/resources && \
	    "$$tools/ruff" format -q src/openwebui/resources
	@python3 tools/contract.py --write

check-bindings:
	@$(SURFACE) --check
	@cd bindings/python && PYTHONDONTWRITEBYTECODE=1 python3 tests/async_signatures.py --check

test-tools:
	@"$$(.ci/python-tools)/python" -m pytest -q -p no:cacheprovider tools

# ---- What is known of the operations of the server, from tools/api: the tree that is compiled in, Python's client.api,
# docs/operations.md. `make api DOCUMENTS=…` reads the OpenAPI documents of releases first.

API := cd tools && PYTHONDONTWRITEBYTECODE=1 "$$(../.ci/python-tools)/python" -m api

.PHONY: api check-api
api:
	@$(API) $(abspath $(DOCUMENTS))

check-api:
	@$(API) --check

# ---- The reference: build/docs/c (with the guides), build/docs/man and build/docs/python

.PHONY: docs man
docs: man
	"$$(.ci/python-tools)/python" tools/python_reference.py $(BUILD)/docs/python

# The reference of the C API.
man: $(BUILD)/docs/man
$(BUILD)/docs/man: tools/Doxyfile VERSION include/openwebui.h $(HEADERS) bindings/python/README.md \
    Tests/server/README.md $(wildcard *.md docs/*.md)
	@.ci/need docs
	rm -rf $(BUILD)/docs
	@mkdir -p $(BUILD)/docs
	LIBRARY_VERSION=$(LIBRARY_VERSION) INCLUDE=include doxygen tools/Doxyfile
	@rm -f $(BUILD)/docs/man/man3/md_*
	@ls $(BUILD)/docs/man/man3 | grep -c '^owui_' | sed 's/$$/ man pages of functions and types/'
	@touch $@

# ---- Names

# Fails on a retired identifier, and on a word that is no longer used; tools/retired.tsv and tools/wording.tsv list them.
.PHONY: check-names
check-names:
	@python3 tools/names.py && python3 tools/wording.py

# Each sentence of the headers has a row in Tests/contract.tsv, and the tests that it names are there.
.PHONY: check-contract
check-contract:
	@python3 tools/contract.py

# ---- The tests

test check:
	@.ci/need --install test
	.ci/test

# What needs no server.
.PHONY: check-unit check-headers check-exports check-install check-abi abi-baseline check-fuzz fuzz mutants
check-unit:
	swift test

# Each header stands alone, in every language that it is for; the snippets of the documents are as in their files.
check-headers: $(HEADERS) include/openwebui.h
	@python3 Tests/snippets.py
	@for header in $^; do \
	    for language in "c -std=c99" "c -std=c17" "c++ -std=c++11"; do \
	        printf '#include "%s"\nextern int not_empty;\n' $$header | \
	            $(CC) -x $$language $(WARNINGS) -I. -fsyntax-only - || exit 1; \
	    done; \
	done; echo "headers: $(words $^) stand alone in C99, C17 and C++"

check-exports: $(LIBRARY)
	python3 Tests/exports.py $(LIBRARY)

check-install: $(LIBRARY)
	Tests/install.sh

# The headers with those of the last release, by abidiff; and these in their place.
check-abi:
	@Tests/abi/check.sh

abi-baseline:
	@cd tools && PYTHONDONTWRITEBYTECODE=1 "$$(../.ci/python-tools)/python" -m surface.abi baseline \
	    > ../Tests/abi/include/openwebui.h

check-fuzz:
	Tests/fuzz/run.sh $(FUZZ_SECONDS)

# make fuzz TIME=3600, or of one target: make fuzz TIME=600 TARGETS=exchange
TIME ?= 300
fuzz:
	Tests/fuzz/run.sh $(TIME) $(TARGETS)

# Plants bugs, one at a time, in a copy of the tree: each must be noticed. Takes an hour. MUTANTS= names some of them.
mutants:
	@Tests/mutants/run.py $(MUTANTS)

# What runs beside a server.
C_TESTS_BUILD := $(BUILD)/tests
C_TESTS_LIBRARY := $(BUILD)/lib
include Tests/c/tests.mk
$(C_TESTS_LIBRARY)/libopenwebui.so: $(LIBRARY)

.PHONY: programs check-server test-server server-languages server-python server-valgrind faults-valgrind check-model
programs: c-tests $(EXAMPLES)

# make test-server SERVER_VERSION=0.10.2
# Four at once, each beside a server of its own, for they mostly wait. Each prints when it has ended.
test-server: programs
	@.ci/need test
	@$(SERVER) install --version $(SERVER_VERSION)
	@$(MAKE) -s -k -j4 --output-sync=target server-python faults-valgrind server-valgrind server-languages

server-languages server-python server-valgrind: server-%:
	@$(ON_SERVER) .ci/on-server $*

# The programs that need no Open WebUI.
faults-valgrind:
	@$(SERVER) run --faults-only --quiet -- .ci/on-server valgrind

check-server: test-server

# The library on a real language model, with nothing of the emulator.
check-model: programs
	@.ci/need test
	@$(SERVER) run --version $(SERVER_VERSION) --model require --quiet -- .ci/on-server model

# The programs with threads, and those about memory, with a library that a sanitizer watches. (Leaks are valgrind's.)
.PHONY: check-tsan check-asan
check-tsan:
	@$(MAKE) -s sanitized-tests SANITIZER=thread
	@$(SERVER) run --faults-only --quiet -- build/thread/run-all

check-asan:
	@$(MAKE) -s sanitized-tests SANITIZER=address
	@ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=0 \
	    $(SERVER) run --faults-only --quiet -- build/address/run-all

# The Python tests that need no Open WebUI, with these libraries in an interpreter that has no sanitizer. Each takes a
# quarter of an hour; not a part of `make test`. (Without what malloc has given, and the size of the wheel.) TSan's runtime
# in Swift's toolchain needs libdispatch and an address space of a fixed layout; its deadlock detector ends itself on the
# locks of libuv.
SANITIZED_PYTHON = OPENWEBUI_LIBRARY=.build-$(1)/debug/libopenwebui.so PYTHONPATH=bindings/python/src PYTHONMALLOC=malloc \
    LD_PRELOAD="$$(clang -print-file-name=libclang_rt.$(2)-$$(uname -m).so) $(3)" \
    "$$tools/python" -m pytest -q -p no:cacheprovider -k "not leave_nothing and not test_wheel" $(or $(PYTHON_TESTS),bindings/python/tests)

.PHONY: check-python-asan check-python-tsan
check-python-asan:
	@$(MAKE) -s sanitized-tests SANITIZER=address
	@tools="$$(.ci/python-tools)" && $(SERVER) run --faults-only --quiet -- \
	    env ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=0 $(call SANITIZED_PYTHON,address,asan,)

check-python-tsan:
	@$(MAKE) -s sanitized-tests SANITIZER=thread
	@tools="$$(.ci/python-tools)" && $(SERVER) run --faults-only --quiet -- \
	    setarch -R env TSAN_OPTIONS=detect_deadlocks=0 LD_LIBRARY_PATH=$(SWIFT_RUNTIME) \
	    $(call SANITIZED_PYTHON,thread,tsan,$(SWIFT_RUNTIME)/libdispatch.so)

# The wheel carries the library with libcurl, OpenSSL and jansson inside; that of `lean-wheel` the library alone, which
# takes those of the system. The sdist says what it needs. `make test-wheel` installs the first into a Debian that has
# none of them; it requires root.
.PHONY: wheel lean-wheel test-wheel
wheel: static
	@.ci/need wheel
	bindings/python/bundle/bundle.sh $(STATIC_LIBRARY) $(BUILD)/bundle
	bindings/python/build_wheel.sh $(BUILD)/bundle/$(SONAME) $(BUILD)/dist

lean-wheel: $(LIBRARY)
	@.ci/need wheel
	bindings/python/build_wheel.sh $(LIBRARY) $(BUILD)/dist/lean

test-wheel: wheel
	Tests/wheel.sh $(BUILD)/dist/openwebui-*manylinux*.whl

# ---- The benchmarks

include benchmarks/bench.mk

# ---- Installing

include tools/install.mk
include tools/packages.mk

# ---- Keeping it tidy

format:
	swift format --in-place --recursive Sources Tests Package.swift
	.ci/lint-c --fix

lint:
	swift format lint --strict --recursive Sources Tests Package.swift
	.ci/lint-python
	.ci/lint-c

# The servers' environments stay: they take a minute each to make.
clean:
	swift package clean
	rm -rf $(addprefix $(BUILD)/,lib examples tests fuzz benchmarks languages dist docs install packages rpm bundle arm64)

distclean: clean
	rm -rf .build .build-thread .build-address $(BUILD)
