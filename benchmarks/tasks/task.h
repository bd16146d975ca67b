/* What the programs measure of a task: processor time, time, memory, and under callgrind instructions. */
#ifndef BENCH_TASK_H
#define BENCH_TASK_H

#include <stddef.h>

#define TASK_BODY "{\"model\":\"m\",\"stream\":true,\"messages\":[]}"
#define TASK_WHOLE_BODY "{\"model\":\"m\",\"stream\":false,\"messages\":[]}"

double task_now_us(void);

void task_begin(void);
/* To be called when the text of a stream begins, `since` its request. */
void task_first(double since);
/* Prints what was measured, and the result, by which it is seen that all programs did the same. */
void task_end(size_t result);

/* Lets the process have as many descriptors as it may. */
void task_allow_files(void);

#endif
