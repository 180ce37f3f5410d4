import type { Packet, TcpOption, TcpSegment } from "@/lib/packets/packet";
import type { CapturedPacket } from "@/lib/sim/engine";

/** A transfer in one direction, from a sender to the discard service, as both ends see it on their wires. */
export type Side = "sender" | "receiver";

/** Documentation addresses (RFC 5737); hardware addresses that belong to nobody (locally administered). */
const HOST = {
  sender: { ip: "192.0.2.10", mac: "02:00:5e:10:00:10", router: "02:00:5e:10:00:fe" },
  receiver: { ip: "198.51.100.20", mac: "02:00:5e:20:00:20", router: "02:00:5e:20:00:fe" },
} as const;
/** "discard" (RFC 863): a service that takes data and says nothing. */
const DISCARD_PORT = 9;
const TTL_SENT = 64;
const HOPS = 7;
export const RECEIVER_ISN = 7000;
/** What the sender of the data is ready to receive; nothing ever comes. */
export const SENDER_WINDOW = 64_000;
const FIRST_IDENTIFICATION = { sender: 0x1000, receiver: 0x7000 } as const;
/** SYN, SYN,ACK and ACK take the first numbers. */
export const OPENING_PACKETS = 3;

/** What one side decides of a segment: all but addresses and ports. */
export type Half = Pick<TcpSegment, "flags" | "seq" | "window"> & Partial<TcpSegment>;

export function peerOf(side: Side): Side {
  return side === "sender" ? "receiver" : "sender";
}

/** The packet numbered `number` of all that were sent, as it passes the wire of `where`. */
export function captureAt(
  where: Side,
  { from, port, atMs, number }: { from: Side; port: number; atMs: number; number: number },
  half: Half,
): CapturedPacket {
  const to = peerOf(from);
  const { mac, router } = HOST[where];
  const isSending = where === from;
  const ports = { sender: port, receiver: DISCARD_PORT };
  const packet: Packet = {
    ethernet: isSending ? { source: mac, destination: router } : { source: router, destination: mac },
    network: {
      protocol: "ipv4",
      source: HOST[from].ip,
      destination: HOST[to].ip,
      ttl: isSending ? TTL_SENT : TTL_SENT - HOPS,
      identification: FIRST_IDENTIFICATION[from] + number,
      payload: { protocol: "tcp", sourcePort: ports[from], destinationPort: ports[to], ...half },
    },
  };
  return { interface: where, atMs, packet };
}

/** SYN, SYN,ACK and ACK on both wires: they begin the capture, one and a half round trips before the first data. */
export function openingOf(opening: {
  port: number;
  isn: number;
  delayMs: number;
  /** The receiver's window, in octets. */
  window: number;
  options: TcpOption[];
}): CapturedPacket[] {
  const { port, isn, delayMs, window, options } = opening;
  const syn: Half = { flags: ["SYN"], seq: isn, window: SENDER_WINDOW, options };
  const synAck: Half = { flags: ["SYN", "ACK"], seq: RECEIVER_ISN, ack: isn + 1, window, options };
  const ack: Half = { flags: ["ACK"], seq: isn + 1, ack: RECEIVER_ISN + 1, window: SENDER_WINDOW };
  const steps: [Half, Side, number][] = [
    [syn, "sender", 0],
    [synAck, "receiver", delayMs],
    [ack, "sender", 2 * delayMs],
  ];
  return steps.flatMap(([half, from, atMs], number) => [
    captureAt(from, { from, port, atMs, number }, half),
    captureAt(peerOf(from), { from, port, atMs: atMs + delayMs, number }, half),
  ]);
}
