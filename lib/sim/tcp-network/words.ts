import { flagsOf, type Segment } from "@/lib/sim/tcp/segment";
import type { Text } from "@/lib/text";
import { say } from "../say";

/** A name such as "The client" within an English sentence. */
export function midSentence({ zh, en }: Text): Text {
  return { zh, en: en.replace(/^The /, "the ") };
}

/** "the client’s". */
export function possessive(name: Text): string {
  return `${midSentence(name).en}’s`;
}

export function capitalised({ zh, en }: Text): Text {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** "SYN,ACK (seq = 7000, ack = 1001)"; with data "ACK (seq = 1001, ack = 7001, 10 octets of data)". */
export function segmentWords(seg: Segment): Text {
  const flags = flagsOf(seg);
  const numbers = [`seq = ${seg.seq}`, ...(seg.ack === null ? [] : [`ack = ${seg.ack}`])];
  const zh = seg.data === 0 ? numbers : [...numbers, `数据 ${seg.data} 字节`];
  const en = seg.data === 0 ? numbers : [...numbers, `${seg.data} bytes of data`];
  return say(`${flags}（${zh.join("，")}）`, `${flags} (${en.join(", ")})`);
}

/** Milliseconds as seconds, without a needless tail: "1 s", "0.5 s". */
export function seconds(ms: number): string {
  return `${Math.round(ms) / 1000} s`;
}
