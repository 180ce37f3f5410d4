import type { Packet, TcpSegment } from "@/lib/packets/packet";
import type { CapturedPacket } from "../engine";
import { arrivalsUntil } from "./arrivals";
import { type Flow, pathShape } from "./flow";
import type { Parameters } from "./parameters";
import { SMSS_OCTETS, WINDOW_SHIFT } from "./sizes";
import type { Event, Input, State } from "./state";
import { transmissionsBetween } from "./transmissions";

/** Documentation addresses (RFC 5737); the two hosts are in different networks, two routers apart. */
const SENDER_IP = "192.0.2.10";
const RECEIVER_IP = "198.51.100.20";
const MACS = {
  sender: { host: "02:00:00:00:00:10", router: "02:00:00:00:00:01" },
  receiver: { host: "02:00:00:00:01:20", router: "02:00:00:00:01:01" },
};
const TTL_SENT = 64;
const TTL_ARRIVED = TTL_SENT - 2;
/** The service that takes data and answers nothing (RFC 863). */
const DISCARD_PORT = 9;
/** The first sender's port; the second one's is one more. */
const FIRST_PORT = 50_001;
const SENDER_ISN = 1000;
const RECEIVER_ISN = 7000;
/** What the sender is ready to receive; nothing ever comes. */
const SENDER_WINDOW = 0xffff;

type Interface = keyof typeof MACS;
type Half = Pick<TcpSegment, "flags" | "seq" | "window"> & Partial<TcpSegment>;

/** Handshake, data and ACKs as they pass each host's interface. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  return after.flows.flatMap((flow, index) => {
    const was = before.flows[index];
    if (was === undefined || !("atMs" in event)) return [];
    const handshake = event.type === "start" ? handshakeOf(index, after) : [];
    const acked =
      event.type === "ack" && event.flow === index ? [ackAt("sender", index, event.atMs, event.ack, after.parameters)] : [];
    const sent = transmissionsBetween(was, flow).map(({ segment }) =>
      dataAt("sender", index, event.atMs, segment, after.parameters),
    );
    return [...handshake, ...arrivals(was, index, after), ...acked, ...sent];
  });
}

/** What passes the receiver: data as it arrives, and the ACKs, each when it is sent. */
function arrivals(was: Flow, index: number, { parameters, atMs }: State): CapturedPacket[] {
  const shape = pathShape(parameters);
  const { count, answers } = arrivalsUntil(was.receiver, was.path.wire, shape, atMs);
  const arrived = was.path.wire.slice(0, count);
  return [
    ...arrived.map(({ segment, departMs }) => dataAt("receiver", index, departMs + shape.oneWayMs, segment, parameters)),
    ...answers.map(({ ack, sentMs }) => ackAt("receiver", index, sentMs, ack, parameters)),
  ];
}

function handshakeOf(index: number, { parameters, atMs }: State): CapturedPacket[] {
  const { rttMs, receiverWindow } = parameters;
  const options: TcpSegment["options"] = [
    { kind: "mss", value: SMSS_OCTETS },
    { kind: "nop" },
    { kind: "window-scale", shift: WINDOW_SHIFT },
  ];
  const syn: Half = { flags: ["SYN"], seq: SENDER_ISN, window: SENDER_WINDOW, options };
  const synAck: Half = {
    flags: ["SYN", "ACK"],
    seq: RECEIVER_ISN,
    ack: SENDER_ISN + 1,
    // The window of a segment with SYN is never scaled (RFC 7323 §2.2).
    window: Math.min(0xffff, receiverWindow * SMSS_OCTETS),
    options,
  };
  const ack: Half = { flags: ["ACK"], seq: SENDER_ISN + 1, ack: RECEIVER_ISN + 1, window: SENDER_WINDOW };
  const synMs = atMs - rttMs;
  const middleMs = atMs - rttMs / 2;
  return [
    fromSender("sender", index, synMs, syn),
    fromSender("receiver", index, middleMs, syn),
    fromReceiver("receiver", index, middleMs, synAck),
    fromReceiver("sender", index, atMs, synAck),
    fromSender("sender", index, atMs, ack),
    fromSender("receiver", index, atMs + rttMs / 2, ack),
  ];
}

function dataAt(at: Interface, index: number, atMs: number, segment: number, { amountSegments }: Parameters): CapturedPacket {
  const flags: TcpSegment["flags"] = segment === amountSegments ? ["PSH", "ACK"] : ["ACK"];
  const data = contents(segment);
  return fromSender(at, index, atMs, { flags, seq: seqOf(segment), ack: RECEIVER_ISN + 1, window: SENDER_WINDOW, data });
}

function ackAt(at: Interface, index: number, atMs: number, ack: number, { receiverWindow }: Parameters): CapturedPacket {
  const window = (receiverWindow * SMSS_OCTETS) >> WINDOW_SHIFT;
  return fromReceiver(at, index, atMs, { flags: ["ACK"], seq: RECEIVER_ISN + 1, ack: seqOf(ack), window });
}

/** The number of a segment's first octet; of an acknowledgment, that of the next octet expected. */
function seqOf(segment: number): number {
  return SENDER_ISN + 1 + (segment - 1) * SMSS_OCTETS;
}

/** Data in which a reader of the bytes sees which segment it is. */
function contents(segment: number): Uint8Array {
  const text = new TextEncoder().encode(`segment ${segment} `);
  return Uint8Array.from({ length: SMSS_OCTETS }, (_, i) => text[i % text.length] ?? 0);
}

function fromSender(at: Interface, index: number, atMs: number, half: Half): CapturedPacket {
  const ports = { sourcePort: FIRST_PORT + index, destinationPort: DISCARD_PORT };
  return captured(
    at,
    atMs,
    at === "sender",
    { source: SENDER_IP, destination: RECEIVER_IP },
    { protocol: "tcp", ...ports, ...half },
  );
}

function fromReceiver(at: Interface, index: number, atMs: number, half: Half): CapturedPacket {
  const ports = { sourcePort: DISCARD_PORT, destinationPort: FIRST_PORT + index };
  return captured(
    at,
    atMs,
    at === "receiver",
    { source: RECEIVER_IP, destination: SENDER_IP },
    { protocol: "tcp", ...ports, ...half },
  );
}

function captured(
  at: Interface,
  atMs: number,
  leaves: boolean,
  addresses: { source: string; destination: string },
  payload: TcpSegment,
): CapturedPacket {
  const { host, router } = MACS[at];
  const ethernet = leaves ? { source: host, destination: router } : { source: router, destination: host };
  const ttl = leaves ? TTL_SENT : TTL_ARRIVED;
  const packet: Packet = { ethernet, network: { protocol: "ipv4", ...addresses, ttl, payload } };
  return { interface: at, atMs, packet };
}
