/** Sizes that the counts are made of, each with its source. The sizes in Linux on x86-64 with glibc. */

/** Descriptors that fit into an fd_set are 0 to 1023: select(2). */
export const FD_SETSIZE = 1024;
/** An fd_set is a bitmap of FD_SETSIZE bits: select(2). */
export const FD_SET_BYTES = FD_SETSIZE / 8;
/** Readable, writable, exceptional: the three sets that select(2) takes. */
export const FD_SETS = 3;
/** struct pollfd: an int and two shorts, poll(2). */
export const POLLFD_BYTES = 8;
/** What the kernel writes back into each pollfd is `revents`, a short: poll(2). */
export const REVENTS_BYTES = 2;
/** struct epoll_event: 32 bits and a union of 64, epoll_event(3type); packed on x86-64 by glibc’s bits/epoll.h. */
export const EPOLL_EVENT_BYTES = 12;
/** "Each registered file descriptor costs roughly 160 bytes on a 64-bit kernel": epoll(7), max_user_watches. */
export const EPOLL_ENTRY_BYTES = 160;

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const GIB = 1024 * MIB;
