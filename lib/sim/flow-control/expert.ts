const OPENING = [
  "Connection establish acknowledge (SYN+ACK): server port 9",
  "Connection establish request (SYN): server port 9",
];
/** Wireshark's words for what a scenario means to do (`_ws.expert.message` of tshark). */
export const FULL = "TCP window specified by the receiver is now completely full";
export const ZERO = "TCP Zero Window segment";
export const PROBE = "TCP Zero Window Probe";
export const PROBE_ACK = "ACK to a TCP Zero Window Probe";
export const UPDATE = "TCP window update";

export const UNSEEN = "ACKed segment that wasn't captured (common at capture start)";
export const GAP = "Previous segment(s) not captured (common at capture start)";

/** The remarks on one interface: the opening, and others. */
export function remarks(...others: string[]): string[] {
  return [...OPENING, ...others].sort();
}
