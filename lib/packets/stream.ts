import type { Payload, TcpFlag, TcpOption, TcpSegment } from "./packet";
import { segmentLength } from "./segment";

/**
 * A TCP connection without loss, for the captures of what runs over it: an engine keeps it in its state and advances it
 * by what an application sends; the segments are made when somebody looks. Each side acknowledges all that the other has
 * sent before. What TCP itself does is the business of `lib/sim/tcp`.
 */
export type Stream = {
  clientPort: number;
  serverPort: number;
  /** SND.NXT of each side. */
  client: number;
  server: number;
};

export type StreamSide = "client" | "server";

/** What one side sends at once: octets of an application, a bare flag, or (without both) an acknowledgment. */
export type Sending = { from: StreamSide; syn?: boolean; fin?: boolean; rst?: boolean; data?: Payload };

/** What an Ethernet frame holds behind 20 octets each of IPv4 and TCP. */
export const STREAM_MSS = 1460;
const WINDOW = 64_240;
const MODULUS = 2 ** 32;

/** A connection before its first SYN. Ports are 16 bits, initial sequence numbers 32. */
export function newStream(ports: { clientPort: number; serverPort: number }, isns: { client: number; server: number }): Stream {
  return { ...ports, ...isns };
}

/** The connection after `sending`; `length` is how many octets of data go with it. */
export function advance(stream: Stream, sending: Omit<Sending, "data"> & { length?: number }): Stream {
  const octets = (sending.length ?? 0) + (sending.syn ? 1 : 0) + (sending.fin ? 1 : 0);
  return { ...stream, [sending.from]: (stream[sending.from] + octets) % MODULUS };
}

/**
 * The segments of `sending` on a connection that stands as `stream` says: data in pieces of at most 1,460 octets, PSH on
 * the last (RFC 9293 §3.9.1.2), SYN with the usual options. A SYN of the server acknowledges the client's.
 */
export function segmentsOf(stream: Stream, sending: Sending): TcpSegment[] {
  const { from, syn = false, fin = false, rst = false, data } = sending;
  const pieces = data === undefined || data.length === 0 ? [undefined] : slices(data);
  let seq = stream[from];
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    const flags: TcpFlag[] = [];
    if (syn) flags.push("SYN");
    if (fin && isLast) flags.push("FIN");
    if (rst) flags.push("RST");
    if (piece !== undefined && isLast) flags.push("PSH");
    const acknowledges = !(syn && from === "client");
    if (acknowledges) flags.push("ACK");
    const segment: TcpSegment = {
      protocol: "tcp",
      sourcePort: from === "client" ? stream.clientPort : stream.serverPort,
      destinationPort: from === "client" ? stream.serverPort : stream.clientPort,
      seq,
      ...(acknowledges ? { ack: stream[from === "client" ? "server" : "client"] } : {}),
      flags,
      window: rst ? 0 : WINDOW,
      ...(syn ? { options: SYN_OPTIONS } : {}),
      ...(piece === undefined ? {} : { data: piece }),
    };
    seq = (seq + segmentLength(segment)) % MODULUS;
    return segment;
  });
}

const SYN_OPTIONS: TcpOption[] = [
  { kind: "mss", value: STREAM_MSS },
  { kind: "nop" },
  { kind: "nop" },
  { kind: "sack-permitted" },
];

function slices(data: Payload): Payload[] {
  const parts: Payload[] = [];
  for (let from = 0; from < data.length; from += STREAM_MSS) {
    const length = Math.min(STREAM_MSS, data.length - from);
    parts.push(data instanceof Uint8Array ? data.subarray(from, from + length) : { ...data, from: data.from + from, length });
  }
  return parts;
}
