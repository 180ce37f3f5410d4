import type { Packet, TcpSegment } from "@/lib/packets/packet";
import { advance, newStream, type Sending, type Stream, segmentsOf } from "@/lib/packets/stream";
import { draw, seedOf } from "@/lib/random";
import type { CapturedPacket } from "../engine";
import { requestOctets, responseOctets } from "./http";
import type { CacheName, Party, Request, Response } from "./message";
import { latencyMs } from "./reply";
import type { Event, Input, Message, State } from "./state";

/** Documentation addresses (RFC 5737). */
const ADDRESSES: Record<Party, string> = {
  anna: "192.0.2.10",
  ben: "192.0.2.77",
  shared: "198.51.100.80",
  origin: "203.0.113.80",
};
type Place = "anna" | "ben" | "origin";
const MACHINES: Record<Place, { mac: string; gateway: string }> = {
  anna: { mac: "02:00:5e:10:00:0a", gateway: "02:00:5e:10:00:01" },
  ben: { mac: "02:00:5e:10:01:4d", gateway: "02:00:5e:10:01:01" },
  origin: { mac: "02:00:5e:10:02:50", gateway: "02:00:5e:10:02:01" },
};
const TTL_SENT = 64;
const TTL_ARRIVED = 57;

type Step = { afterMs: number; sending: Sending };
/** One request and its answer have a connection of their own, told by the second: an exchange takes less than one. */
type Exchange = { place: Place; client: CacheName; server: Party; nowMs: number };

/** What one frame put past the interfaces. The run counts no time for opening a connection: it stands just when it is needed. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  if (event.type !== "visit" && event.type !== "arrive") return [];
  const arrived = before.messages.filter((message) => !after.messages.includes(message));
  const sent = after.messages.filter((message) => !before.messages.includes(message));
  return [
    ...arrived.flatMap((message) => arriving(before, after, message, sent)),
    ...sent.flatMap((message) => leaving(after, message)),
  ];
}

function leaving({ nowMs, origin }: State, message: Message): CapturedPacket[] {
  const { kind, from, to } = message;
  if (kind !== "request" || from === "shared" || from === "origin") return [];
  const exchange: Exchange = { place: from, client: from, server: to, nowMs };
  const rttMs = 2 * latencyMs(from, to);
  if (to === "origin" && origin.mode === "down")
    return segments(exchange, [{ afterMs: 0, sending: { from: "client", syn: true } }]);
  return segments(exchange, [
    { afterMs: -rttMs, sending: { from: "client", syn: true } },
    { afterMs: 0, sending: { from: "server", syn: true } },
    ...asking(message.request, 0, rttMs),
  ]);
}

function arriving(before: State, { nowMs }: State, message: Message, sent: readonly Message[]): CapturedPacket[] {
  const { from, to, kind } = message;
  const rttMs = 2 * latencyMs(from, to);
  if (kind === "request" && to === "origin" && from !== "origin") {
    const answer = sent.find((one) => one.kind === "response" && one.from === "origin");
    if (answer?.kind !== "response") return [];
    return segments({ place: "origin", client: from, server: "origin", nowMs }, [
      { afterMs: -rttMs, sending: { from: "client", syn: true } },
      { afterMs: -rttMs, sending: { from: "server", syn: true } },
      ...asking(message.request, 0, 0),
      ...answering(answer.response, 0, rttMs, rttMs),
    ]);
  }
  const request = to === "anna" || to === "ben" ? before.pending[to]?.sent : undefined;
  if (kind !== "response" || request === undefined || to === "shared" || to === "origin") return [];
  const passed = [
    { afterMs: 0, sending: { from: "client", syn: true } },
    { afterMs: 0, sending: { from: "server", syn: true } },
    ...asking(request, 0, 0),
  ] satisfies Step[];
  return segments({ place: to, client: to, server: from, nowMs }, answering(message.response, 0, 0, rttMs), passed);
}

/** The rest of the handshake, the request, and its acknowledgment. */
function asking(request: Request, sentMs: number, confirmedMs: number): Step[] {
  return [
    { afterMs: sentMs, sending: { from: "client" } },
    { afterMs: sentMs, sending: { from: "client", data: requestOctets(request) } },
    { afterMs: confirmedMs, sending: { from: "server" } },
  ];
}

/** The answer, with which the server closes, and the other half of the end. */
function answering(response: Response, answeredMs: number, closedMs: number, confirmedMs: number): Step[] {
  return [
    { afterMs: answeredMs, sending: { from: "server", data: responseOctets(response), fin: true } },
    { afterMs: closedMs, sending: { from: "client", fin: true } },
    { afterMs: confirmedMs, sending: { from: "server" } },
  ];
}

/** The segments of `steps`, on a connection on which `passed` has passed before. */
function segments(exchange: Exchange, steps: Step[], passed: Step[] = []): CapturedPacket[] {
  const { place, nowMs } = exchange;
  let stream = streamOf(exchange);
  for (const { sending } of passed) stream = advanced(stream, sending);
  return steps.flatMap(({ afterMs, sending }) => {
    const made = segmentsOf(stream, sending);
    stream = advanced(stream, sending);
    return made.map((segment) => ({
      interface: place,
      // Nothing passes before the run begins.
      atMs: Math.max(0, nowMs + afterMs),
      packet: packetOf(exchange, segment, sending.from === "client"),
    }));
  });
}

function packetOf({ place, client, server }: Exchange, payload: TcpSegment, fromClient: boolean): Packet {
  const { mac, gateway } = MACHINES[place];
  const leaves = fromClient === (place !== "origin");
  const [source, destination] = fromClient ? [client, server] : [server, client];
  return {
    ethernet: leaves ? { source: mac, destination: gateway } : { source: gateway, destination: mac },
    network: {
      protocol: "ipv4",
      source: ADDRESSES[source],
      destination: ADDRESSES[destination],
      ttl: leaves ? TTL_SENT : TTL_ARRIVED,
      payload,
    },
  };
}

function advanced(stream: Stream, sending: Sending): Stream {
  return advance(stream, { ...sending, length: sending.data?.length });
}

function streamOf({ client, server, nowMs }: Exchange): Stream {
  const [first, second] = draw(seedOf(`${client} ${server} ${Math.floor(nowMs / 1000)}`));
  const [other, third] = draw(second);
  const [port] = draw(third);
  return newStream(
    { clientPort: 49_152 + Math.floor(port * 16_000), serverPort: 80 },
    { client: Math.floor(first * 2 ** 32), server: Math.floor(other * 2 ** 32) },
  );
}
