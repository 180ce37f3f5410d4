import type { DnsMessage } from "@/lib/packets/dns";
import type { DnsPayload, Ethernet, Packet, TcpFlag, TcpSegment, UdpDatagram } from "@/lib/packets/packet";
import type { CapturedPacket } from "../engine";
import type { Input } from "./inputs";
import { messageLength } from "./records";
import type { Event, Exchange, Flight, State } from "./state";
import { hostNamed } from "./zones";

const DNS_PORT = 53;
/** The payload that one Ethernet frame holds behind 20 octets each of IPv4 and TCP. */
const MSS = 1460;
const WINDOW = 64_240;
/** A packet from afar has passed some routers: 64 less these. */
const HOPS = 9;
const CLIENT = { mac: "02:00:5e:10:00:01", ip: "10.9.0.2" };
const RESOLVER = { mac: "02:00:5e:10:00:35", ip: "10.9.0.53" };
const RESOLVER_UPSTREAM = { mac: "02:00:5e:10:01:35", ip: "203.0.113.9" };
const GATEWAY_MAC = "02:00:5e:10:00:fe";

/** What one frame put past the two interfaces: first what arrived, then what was sent because of it. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  const captured: CapturedPacket[] = [];
  const arrived = event.kind === "arrive" ? before.flights.find((flight) => flight.id === event.flight) : undefined;
  if (arrived !== undefined && arrived.to === arrived.exchange.asker) captured.push(...captureOf(arrived, false, after.nowMs));
  for (const flight of after.flights) {
    if (flight.id > before.serial && flight.from === flight.exchange.asker)
      captured.push(...captureOf(flight, true, after.nowMs));
  }
  return captured;
}

function captureOf(flight: Flight, isOutgoing: boolean, atMs: number): CapturedPacket[] {
  const { exchange } = flight;
  const id = exchange.asker === "client" ? "client" : "resolver-upstream";
  const payloads = exchange.transport === "udp" ? datagrams(flight, isOutgoing) : segments(flight);
  return payloads.map((payload) => ({ interface: id, atMs, packet: frame(exchange, payload) }));
}

type Sent = { isOutgoing: boolean; content: TcpSegment | UdpDatagram };

function datagrams({ exchange, message }: Flight, isOutgoing: boolean): Sent[] {
  if (message === null) return [];
  const data: DnsPayload = { dns: message, over: "udp", from: 0, length: messageLength(message) };
  return [{ isOutgoing, content: { protocol: "udp", ...ports(exchange, isOutgoing), data } }];
}

/** The segments of one leg as the asker's interface sees them, its own acknowledgments included. */
function segments({ exchange, leg, message }: Flight): Sent[] {
  const [first, theirFirst] = exchange.isn;
  const reply = leg === "query" ? null : message;
  const asked = 1 + lengthOverTcp(exchange.query);
  const answered = 1 + (reply === null ? 0 : lengthOverTcp(reply));
  const out = (flags: TcpFlag[], sent: number, got: number | null, data?: DnsPayload) =>
    segment(exchange, true, flags, first + sent, got === null ? null : theirFirst + got, data);
  const back = (flags: TcpFlag[], sent: number, got: number, data?: DnsPayload) =>
    segment(exchange, false, flags, theirFirst + sent, first + got, data);
  switch (leg) {
    case "SYN":
      return [out(["SYN"], 0, null)];
    case "SYN,ACK":
      return [back(["SYN", "ACK"], 0, 1)];
    case "query":
      return [out(["ACK"], 1, 1), ...slices(exchange.query).map((data) => out(["PSH", "ACK"], 1, 1, data))];
    case "reply":
      return slices(reply).map((data) =>
        back(1 + data.from + data.length < answered ? ["ACK"] : ["PSH", "ACK"], 1 + data.from, asked, data),
      );
    case "FIN":
      return [out(["ACK"], asked, answered), out(["FIN", "ACK"], asked, answered)];
    case "FIN,ACK":
      return [back(["FIN", "ACK"], answered, asked + 1), out(["ACK"], asked + 1, answered + 1)];
  }
}

/** Over TCP a message comes behind its length, in two octets (RFC 1035 §4.2.2). */
function lengthOverTcp(message: DnsMessage): number {
  return 2 + messageLength(message);
}

function slices(dns: DnsMessage | null): DnsPayload[] {
  if (dns === null) return [];
  const parts: DnsPayload[] = [];
  const whole = lengthOverTcp(dns);
  for (let from = 0; from < whole; from += MSS) parts.push({ dns, over: "tcp", from, length: Math.min(MSS, whole - from) });
  return parts;
}

function segment(
  exchange: Exchange,
  isOutgoing: boolean,
  flags: TcpFlag[],
  seq: number,
  ack: number | null,
  data?: DnsPayload,
): Sent {
  const content: TcpSegment = {
    protocol: "tcp",
    ...ports(exchange, isOutgoing),
    seq: seq % 2 ** 32,
    ...(ack === null ? {} : { ack: ack % 2 ** 32 }),
    flags,
    window: WINDOW,
    ...(flags.includes("SYN") ? { options: [{ kind: "mss", value: MSS }] } : {}),
    ...(data === undefined ? {} : { data }),
  };
  return { isOutgoing, content };
}

function ports({ port }: Exchange, isOutgoing: boolean): { sourcePort: number; destinationPort: number } {
  return isOutgoing ? { sourcePort: port, destinationPort: DNS_PORT } : { sourcePort: DNS_PORT, destinationPort: port };
}

function frame(exchange: Exchange, { isOutgoing, content }: Sent): Packet {
  const own = exchange.asker === "client" ? CLIENT : RESOLVER_UPSTREAM;
  const isNear = exchange.responder === "resolver";
  const peer = isNear ? RESOLVER : { mac: GATEWAY_MAC, ip: hostNamed(exchange.responder)?.address ?? "0.0.0.0" };
  const [from, to] = isOutgoing ? [own, peer] : [peer, own];
  const ethernet: Ethernet = { source: from.mac, destination: to.mac };
  return {
    ethernet,
    network: {
      protocol: "ipv4",
      source: from.ip,
      destination: to.ip,
      ttl: isOutgoing || isNear ? 64 : 64 - HOPS,
      payload: content,
    },
  };
}
