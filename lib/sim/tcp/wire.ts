import type { TcpFlag } from "@/lib/packets/packet";
import type { Segment } from "./segment";

/** The flags with which a segment goes onto a wire: PSH with every segment that has data. */
export function tcpFlags(segment: Segment): TcpFlag[] {
  const flags: TcpFlag[] = [];
  if (segment.syn) flags.push("SYN");
  if (segment.fin) flags.push("FIN");
  if (segment.rst) flags.push("RST");
  if (segment.data > 0) flags.push("PSH");
  if (segment.ack !== null) flags.push("ACK");
  return flags;
}

/** So many octets of data, the alphabet over and over from octet `from` of it: a repeated octet is the same. */
export function letters(octets: number, from = 0): Uint8Array {
  return Uint8Array.from({ length: octets }, (_, index) => 0x61 + ((from + index) % 26));
}
