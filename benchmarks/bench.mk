# The programs of the benchmarks: the load server and the C clients.

BENCH := $(BUILD)/benchmarks
BENCH_PEERS := counting scanner jansson yyjson
BENCH_CLIENTS := $(addprefix $(BENCH)/,ours $(BENCH_PEERS))
BENCH_CFLAGS := -O2 -g -std=gnu11 $(WARNINGS)
BENCH_SHAPES := $(addprefix benchmarks/server/,shapes.c text.c)
BENCH_SHARED := benchmarks/clients/client.c $(BENCH_SHAPES)
BENCH_HEADERS := $(wildcard benchmarks/server/*.h benchmarks/clients/*.h)

$(BENCH)/server: $(wildcard benchmarks/server/*.c) $(BENCH_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) $(filter %.c,$^) -o $@

$(BENCH)/ours: benchmarks/clients/ours.c $(BENCH_SHARED) $(BENCH_HEADERS) $(LIBRARY)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -Iinclude $(filter %.c,$^) -o $@ $(LINK)

$(BENCH)/counting: benchmarks/clients/counting.c $(BENCH_SHARED) $(BENCH_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) $(filter %.c,$^) -o $@ -lcurl

$(BENCH)/jansson: BENCH_LINK := -ljansson
$(BENCH)/scanner $(BENCH)/jansson: $(BENCH)/%: benchmarks/clients/%.c benchmarks/clients/by_hand.c $(BENCH_SHARED) \
    $(BENCH_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) $(filter %.c,$^) -o $@ -lcurl $(BENCH_LINK)

# yyjson comes with a package of Python's that wraps it.
$(BENCH)/yyjson.o:
	@mkdir -p $(BENCH)/yyjson-source
	"$$(.ci/python-tools)/python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
	    --dest $(BENCH)/yyjson-source yyjson==4.0.6
	tar -xf $(BENCH)/yyjson-source/yyjson-4.0.6.tar.gz -C $(BENCH)/yyjson-source --strip-components=1
	$(CC) -O2 -std=gnu11 -c $(BENCH)/yyjson-source/yyjson/yyjson.c -o $@

$(BENCH)/yyjson: benchmarks/clients/yyjson.c benchmarks/clients/by_hand.c $(BENCH_SHARED) $(BENCH_HEADERS) \
    $(BENCH)/yyjson.o
	$(CC) $(BENCH_CFLAGS) -isystem $(BENCH)/yyjson-source/yyjson $(filter %.c %.o,$^) -o $@ -lcurl

$(BENCH)/tasks-ours: $(addprefix benchmarks/tasks/,ours.c task.c task.h) $(LIBRARY)
	$(CC) $(BENCH_CFLAGS) -Iinclude $(filter %.c,$^) -o $@ $(LINK)

$(BENCH)/tasks-by-hand: $(wildcard benchmarks/tasks/*by_hand.[ch]) $(addprefix benchmarks/tasks/,task.c task.h) \
    $(BENCH)/yyjson.o
	$(CC) $(BENCH_CFLAGS) -isystem $(BENCH)/yyjson-source/yyjson $(filter %.c %.o,$^) -o $@ -lcurl -ljansson

.PHONY: bench-programs bench-instructions check-instructions ceilings
bench-programs: $(BENCH)/server $(BENCH_CLIENTS) $(BENCH)/tasks-ours $(BENCH)/tasks-by-hand

# make bench-instructions [SHAPE="azure tools"] [EVENTS=2000,6000] [FRAMING=lines] [FIXED=yes] [PEERS=no] [RECOUNT=yes]
bench-instructions: bench-programs
	@SHAPE="$(SHAPE)" EVENTS="$(EVENTS)" FRAMING="$(FRAMING)" FIXED="$(FIXED)" PEERS="$(PEERS)" RECOUNT="$(RECOUNT)" python3 benchmarks/instructions.py

# No shape of a stream may cost more than its ceiling. `make ceilings` makes the table anew.
CEILINGS := Tests/ceilings.tsv
check-instructions: $(BENCH)/server $(BENCH)/ours $(BENCH)/scanner
	@python3 benchmarks/instructions.py --check $(CEILINGS)

ceilings: $(BENCH)/server $(BENCH)/ours $(BENCH)/scanner
	@python3 benchmarks/instructions.py --write $(CEILINGS)
