import { add } from "./sequence";

/** A TCP segment as the state machine sees it: no ports, no checksum, and data only by its length. */
export type Segment = {
  seq: number;
  /** The acknowledgment number where the ACK flag is set, otherwise null. */
  ack: number | null;
  syn: boolean;
  fin: boolean;
  rst: boolean;
  /** Octets of data. */
  data: number;
  window: number;
};

/** A segment with the flags and fields that are named; the rest is absent or zero. */
export function segment(fields: Partial<Segment> & { seq: number }): Segment {
  return { ack: null, syn: false, fin: false, rst: false, data: 0, window: 0, ...fields };
}

/** SEG.LEN: the octets of data, and one each for SYN and FIN (RFC 9293 §3.4). RST and ACK occupy nothing. */
export function lengthOf(seg: Segment): number {
  return seg.data + (seg.syn ? 1 : 0) + (seg.fin ? 1 : 0);
}

/** The number after the segment's last: what acknowledges it whole. */
export function endOf(seg: Segment): number {
  return add(seg.seq, lengthOf(seg));
}

/** The flags in the order the RFC writes them: "SYN,ACK", "FIN,ACK", "RST". */
export function flagsOf(seg: Segment): string {
  const flags = [seg.fin && "FIN", seg.syn && "SYN", seg.rst && "RST", seg.ack !== null && "ACK"];
  return flags.filter((flag) => flag !== false).join(",");
}

/** The segment in the RFC's notation: `<SEQ=100><ACK=301><DATA=10><CTL=ACK>`. */
export function notationOf(seg: Segment): string {
  const ack = seg.ack === null ? "" : `<ACK=${seg.ack}>`;
  const data = seg.data === 0 ? "" : `<DATA=${seg.data}>`;
  return `<SEQ=${seg.seq}>${ack}${data}<CTL=${flagsOf(seg)}>`;
}
