/** Wireshark's words for what only flow control does (`_ws.expert.message` of tshark). */
export const ZERO = "TCP Zero Window segment";
export const PROBE = "TCP Zero Window Probe";
export const PROBE_ACK = "ACK to a TCP Zero Window Probe";
export const UPDATE = "TCP window update";
export const UNSEEN = "ACKed segment that wasn't captured (common at capture start)";
