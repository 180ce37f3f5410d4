import type { Text } from "@/lib/text";
import { saySpaced } from "../say";
import type { Segment } from "./state";

/** The initial sequence number of the sender; the SYN takes it, and data begins one further (RFC 9293 §3.4). */
export const ISN = 0;

/** The sequence number of the octet at a position. */
export function seqOf(position: number): number {
  return ISN + 1 + position;
}

/** "1–1000", with one octet only "4001". */
export function rangeOf({ seq, length }: Segment): string {
  return length === 1 ? String(seqOf(seq)) : `${seqOf(seq)}–${seqOf(seq + length - 1)}`;
}

/** A segment within a sentence. */
export function segmentWords(segment: Segment): Text {
  const { kind, ack, window } = segment;
  switch (kind) {
    case "data":
    case "again":
      return saySpaced(`数据 ${rangeOf(segment)}`, `data ${rangeOf(segment)}`);
    case "probe":
      return saySpaced(`零窗口探测（字节 ${rangeOf(segment)}）`, `the zero-window probe (byte ${rangeOf(segment)})`);
    case "ack":
      return saySpaced(`ACK（ack = ${seqOf(ack)}，窗口 ${window}）`, `ACK (ack = ${seqOf(ack)}, window ${window})`);
    case "update":
      return saySpaced(
        `窗口更新（ack = ${seqOf(ack)}，窗口 ${window}）`,
        `the window update (ack = ${seqOf(ack)}, window ${window})`,
      );
  }
}

/** "1 s", "0.5 s", "40 ms". */
export function duration(ms: number): string {
  return ms >= 500 ? `${Math.round(ms / 10) / 100} s` : `${Math.round(ms)} ms`;
}

/** How many, with the word that fits. */
export function octets(count: number): Text {
  return saySpaced(`${count} 字节`, count === 1 ? "1 byte" : `${count} bytes`);
}
