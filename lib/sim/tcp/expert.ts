/** Wireshark's words for what a scenario means to do (`_ws.expert.message` of tshark). */
export const AGAIN = "This frame is a (suspected) retransmission";
export const FAST = "This frame is a (suspected) fast retransmission";
/** What it calls a retransmission that follows later segments closely, and a segment that was overtaken. */
export const OUT_OF_ORDER = "This frame is a (suspected) out-of-order segment";
/** What it calls a gap: at the receiver the lost segment was never seen. */
export const GAP = "Previous segment(s) not captured (common at capture start)";
export const WINDOW_FULL = "TCP window specified by the receiver is now completely full";

const OPENING = [
  "Connection establish acknowledge (SYN+ACK): server port 9",
  "Connection establish request (SYN): server port 9",
];

/** The remarks on one interface, in the order in which they are compared: the opening, duplicate ACKs 1 to `count`, others. */
export function remarks(count: number, ...others: string[]): string[] {
  const duplicates = Array.from({ length: count }, (_, i) => `Duplicate ACK (#${i + 1})`);
  return [...OPENING, ...duplicates, ...others].sort();
}
