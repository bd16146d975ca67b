# The programs of the benchmarks: the load server and the C clients.

BENCH_BUILD := $(BUILD)/benchmarks
BENCH_PEERS := counting scanner jansson yyjson
BENCH_CLIENTS := $(addprefix $(BENCH_BUILD)/,ours $(BENCH_PEERS))
BENCH_CFLAGS := -O2 -g -std=gnu11 $(WARNINGS)
BENCH_SHAPES := $(addprefix benchmarks/server/,shapes.c text.c)
BENCH_SHARED := benchmarks/clients/client.c $(BENCH_SHAPES)
BENCH_HEADERS := $(wildcard benchmarks/server/*.h benchmarks/clients/*.h)

$(BENCH_BUILD)/server: $(wildcard benchmarks/server/*.c) $(BENCH_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) $(filter %.c,$^) -o $@

$(BENCH_BUILD)/ours: benchmarks/clients/ours.c $(BENCH_SHARED) $(BENCH_HEADERS) $(LIBRARY)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -Iinclude $(filter %.c,$^) -o $@ $(LINK)

$(BENCH_BUILD)/counting: benchmarks/clients/counting.c $(BENCH_SHARED) $(BENCH_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) $(filter %.c,$^) -o $@ -lcurl

$(BENCH_BUILD)/jansson: BENCH_LINK := -ljansson
$(BENCH_BUILD)/scanner $(BENCH_BUILD)/jansson: $(BENCH_BUILD)/%: benchmarks/clients/%.c benchmarks/clients/by_hand.c $(BENCH_SHARED) \
    $(BENCH_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) $(filter %.c,$^) -o $@ -lcurl $(BENCH_LINK)

$(BENCH_BUILD)/full_reads.so: benchmarks/clients/full_reads.c
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -shared -fPIC $< -o $@

# yyjson comes with a package of Python's that wraps it.
$(BENCH_BUILD)/yyjson.o:
	@mkdir -p $(BENCH_BUILD)/yyjson-source
	"$$(.ci/python-tools)/python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
	    --dest $(BENCH_BUILD)/yyjson-source yyjson==4.0.6
	tar -xf $(BENCH_BUILD)/yyjson-source/yyjson-4.0.6.tar.gz -C $(BENCH_BUILD)/yyjson-source --strip-components=1
	$(CC) -O2 -std=gnu11 -c $(BENCH_BUILD)/yyjson-source/yyjson/yyjson.c -o $@

$(BENCH_BUILD)/yyjson: benchmarks/clients/yyjson.c benchmarks/clients/by_hand.c $(BENCH_SHARED) $(BENCH_HEADERS) \
    $(BENCH_BUILD)/yyjson.o
	$(CC) $(BENCH_CFLAGS) -isystem $(BENCH_BUILD)/yyjson-source/yyjson $(filter %.c %.o,$^) -o $@ -lcurl

$(BENCH_BUILD)/tasks-ours: $(addprefix benchmarks/tasks/,ours.c task.c task.h) $(LIBRARY)
	$(CC) $(BENCH_CFLAGS) -Iinclude $(filter %.c,$^) -o $@ $(LINK)

$(BENCH_BUILD)/tasks-by-hand: $(wildcard benchmarks/tasks/*by_hand.[ch]) $(addprefix benchmarks/tasks/,task.c task.h) \
    $(BENCH_BUILD)/yyjson.o
	$(CC) $(BENCH_CFLAGS) -isystem $(BENCH_BUILD)/yyjson-source/yyjson $(filter %.c %.o,$^) -o $@ -lcurl -ljansson

$(BENCH_BUILD)/venv/made: benchmarks/requirements.txt
	@mkdir -p $(BENCH_BUILD)
	python3 -m venv $(BENCH_BUILD)/venv
	$(BENCH_BUILD)/venv/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

# make bench [BENCH=full] [BENCH_ONLY="py-text c-many"]: docs/performance.md says what is measured.
bench: bench-programs $(BENCH_BUILD)/venv/made
	@BENCH="$(BENCH)" $(BENCH_BUILD)/venv/bin/python benchmarks/bench.py $(BENCH_ONLY)
	@$(BENCH_BUILD)/venv/bin/python benchmarks/report.py

.PHONY: bench bench-programs bench-instructions check-instructions ceilings
bench-programs: $(BENCH_BUILD)/server $(BENCH_CLIENTS) $(BENCH_BUILD)/tasks-ours $(BENCH_BUILD)/tasks-by-hand

# make bench-instructions [SHAPE="azure tools"] [EVENTS=2000,6000] [FRAMING=lines] [FIXED=yes] [PEERS=no] [RECOUNT=yes]
bench-instructions: bench-programs
	@SHAPE="$(SHAPE)" EVENTS="$(EVENTS)" FRAMING="$(FRAMING)" FIXED="$(FIXED)" PEERS="$(PEERS)" RECOUNT="$(RECOUNT)" python3 benchmarks/instructions.py

# No shape of a stream may cost more than its ceiling. `make ceilings` makes the table anew.
CEILINGS := Tests/ceilings.tsv
BENCH_CHECKED := $(addprefix $(BENCH_BUILD)/,server ours scanner full_reads.so)
check-instructions: $(BENCH_CHECKED)
	@python3 benchmarks/instructions.py --check $(CEILINGS)

ceilings: $(BENCH_CHECKED)
	@python3 benchmarks/instructions.py --write $(CEILINGS)
