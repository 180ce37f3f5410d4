/** Octets of data in a segment: 1500 of Ethernet less the IPv4 and TCP headers of 20 each (RFC 9293 §3.7.1). */
export const SMSS_OCTETS = 1460;
/** The same with its headers, as the bottleneck carries it. */
export const PACKET_BITS = 1500 * 8;
/** Shift of the window field, announced on the SYN,ACK (RFC 7323 §2.2). 1460 is divisible by 4, so nothing is rounded. */
export const WINDOW_SHIFT = 2;
/** The largest window that 16 bits and this shift can announce, in segments. */
export const MAX_RECEIVER_WINDOW = Math.floor((0xffff << WINDOW_SHIFT) / SMSS_OCTETS);
