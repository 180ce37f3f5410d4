/** RFC 6928 §2 for TCP, RFC 9002 §7.2 for QUIC. */
export const INITIAL_WINDOW = 10;
/** RFC 9002 §7.2 kMinimumWindow; RFC 5681 §3.1 has the same two segments. */
export const LEAST_WINDOW = 2;
/** What browsers allow to one host by HTTP/1.1 (RFC 9112 §9.4 gives no number). */
export const MOST_CONNECTIONS = 6;
/** TCP takes one round trip, TLS 1.3 another (RFC 9846 §2); QUIC does both in one (RFC 9001 §4). */
export const SETUP_ROUND_TRIPS = { tcp: 2, quic: 1 };
/** Chance does not hit a packet more often than that, so that every run ends. */
export const MOST_CHANCE_LOSSES = 3;
/** The learner may interrupt a run so often, and make the server slower by so much each time. */
export const MOST_OUTAGES = 3;
export const SLOWER_MS = 300;
export const SLOWEST_MS = 2000;
