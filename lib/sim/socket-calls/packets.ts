import type { Packet, TcpOption } from "@/lib/packets/packet";
import type { CapturedPacket } from "@/lib/sim/engine";
import type { Segment } from "@/lib/sim/tcp/segment";
import { letters, tcpFlags } from "@/lib/sim/tcp/wire";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import { ADDRESS } from "@/lib/sim/tcp-network/packets";
import { addressOf, isForged, SERVER_IP, serverPort } from "./addresses";
import { FORGED_MSS } from "./listener";
import type { Event, Input, State } from "./state";

const TTL = 64;
/** Routers between a client and the server, and between the attacker and it. */
const HOPS = 7;
const FORGED_HOPS = 15;
const SERVER_MSS = 1460;
/** What window fields are multiplied by, as a power of two (RFC 7323 §2.2). */
const SHIFT = 7;

/** What one step put on the server's wire: what arrived there, and what it sent. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  const { flight, sent } = after.effect;
  const captured: CapturedPacket[] = [];
  const arrives = event.type === "arrive" || event.type === "flood" || event.type === "forge-syn" || event.type === "forge-ack";
  if (arrives && flight?.from === "client") captured.push(packetOf(flight, before, after));
  for (const leaving of sent) {
    if (leaving.from === "server") captured.push(packetOf(leaving, before, after));
  }
  return captured;
}

function packetOf({ from, segment, packet: number, connection = 0 }: Flight, before: State, after: State): CapturedPacket {
  const { parameters, seed, nowMs } = after;
  const peer = addressOf(connection, seed);
  const server = { ip: SERVER_IP, port: serverPort(parameters) };
  const [source, destination] = from === "client" ? [peer, server] : [server, peer];
  const { mac, router } = ADDRESS.server;
  const packet: Packet = {
    ethernet: from === "server" ? { source: mac, destination: router } : { source: router, destination: mac },
    network: {
      protocol: "ipv4",
      source: source.ip,
      destination: destination.ip,
      ttl: from === "server" ? TTL : TTL - (isForged(connection) ? FORGED_HOPS : HOPS),
      identification: (0x1000 + number) % 0x1_0000,
      payload: {
        protocol: "tcp",
        sourcePort: source.port,
        destinationPort: destination.port,
        seq: segment.seq,
        ...(segment.ack === null ? {} : { ack: segment.ack }),
        flags: tcpFlags(segment),
        window: segment.syn || !isScaled(connection, before, after) ? segment.window : segment.window >> SHIFT,
        ...(segment.syn ? { options: optionsOf(segment, connection, after) } : {}),
        ...(segment.data > 0 ? { data: letters(segment.data) } : {}),
      },
    },
  };
  return { interface: "server", atMs: nowMs, packet };
}

/** Both SYNs have offered window scaling: not where the server's was a cookie, and never with a forged one. */
function isScaled(connection: number, before: State, after: State): boolean {
  const isCookied = before.cookied.includes(connection) || after.cookied.includes(connection);
  return !isForged(connection) && !isCookied;
}

function optionsOf(segment: Segment, connection: number, after: State): TcpOption[] {
  const isAnswer = segment.ack !== null;
  const mss = isAnswer ? SERVER_MSS : isForged(connection) ? FORGED_MSS : after.parameters.clientMss;
  if (isForged(connection) || (isAnswer && after.cookied.includes(connection))) return [{ kind: "mss", value: mss }];
  return [
    { kind: "mss", value: mss },
    { kind: "nop" },
    { kind: "nop" },
    { kind: "sack-permitted" },
    { kind: "nop" },
    { kind: "window-scale", shift: SHIFT },
  ];
}
