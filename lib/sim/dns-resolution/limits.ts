/** Aliases followed for one question before it counts as a circle (RFC 1034 §5.2.2 wants circles caught, and leaves open when). */
export const ALIAS_LIMIT = 8;
/** Server addresses looked up inside one another. */
export const DEPTH_LIMIT = 4;
/** Messages sent for one question, whatever the zones say. RFC 1034 §5.3.3 asks for a bound; this one is ours. */
export const QUERY_LIMIT = 30;
/** How often one server is tried for one question of one zone. */
export const TRIES_PER_HOST = 2;
/** First wait for a server, doubled when the same one is tried again (RFC 1035 §4.2.1: at least 2 to 5 s). */
export const QUERY_TIMEOUT_MS = 2000;
/** A server that did not answer is asked last for this long; RFC 2308 §7.2 allows at most five minutes. */
export const SILENT_FOR_MS = 300_000;
/** First wait for a SYN,ACK (RFC 6298 §2.1), doubled for each further SYN. */
export const SYN_TIMEOUT_MS = 1000;
/** A resolver does not wait as long as TCP would: it tries its next server after this many SYNs. */
export const SYN_TRIES = 2;
/** resolv.conf(5): a client waits 5 s and asks twice. */
export const CLIENT_TIMEOUT_MS = 5000;
export const CLIENT_TRIES = 2;
