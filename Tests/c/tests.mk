# The C tests. For the Makefile above, or alone: make -f Tests/c/tests.mk c-tests
#
#   c-tests            builds all programs and the runner into $(C_TESTS_BUILD)
#   $(C_TESTS_BUILD)/run-all [--valgrind] [PROGRAM...]   runs them; servers come from the
#                      environment, see Tests/server/README.md; without them tests say SKIPPED

C_TESTS_BUILD ?= build/ctests
C_TESTS_LIBRARY ?= .build/release
CC ?= cc
CFLAGS ?= -O1 -g

C_TESTS := $(basename $(notdir $(wildcard Tests/c/test_*.c)))
C_TESTS_SUPPORT := $(addprefix $(C_TESTS_BUILD)/,check.o faults.o folder.o reading.o server.o)
C_TESTS_FLAGS = -std=c17 -D_GNU_SOURCE -Wall -Wextra -pedantic -Werror $(CPPFLAGS) $(CFLAGS) -pthread -Iinclude
# Found beside the build as well as by LD_LIBRARY_PATH.
C_TESTS_LINK = $(LDFLAGS) -L$(C_TESTS_LIBRARY) -lopenwebui -Wl,--enable-new-dtags,-rpath,$(abspath $(C_TESTS_LIBRARY)) -ldl -lm

.PHONY: c-tests
c-tests: $(addprefix $(C_TESTS_BUILD)/,$(C_TESTS) run-all valgrind.supp)

$(C_TESTS_BUILD)/%.o: Tests/c/%.c $(wildcard Tests/c/*.h include/*.h include/openwebui/*.h)
	@mkdir -p $(@D)
	$(CC) $(C_TESTS_FLAGS) -c -o $@ $<

# JSON handles are jansson's: this one calls both.
$(C_TESTS_BUILD)/test_json: C_TESTS_LINK += -ljansson
# A resolver that hangs, in the C library's place.
$(C_TESTS_BUILD)/test_loop: C_TESTS_LINK += -Wl,--export-dynamic
# A disk that is watched.
$(C_TESTS_BUILD)/test_download: C_TESTS_LINK += -Wl,--export-dynamic
# Older libraries, in their place.
$(C_TESTS_BUILD)/test_floors: C_TESTS_LINK += -Wl,--export-dynamic

$(addprefix $(C_TESTS_BUILD)/,$(C_TESTS)): $(C_TESTS_BUILD)/%: $(C_TESTS_BUILD)/%.o \
		$(C_TESTS_SUPPORT) $(C_TESTS_LIBRARY)/libopenwebui.so
	$(CC) $(CFLAGS) -pthread -o $@ $(filter %.o,$^) $(C_TESTS_LINK)

$(C_TESTS_BUILD)/run-all: Tests/c/run-all.sh
	@mkdir -p $(@D)
	install -m 755 $< $@

$(C_TESTS_BUILD)/valgrind.supp: Tests/c/valgrind.supp
	@mkdir -p $(@D)
	cp $< $@

# ---- Against a debug library that a sanitizer watches: make sanitized-tests SANITIZER=thread

SANITIZER ?= thread
SANITIZED_BUILD = build/$(SANITIZER)
SANITIZED_SCRATCH = .build-$(SANITIZER)
SANITIZED_TESTS_thread := test_storm test_loop test_loop_threads test_retry test_stopping test_kept
SANITIZED_TESTS_address := test_borrowed test_stopping test_kept test_download test_files test_stream test_json
SANITIZED_CC ?= clang -fsanitize=$(SANITIZER)
# Where the toolchain has its runtime: the debug library is ordinary Swift.
SWIFT_RUNTIME = $(shell swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')/linux

# They run as the others do:  $(SANITIZED_BUILD)/run-all
.PHONY: sanitized-tests
sanitized-tests:
	swift build -c debug -Xswiftc -sanitize=$(SANITIZER) --scratch-path $(SANITIZED_SCRATCH) --product openwebui \
	    -Xlinker -rpath -Xlinker $(SWIFT_RUNTIME)
	@mkdir -p $(SANITIZED_BUILD)
	for test in $(SANITIZED_TESTS_$(SANITIZER)); do \
	    $(SANITIZED_CC) $(C_TESTS_FLAGS) -o $(SANITIZED_BUILD)/$$test -Wl,--export-dynamic \
	        $(addprefix Tests/c/,$$test.c check.c faults.c folder.c reading.c server.c) \
	        -L$(SANITIZED_SCRATCH)/debug -lopenwebui -ljansson -L$(SWIFT_RUNTIME) -ldispatch -lBlocksRuntime -ldl -lm \
	        -Wl,-rpath,$(abspath $(SANITIZED_SCRATCH)/debug),-rpath,$(SWIFT_RUNTIME) || exit 1; \
	done
	install -m 755 Tests/c/run-all.sh $(SANITIZED_BUILD)/run-all
