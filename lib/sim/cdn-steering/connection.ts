import type { TcpSegment } from "@/lib/packets/packet";
import { advance, newStream, type Sending, type Stream, segmentsOf } from "@/lib/packets/stream";
import { draw } from "@/lib/random";
import { contentOf, requestLines, responseLines } from "./http";
import { HOMES, SHOP_NAME, type Site, toSite } from "./network";
import type { Message, State, Visit } from "./state";
import { isEdge } from "./wire";

const HTTP_PORT = 80;
const FIRST_PORT = 49_152;

export type Passing = { atMs: number; from: Sending["from"]; segment: TcpSegment };

/**
 * The segments of a message on a user's connection, as the user's machine sees them, acknowledgments included. TLS is
 * left out, so that HTTP can be read: of its round trip only the time is there.
 */
export function connectionOf(state: State, visit: Visit, message: Message, isOutgoing: boolean): Passing[] {
  const steps = stepsOf(state, visit, message, isOutgoing);
  let stream = streamBefore(state, visit, message);
  return steps.flatMap(({ atMs, sending }) => {
    const segments = segmentsOf(stream, sending);
    stream = advance(stream, { ...sending, length: sending.data?.length });
    return segments.map((segment) => ({ atMs, from: sending.from, segment }));
  });
}

type Step = { atMs: number; sending: Sending };

function stepsOf(state: State, visit: Visit, message: Message, isOutgoing: boolean): Step[] {
  const { nowMs, parameters } = state;
  switch (message.kind) {
    case "syn":
      return isOutgoing ? [{ atMs: nowMs, sending: { from: "client", syn: true } }] : [];
    case "accept": {
      if (isOutgoing) return [];
      // The SYN,ACK was here before the round trip of TLS.
      const tlsMs = parameters.https ? toSite(parameters, HOMES[visit.user].city, siteOf(message)) : 0;
      return [
        { atMs: nowMs - tlsMs, sending: { from: "server", syn: true } },
        { atMs: nowMs - tlsMs, sending: { from: "client" } },
      ];
    }
    case "request":
      return isOutgoing ? [{ atMs: nowMs, sending: { from: "client", data: requestOctets() } }] : [];
    case "response": {
      if (isOutgoing) return [];
      const rttMs = toSite(parameters, HOMES[visit.user].city, siteOf(message));
      return [
        { atMs: nowMs, sending: { from: "server", data: responseOctets(state, message), fin: true } },
        { atMs: nowMs, sending: { from: "client", fin: true } },
        { atMs: nowMs + rttMs, sending: { from: "server" } },
      ];
    }
    default:
      return [];
  }
}

function siteOf({ from }: Message): Site {
  return isEdge(from) ? from : "origin";
}

/** A repeated SYN has the number of the first; everything else follows what was sent before it. */
function streamBefore({ seed }: State, { id }: Visit, { kind }: Message): Stream {
  const [client, second] = draw((seed + id * 977) | 0);
  const [server, third] = draw(second);
  const [port] = draw(third);
  let stream = newStream(
    { clientPort: FIRST_PORT + Math.floor(port * 16_000), serverPort: HTTP_PORT },
    { client: Math.floor(client * 2 ** 32), server: Math.floor(server * 2 ** 32) },
  );
  if (kind === "syn") return stream;
  stream = advance(stream, { from: "client", syn: true });
  if (kind === "accept") return stream;
  stream = advance(stream, { from: "server", syn: true });
  return kind === "request" ? stream : advance(stream, { from: "client", length: requestOctets().length });
}

function requestOctets(): Uint8Array {
  return octets([...requestLines(SHOP_NAME, null), "", ""].join("\r\n"));
}

function responseOctets(state: State, { response }: Message & { kind: "response" }): Uint8Array {
  const content = contentOf(response.version);
  const fields = ["Content-Type: image/svg+xml", `Content-Length: ${octets(content).length}`, "Connection: close"];
  return octets([...responseLines(state, response), ...fields, "", content].join("\r\n"));
}

function octets(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
