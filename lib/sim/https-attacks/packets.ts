import type { Ethernet, Packet } from "@/lib/packets/packet";
import { advance, type StreamSide, segmentsOf } from "@/lib/packets/stream";
import type { CapturedPacket } from "../engine";
import { octetsOf } from "./messages";
import type { Event, Input, State } from "./state";
import { sendingsOf, streamBefore } from "./step";

const BROWSER = { ip: "192.0.2.10", mac: "02:00:5e:10:00:0a" };
const BANK = { ip: "203.0.113.80", mac: "02:00:5e:20:00:50" };
const ROUTER = { mac: "02:00:5e:10:00:01" };
const BANK_ROUTER = { mac: "02:00:5e:20:00:01" };
/** By a forged ARP reply the browser takes his card for the router's. */
const MALLORY = { mac: "02:00:5e:10:00:66" };

/** The segments of a plain message. Mallory answers in the bank's name: its address is all that the browser knows of it. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  if (event.kind !== "step") return [];
  const shown = after.plan[event.step];
  if (shown?.is !== "plain") return [];
  const reachesBank = shown.from === "bank" || shown.to === "bank";
  let stream = streamBefore(before, shown);
  const sent = sendingsOf(shown).flatMap((sending) => {
    const data = sending.length === undefined ? undefined : octetsOf(shown.message);
    const segments = segmentsOf(stream, { ...sending, data });
    stream = advance(stream, sending);
    return segments.map((segment) => ({ segment, from: sending.from }));
  });
  const gapMs = (after.nowMs - before.nowMs) / sent.length;
  return sent.flatMap(({ segment, from }, index): CapturedPacket[] => {
    const atMs = before.nowMs + gapMs * (index + 1);
    const isClient = from === "client";
    const packet = (ethernet: Ethernet): Packet => ({
      ethernet,
      network: {
        protocol: "ipv4",
        source: isClient ? BROWSER.ip : BANK.ip,
        destination: isClient ? BANK.ip : BROWSER.ip,
        payload: segment,
      },
    });
    const first = before.attack === "none" ? ROUTER.mac : MALLORY.mac;
    const near: CapturedPacket = { interface: "browser", atMs, packet: packet(between(BROWSER.mac, first, from)) };
    const far: CapturedPacket = { interface: "bank", atMs, packet: packet(between(BANK_ROUTER.mac, BANK.mac, from)) };
    return reachesBank ? [near, far] : [near];
  });
}

/** A frame on the wire between the client's end and the server's end of it. */
function between(client: string, server: string, from: StreamSide): Ethernet {
  return from === "client" ? { source: client, destination: server } : { source: server, destination: client };
}
