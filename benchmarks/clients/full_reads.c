/*
 * Preloaded into a client whose instructions are counted: what it receives does not depend on the network, nor on how
 * busy the machine is. A read waits until its buffer is full, or the server has closed.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { LEAST = 4096 }; /* What wakes a thread up is shorter, and never fills a buffer. */

static ssize_t receive(int fd, void *buffer, size_t size, int flags)
{
    return syscall(SYS_recvfrom, fd, buffer, size, flags, NULL, NULL);
}

ssize_t recv(int fd, void *buffer, size_t size, int flags)
{
    if (flags || size < LEAST)
        return receive(fd, buffer, size, flags);
    int kept = fcntl(fd, F_GETFL);
    fcntl(fd, F_SETFL, kept & ~O_NONBLOCK);
    ssize_t got = receive(fd, buffer, size, MSG_WAITALL);
    int error = errno;
    fcntl(fd, F_SETFL, kept);
    errno = error;
    return got;
}
