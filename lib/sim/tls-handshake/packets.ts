import type { TcpSegment } from "@/lib/packets/packet";
import { advance, newStream, type Sending, type Stream, segmentsOf } from "@/lib/packets/stream";
import { draw } from "@/lib/random";
import type { CapturedPacket } from "../engine";
import type { MessageName } from "./messages";
import { conversationOf } from "./octets";
import type { Event, Input, Sent, State } from "./state";
import { oneWayMs } from "./step";

const HTTPS_PORT = 443;
const ISN_RANGE = 2 ** 32;
/** Behind a few routers: 64 less these. */
const HOPS = 9;

const CLIENT = { mac: "02:00:5e:10:00:01", ip: "10.9.0.2" };
const GATEWAY_MAC = "02:00:5e:10:00:fe";
/** The two routers between which the eavesdropper listens, and her own machine. */
const TAPPED = { near: "02:00:5e:10:00:e1", far: "02:00:5e:10:00:e2" };
const EAVESDROPPER = { mac: "02:00:5e:10:00:ea", ip: "198.51.100.66" };
const SERVER_IP = "203.0.113.80";

/** The segments of what arrived in this frame, as the interfaces on its way saw them pass. */
export function packets(_before: State, _event: Event | Input, after: State): CapturedPacket[] {
  if (after === _before || after.sent.length === _before.sent.length) return [];
  const message = after.sent.at(-1);
  if (message === undefined) return [];
  return segmentsFor(after, message).flatMap((segment) => captured(after, message, segment));
}

type Placed = { segment: TcpSegment; isFromServer: boolean };

function captured(state: State, message: Sent, { segment, isFromServer }: Placed): CapturedPacket[] {
  const isReplay = state.connections[message.connection]?.kind === "replay";
  const half = oneWayMs(state.parameters, isReplay ? "replay" : "full") / 2;
  const isReversed = isFromServer !== (message.from === "server");
  // The initiator's last acknowledgment leaves when the server's message has arrived.
  const [leaves, arrives] = isReversed
    ? [message.arrivesAtMs, message.arrivesAtMs + 2 * half]
    : [message.sentAtMs, message.arrivesAtMs];
  const own = isReplay ? EAVESDROPPER : CLIENT;
  const packet = (near: string, far: string, hops: number) => ({
    ethernet: isFromServer ? { source: far, destination: near } : { source: near, destination: far },
    network: {
      protocol: "ipv4" as const,
      source: isFromServer ? SERVER_IP : own.ip,
      destination: isFromServer ? own.ip : SERVER_IP,
      ttl: isFromServer ? 64 - HOPS : 64 - hops,
      payload: segment,
    },
  });
  const atInitiator = isFromServer ? arrives : leaves;
  if (isReplay) {
    return [{ interface: "eavesdropper", atMs: atInitiator, packet: packet(EAVESDROPPER.mac, TAPPED.far, 0) }];
  }
  return [
    { interface: "client", atMs: atInitiator, packet: packet(CLIENT.mac, GATEWAY_MAC, 0) },
    { interface: "eavesdropper", atMs: leaves + half, packet: packet(TAPPED.near, TAPPED.far, HOPS - 5) },
  ];
}

/** The connection is walked from its SYN, so that no sequence number needs to be kept. */
function segmentsFor(state: State, message: Sent): Placed[] {
  const { octets } = conversationOf(state, message.connection);
  let stream = streamOf(state, message.connection);
  for (const earlier of state.sent) {
    if (earlier.connection !== message.connection) continue;
    const sendings = sendingsOf(earlier, octets.get(earlier.name));
    if (earlier.name === message.name) return placed(stream, sendings);
    for (const sending of sendings) stream = advance(stream, { ...sending, length: sending.data?.length });
  }
  return [];
}

function placed(start: Stream, sendings: Sending[]): Placed[] {
  let stream = start;
  return sendings.flatMap((sending) => {
    const segments = segmentsOf(stream, sending);
    stream = advance(stream, { ...sending, length: sending.data?.length });
    return segments.map((segment) => ({ segment, isFromServer: sending.from === "server" }));
  });
}

function sendingsOf({ name, from }: Sent, data: Uint8Array | undefined): Sending[] {
  const side = from === "server" ? "server" : "client";
  switch (name) {
    case "syn":
    case "syn-ack":
      return [{ from: side, syn: true }];
    case "client-hello":
      // The third segment of the handshake, and at once the first octets.
      return [{ from: side }, { from: side, data }];
    case "client-close":
      return [{ from: side, data, fin: true }];
    case "server-close":
      return [{ from: side, data, fin: true }, { from: "client" }];
    case "abandon":
      return [{ from: side, rst: true }];
    default:
      return [{ from: side, data }];
  }
}

function streamOf({ seed }: State, at: number): Stream {
  const [client, second] = draw(seed + 7919 * (at + 1));
  const [server, third] = draw(second);
  const [port] = draw(third);
  return newStream(
    { clientPort: 49_152 + Math.floor(port * 16_000), serverPort: HTTPS_PORT },
    { client: Math.floor(client * ISN_RANGE), server: Math.floor(server * ISN_RANGE) },
  );
}

/** Octets that each side has sent over one connection so far: the eavesdropper's recording. */
export function recordingOf(state: State, at: number): { client: Uint8Array[]; server: Uint8Array[]; names: MessageName[] } {
  const { octets } = conversationOf(state, at);
  const own = state.sent.filter(({ connection }) => connection === at);
  const from = (side: Sent["from"]) =>
    own.flatMap(({ name, from: sender }) => (sender === side ? [octets.get(name) ?? new Uint8Array(0)] : []));
  return { client: from("initiator"), server: from("server"), names: own.map(({ name }) => name) };
}
