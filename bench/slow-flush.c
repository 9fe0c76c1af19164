/* Makes every flush take as long as on a disk that really flushes: preloaded, it lets fsync and fdatasync of a process and of those it
   starts wait SLOW_FLUSH_MICROSECONDS (4500 unless told, as a server's disk without a battery takes) besides. See README.md. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static void wait_for_disk(void)
{
    const char *told = getenv("SLOW_FLUSH_MICROSECONDS");
    usleep(told ? (useconds_t)atoi(told) : 4500);
}

int fsync(int file)
{
    int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_for_disk();
    return next(file);
}

int fdatasync(int file)
{
    int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_for_disk();
    return next(file);
}
