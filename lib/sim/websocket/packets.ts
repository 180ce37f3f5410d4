import type { Ethernet, Packet, TcpSegment } from "@/lib/packets/packet";
import { advance, newStream, type Sending, STREAM_MSS, type Stream, segmentsOf } from "@/lib/packets/stream";
import { draw } from "@/lib/random";
import type { CapturedPacket } from "../engine";
import { httpOctets, messageOf } from "./http";
import { frameOctets } from "./octets";
import { type Event, hasProxy, type Input, type Link, type Side, type State, type Step } from "./state";

const CLIENT = { ip: "192.0.2.10", mac: "02:00:5e:10:00:0a" };
const SERVER = { ip: "203.0.113.80", mac: "02:00:5e:20:00:50" };
/** In the name of the proxy, which intercepts: the client takes it for the server. */
const PROXY = { ip: "198.51.100.8", near: "02:00:5e:10:00:08", far: "02:00:5e:20:00:08" };
const ROUTERS = { near: "02:00:5e:10:00:01", far: "02:00:5e:20:00:01" };
/** Routers on the way, for the time to live. */
const HOPS = 4;
/** The receiver acknowledges after as much; otherwise a long message would fill its window. */
const CHUNK = 10 * STREAM_MSS;

type Sent = { link: Link; sending: Sending };

/** The segments of what this frame sends, at the client's interface and at the server's. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  if (event.kind !== "step" || after.done === before.done) return [];
  const shown = after.plan[event.step];
  if (shown === undefined) return [];
  const streams = streamsBefore(after, event.step);
  const segments = sentIn(after, shown).flatMap(({ link, sending }) => {
    const made = segmentsOf(streams[link], sending);
    streams[link] = advance(streams[link], { ...sending, length: sending.data?.length });
    return made.map((segment) => ({ link, from: sending.from, segment }));
  });
  const gapMs = (after.nowMs - before.nowMs) / Math.max(1, segments.length);
  return segments.flatMap(({ link, from, segment }, at) =>
    captured(after, link, from, segment, before.nowMs + gapMs * (at + 1), gapMs / 2),
  );
}

function captured(state: State, link: Link, from: Side, segment: TcpSegment, atMs: number, ownMs: number): CapturedPacket[] {
  const proxied = hasProxy(state.parameters);
  const client = link === "near" ? CLIENT.ip : PROXY.ip;
  const packet = (near: string, far: string, travelled: boolean): Packet => ({
    ethernet: between(near, far, from),
    network: {
      protocol: "ipv4",
      source: from === "client" ? client : SERVER.ip,
      destination: from === "client" ? SERVER.ip : client,
      ttl: travelled ? 64 - HOPS : 64,
      payload: segment,
    },
  });
  const atClient: CapturedPacket = {
    interface: "client",
    atMs: from === "client" ? atMs - ownMs : atMs,
    packet: packet(CLIENT.mac, proxied ? PROXY.near : ROUTERS.near, !proxied && from === "server"),
  };
  const atServer: CapturedPacket = {
    interface: "server",
    atMs: from === "client" ? atMs : atMs - ownMs,
    packet: packet(proxied ? PROXY.far : ROUTERS.far, SERVER.mac, !proxied && from === "client"),
  };
  if (!proxied) return [atClient, atServer];
  return link === "near" ? [atClient] : [atServer];
}

function between(near: string, far: string, from: Side): Ethernet {
  return from === "client" ? { source: near, destination: far } : { source: far, destination: near };
}

/** The connections as they stand before a step, walked from the SYN, so that the state need not carry them. */
function streamsBefore(state: State, at: number): Record<Link, Stream> {
  const streams = { near: streamOf(state.seed, 0), far: streamOf(state.seed, 1) };
  for (const earlier of state.plan.slice(0, at)) {
    for (const { link, sending } of sentIn(state, earlier)) {
      streams[link] = advance(streams[link], { ...sending, length: sending.data?.length });
    }
  }
  return streams;
}

function streamOf(seed: number, at: number): Stream {
  const [client, second] = draw(seed + at);
  const [server, third] = draw(second);
  const [port] = draw(third);
  return newStream(
    { clientPort: 49_152 + Math.floor(port * 16_000), serverPort: 80 },
    { client: Math.floor(client * 2 ** 32), server: Math.floor(server * 2 ** 32) },
  );
}

/** All that a step sends, in order, with the acknowledgments. */
function sentIn(state: State, shown: Step): Sent[] {
  const links: Link[] = hasProxy(state.parameters) ? ["near", "far"] : ["near"];
  switch (shown.is) {
    case "connect":
      return [
        { link: shown.link, sending: { from: "client", syn: true } },
        { link: shown.link, sending: { from: "server", syn: true } },
        { link: shown.link, sending: { from: "client" } },
      ];
    case "request":
    case "response": {
      const message = messageOf(state, shown);
      if (message === undefined) return [];
      return data(shown.link, shown.is === "request" ? "client" : "server", httpOctets(message));
    }
    case "frame": {
      const octets = frameOctets(state.seed, shown.frame);
      return inOrder(links, shown.from).flatMap((link) => data(link, shown.from, octets));
    }
    case "tcp-close":
      return inOrder(openedLinks(state, links), shown.by).flatMap((link) => finished(link, shown.by));
    case "cut":
      return [...finished("near", "server"), ...finished("far", "client")];
    case "break":
      return links.map((link) => ({ link, sending: { from: link === "near" ? "server" : "client", rst: true } }));
    default:
      return [];
  }
}

function openedLinks({ plan }: State, links: Link[]): Link[] {
  return links.filter((link) => plan.some((step) => step.is === "connect" && step.link === link));
}

/** What the client sends crosses the near link first. */
function inOrder(links: Link[], from: Side): Link[] {
  return from === "client" ? links : [...links].reverse();
}

function data(link: Link, from: Side, octets: Uint8Array): Sent[] {
  const sent: Sent[] = [];
  for (let at = 0; at < octets.length; at += CHUNK) {
    sent.push({ link, sending: { from, data: octets.subarray(at, at + CHUNK) } }, { link, sending: { from: otherSide(from) } });
  }
  return sent;
}

function finished(link: Link, by: Side): Sent[] {
  return [
    { link, sending: { from: by, fin: true } },
    { link, sending: { from: otherSide(by), fin: true } },
    { link, sending: { from: by } },
  ];
}

export function otherSide(side: Side): Side {
  return side === "client" ? "server" : "client";
}
