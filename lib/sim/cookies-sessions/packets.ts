import type { Ethernet } from "@/lib/packets/packet";
import { advance, newStream, type Sending, type Stream, segmentsOf } from "@/lib/packets/stream";
import { draw, seedOf } from "@/lib/random";
import type { CapturedPacket } from "../engine";
import { httpOctets, requestText, responseText } from "./messages";
import { type Event, type Input, isMallory, type State } from "./state";
import { requestOf } from "./world";

const BROWSER = { ip: "192.0.2.10", mac: "02:00:5e:10:00:0a" };
const SHOP = { ip: "203.0.113.80" };
const ROUTER = { mac: "02:00:5e:10:00:01" };
/** What is left of the time to live after the routers on the way. */
const TTL_OF_SHOP = 58;
const TTL = 64;

/** The segments of a request by http and of its answer, on the Wi-Fi that everybody in the café can hear. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  if (event.kind !== "step" || isMallory(after.deed) || requestOf(after.deed)?.to.scheme !== "http") return [];
  const asking = opening(after);
  let stream = streamOf(after);
  if (event.step === "answer") for (const sending of asking) stream = advanced(stream, sending);
  else if (event.step !== "send") return [];
  const sent = (event.step === "send" ? asking : closing(after)).flatMap((sending) => {
    const made = segmentsOf(stream, sending);
    stream = advanced(stream, sending);
    return made.map((segment) => ({ segment, isClient: sending.from === "client" }));
  });
  const gapMs = (after.nowMs - before.nowMs) / sent.length;
  return sent.map(({ segment, isClient }, at) => ({
    interface: "cafe",
    atMs: before.nowMs + gapMs * (at + 1),
    packet: {
      ethernet: between(isClient),
      network: {
        protocol: "ipv4",
        source: isClient ? BROWSER.ip : SHOP.ip,
        destination: isClient ? SHOP.ip : BROWSER.ip,
        ttl: isClient ? TTL : TTL_OF_SHOP,
        payload: segment,
      },
    },
  }));
}

function between(isClient: boolean): Ethernet {
  const [source, destination] = isClient ? [BROWSER.mac, ROUTER.mac] : [ROUTER.mac, BROWSER.mac];
  return { source, destination };
}

/** Handshake and request. */
function opening(state: State): Sending[] {
  return [
    { from: "client", syn: true },
    { from: "server", syn: true },
    { from: "client" },
    { from: "client", data: httpOctets(requestText(state)) },
    { from: "server" },
  ];
}

/** The answer, and the end of the connection: it is used for this request only. */
function closing(state: State): Sending[] {
  return [
    { from: "server", data: httpOctets(responseText(state)) },
    { from: "client" },
    { from: "client", fin: true },
    { from: "server", fin: true },
    { from: "client" },
  ];
}

function advanced(stream: Stream, sending: Sending): Stream {
  return advance(stream, { ...sending, length: sending.data?.length });
}

/** Each request has a connection of its own, told by how many there were before. */
function streamOf({ secret, turn }: State): Stream {
  const [client, second] = draw(seedOf(`${secret} ${turn}`));
  const [server, third] = draw(second);
  const [port] = draw(third);
  return newStream(
    { clientPort: 49_152 + Math.floor(port * 16_000), serverPort: 80 },
    { client: Math.floor(client * 2 ** 32), server: Math.floor(server * 2 ** 32) },
  );
}
