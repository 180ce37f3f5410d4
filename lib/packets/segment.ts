import type { TcpSegment } from "./packet";

/** SEG.LEN: the sequence numbers that a segment occupies, its data plus one each for SYN and FIN (RFC 9293 §3.4). */
export function segmentLength(segment: Pick<TcpSegment, "flags" | "data">): number {
  const controls = segment.flags.filter((flag) => flag === "SYN" || flag === "FIN");
  return (segment.data?.length ?? 0) + new Set(controls).size;
}
