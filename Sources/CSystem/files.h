/* Files, for Swift: what is read for an upload, and what a download is written to. */
#ifndef OWUI_CSYSTEM_FILES_H
#define OWUI_CSYSTEM_FILES_H

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <linux/stat.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Declared only with _GNU_SOURCE, see shim.h. */
#define OWUI_O_PATH __O_PATH
extern int sync_file_range(int fd, __off64_t offset, __off64_t count, unsigned flags);

enum owui_file_kind {
    OWUI_FILE_OTHER,
    OWUI_FILE_REGULAR,
    OWUI_FILE_DIRECTORY,
    OWUI_FILE_LINK,
    OWUI_FILE_PIPE,
    OWUI_FILE_SOCKET,
    OWUI_FILE_CHARACTER_DEVICE,
    OWUI_FILE_BLOCK_DEVICE,
};

typedef struct owui_file_status {
    int64_t size;
    int64_t modified_ns;
    uint64_t device, number;
    uint32_t owner, group, mode; /* the mode without the kind */
    int kind;                    /* an owui_file_kind */
} owui_file_status;

static inline int owui_file_kind_of(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG: return OWUI_FILE_REGULAR;
    case S_IFDIR: return OWUI_FILE_DIRECTORY;
    case S_IFLNK: return OWUI_FILE_LINK;
    case S_IFIFO: return OWUI_FILE_PIPE;
    case S_IFSOCK: return OWUI_FILE_SOCKET;
    case S_IFCHR: return OWUI_FILE_CHARACTER_DEVICE;
    case S_IFBLK: return OWUI_FILE_BLOCK_DEVICE;
    default: return OWUI_FILE_OTHER;
    }
}

static inline int owui_file_fill(int result, const struct stat *from, owui_file_status *out)
{
    if (result != 0)
        return -1;
    out->size = from->st_size;
    out->modified_ns = (int64_t)from->st_mtim.tv_sec * 1000000000 + from->st_mtim.tv_nsec;
    out->device = from->st_dev;
    out->number = from->st_ino;
    out->owner = from->st_uid;
    out->group = from->st_gid;
    out->mode = from->st_mode & 07777;
    out->kind = owui_file_kind_of(from->st_mode);
    return 0;
}

/* Of an open file; -1 and errno if that fails, here and below. */
static inline int owui_file_fstat(int fd, owui_file_status *out)
{
    struct stat status;
    return owui_file_fill(fstat(fd, &status), &status, out);
}

/* Of a name in a folder (AT_FDCWD for a path); without `follows` of a symbolic link itself. */
static inline int owui_file_stat(int folder, const char *name, int follows, owui_file_status *out)
{
    struct stat status;
    return owui_file_fill(fstatat(folder, name, &status, follows ? 0 : AT_SYMLINK_NOFOLLOW),
                          &status, out);
}

/*
 * ---- Reading
 */

/* For a regular file. It does not block, even if the file was replaced by a pipe meanwhile. */
static inline int owui_file_open(const char *path)
{
    return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
}

static inline ssize_t owui_file_read(int fd, void *out, size_t size, int64_t offset)
{
    ssize_t count;
    do
        count = pread(fd, out, size, offset);
    while (count < 0 && errno == EINTR);
    return count;
}

/* The bytes of a small regular file, as of a secret; -1 if it cannot be read, or has more than `size`. */
static inline ssize_t owui_file_read_small(const char *path, void *out, size_t size)
{
    int fd = owui_file_open(path);
    if (fd < 0)
        return -1;
    struct stat status;
    ssize_t count = -1;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= (off_t)size)
        count = owui_file_read(fd, out, size, 0);
    close(fd);
    return count;
}

/*
 * ---- Writing
 */

/* A folder for relative names. A later chdir() of the host does not affect it. */
static inline int owui_folder_open(int folder, const char *path)
{
    return openat(folder, path, OWUI_O_PATH | O_DIRECTORY | O_CLOEXEC);
}

/* Whether a folder is in /proc, where the target of a link may have no path. */
static inline int owui_folder_is_proc(int folder)
{
    struct statfs status;
    return fstatfs(folder, &status) == 0 && status.f_type == 0x9fa0;
}

/* Creates a file. Fails if the name exists, also as a link. */
static inline int owui_file_create(int folder, const char *name, unsigned mode)
{
    return openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY,
                  mode);
}

/* Opens a device for writing. */
static inline int owui_device_open(int folder, const char *name)
{
    return openat(folder, name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

/* Another descriptor of an open file; -1 if the file is not open for writing. */
static inline int owui_file_duplicate(int fd)
{
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0)
        return -1;
    if ((flags & O_ACCMODE) == O_RDONLY) {
        errno = EBADF;
        return -1;
    }
    return fcntl(fd, F_DUPFD_CLOEXEC, 0);
}

/* Whether an existing file could be opened for writing. */
static inline int owui_file_is_writable(int folder, const char *name)
{
    return faccessat(folder, name, W_OK, AT_EACCESS) == 0;
}

/* Whether a file is a mount point, as in containers: it cannot be replaced. */
static inline int owui_file_is_mounted(int folder, const char *name)
{
    struct statx status;
    return syscall(SYS_statx, folder, name, AT_SYMLINK_NOFOLLOW, 0, &status) == 0 &&
           (status.stx_attributes & 0x2000 /* STATX_ATTR_MOUNT_ROOT */) != 0;
}

/*
 * Writes `size` bytes, or fewer if the file does not take more now. Returns how many; -1 and errno if none
 * could be written. Beyond the process's limit of file sizes the error is EFBIG, without a SIGXFSZ.
 */
static inline ssize_t owui_file_write(int fd, const void *bytes, size_t size)
{
    struct rlimit limit;
    size_t done = 0;
    if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        off_t at = lseek(fd, 0, SEEK_CUR);
        if (at >= 0 && (uint64_t)at + size > limit.rlim_cur) {
            struct stat status;
            if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
                errno = EFBIG;
                return -1;
            }
        }
    }
    while (done < size) {
        ssize_t count = write(fd, (const char *)bytes + done, size - done);
        if (count > 0)
            done += (size_t)count;
        else if (count == 0)
            break; /* it takes no more for now */
        else if (errno != EINTR)
            return done > 0 ? (ssize_t)done : -1;
    }
    return (ssize_t)done;
}

/* Makes the system start writing cached data to the disk, without waiting. */
static inline void owui_file_write_out(int fd, int64_t offset, int64_t count)
{
    sync_file_range(fd, offset, count, 2 /* SYNC_FILE_RANGE_WRITE */);
}

/* Waits until the data is on the disk. Succeeds for files that do not support that. */
static inline int owui_file_sync(int fd)
{
    int result;
    do
        result = fsync(fd);
    while (result != 0 && errno == EINTR);
    return result == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP ? 0 : -1;
}

/* The descriptor is closed whatever the result is. An interruption by a signal is not an error. */
static inline int owui_file_close(int fd)
{
    return close(fd) == 0 || errno == EINTR ? 0 : -1;
}

/*
 * Gives a new file the owner, group, access list and mode of the file that it replaces, as far as the
 * system allows. No user gets more access than to the earlier file.
 */
static inline void owui_file_take_over(int fd, const owui_file_status *earlier, int folder,
                                       const char *name)
{
    /* As a write by a user other than root clears them: they were granted to the earlier content. */
    mode_t mode = earlier->mode & (mode_t) ~(S_ISUID | S_ISGID);
    if (fchown(fd, earlier->owner, earlier->group) != 0) {
        /* The group is a different one: it gets the rights of others. */
        if (fchown(fd, (uid_t)-1, earlier->group) != 0)
            mode = (mode & (mode_t)~S_IRWXG) | (mode & S_IRWXO) << 3;
    }
    static const char list[] = "system.posix_acl_access";
    char path[64 + NAME_MAX], value[4096];
    snprintf(path, sizeof path, "/proc/self/fd/%d/%s", folder, name);
    ssize_t size = lgetxattr(path, list, value, sizeof value);
    if (size < 0 && errno == ENODATA)
        fremovexattr(fd, list); /* the folder's default */
    else if (size > 0 ? fsetxattr(fd, list, value, (size_t)size, 0) != 0 : errno == ERANGE)
        mode = (mode & (mode_t)~S_IRWXG) | (mode & S_IRWXO) << 3;
    fchmod(fd, mode);
}

#endif
