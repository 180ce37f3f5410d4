import { dataLength, portsBack } from "./messages";
import { HOST_IPS, type Host, type Node, PUBLIC_IP, RESOLVER_IP, SERVER_IP } from "./network";
import { dispatch, OWN_TTL, rest } from "./send";
import type { Datagram, Failure, Segment, Socket, State, Tcp, Wire } from "./state";

const HTTP_PORT = 80;
const DNS_PORT = 53;
/** Where nobody has a line in the NAT table. */
export const KNOCKED_PORT = 8080;
const KNOCKING_PORT = 40_000;
const MODULUS = 2 ** 32;
/** Far enough apart that no connection of a run repeats a number of another. */
const ISN_STEP = 64_000;
/** The path has three hops; a probe beyond would only repeat the last. */
export const LAST_PROBE_TTL = 4;

/** Sends what a host or server makes itself. */
function originate(state: State, node: Node, datagram: Datagram, got: Wire | null): State {
  return dispatch(state, node, { datagram, previous: null, received: null }, { is: "originate", by: node, got });
}

function withSocket(state: State, host: Host, change: Partial<Socket>): State {
  return { ...state, sockets: { ...state.sockets, [host]: { ...state.sockets[host], ...change } } };
}

/** Enter is pressed: the name first, where it is not known. */
export function begin(state: State, host: Host, probing: boolean): State {
  if (probing) return connect(withSocket(state, host, { probeTtl: 1 }), host, null);
  const fresh = withSocket(state, host, { probeTtl: 0 });
  if (state.knowsName[host]) return connect(fresh, host, null);
  const datagram: Datagram = {
    source: HOST_IPS[host],
    destination: RESOLVER_IP,
    ttl: state.parameters.ttl,
    body: { is: "dns", message: "query", id: 0x1d00 + state.visits, sourcePort: state.dnsPort, destinationPort: DNS_PORT },
  };
  return originate({ ...withSocket(fresh, host, { phase: "resolving" }), dnsPort: state.dnsPort + 1 }, host, datagram, null);
}

function connect(state: State, host: Host, got: Wire | null): State {
  const { probeTtl, port } = state.sockets[host];
  const isn = (state.isns.client + state.connections * ISN_STEP) % MODULUS;
  const phase = probeTtl > 0 ? ("probing" as const) : ("connecting" as const);
  const opened = withSocket({ ...state, connections: state.connections + 1 }, host, { phase, port: port + 1, isn });
  return sendSegment(opened, host, "SYN", isn, null, got);
}

function sendSegment(state: State, host: Host, segment: Segment, seq: number, ack: number | null, got: Wire | null): State {
  const { port, probeTtl } = state.sockets[host];
  const datagram: Datagram = {
    source: HOST_IPS[host],
    destination: SERVER_IP,
    // Only the probes themselves have few; the reset behind the last is an ordinary packet.
    ttl: probeTtl > 0 ? (segment === "SYN" ? probeTtl : OWN_TTL) : state.parameters.ttl,
    body: { is: "tcp", segment, sourcePort: port, destinationPort: HTTP_PORT, seq: seq % MODULUS, ack },
  };
  return originate(state, host, datagram, got);
}

/** A packet has come to whoever sits at a laptop or tablet. */
export function hostReceives(state: State, host: Host, { body }: Datagram, got: Wire): State {
  const { phase, probeTtl, isn } = state.sockets[host];
  if (body.is === "dns") {
    return connect({ ...state, knowsName: { ...state.knowsName, [host]: true } }, host, got);
  }
  if (body.is === "icmp") {
    if (phase !== "probing") return fail(state, host, body.report, got);
    const next = withSocket(state, host, { probeTtl: probeTtl + 1 });
    return body.report === "ttl" && probeTtl < LAST_PROBE_TTL ? connect(next, host, got) : fail(state, host, body.report, got);
  }
  const theirs = (body.seq + 1) % MODULUS;
  switch (body.segment) {
    case "SYN,ACK":
      if (phase === "probing") return sendSegment(withSocket(state, host, { phase: "traced" }), host, "RST", isn + 1, null, got);
      return sendSegment(withSocket(state, host, { phase: "asked" }), host, "GET", isn + 1, theirs, got);
    case "200": {
      const loaded = withSocket(state, host, { phase: "loaded" });
      return sendSegment(loaded, host, "ACK", isn + 1 + dataLength("GET"), (body.seq + dataLength("200")) % MODULUS, got);
    }
    case "RST":
      return phase === "probing"
        ? take(withSocket(state, host, { phase: "traced" }), host, got)
        : fail(state, host, "refused", got);
    default:
      return take(state, host, got);
  }
}

/** The connection attempt ends; Linux gives up at the first such error, as many do (RFC 5461 §4.1). */
export function fail(state: State, host: Host, why: Failure, got: Wire | null): State {
  const failed = withSocket(state, host, { phase: why });
  return rest(failed, host, why === "silence" ? "give-up" : "take", "none", got);
}

function take(state: State, node: Node, got: Wire): State {
  return rest(state, node, "take", "none", got);
}

/** The resolver has the answer in its cache. */
export function resolverReceives(state: State, { source, body }: Datagram, got: Wire): State {
  if (body.is !== "dns") return take(state, "dns", got);
  const answer: Datagram = {
    source: RESOLVER_IP,
    destination: source,
    ttl: OWN_TTL,
    body: { is: "dns", message: "answer", id: body.id, ...portsBack(body) },
  };
  return originate(state, "dns", answer, got);
}

export function serverReceives(state: State, { source, body }: Datagram, got: Wire): State {
  if (body.is !== "tcp") return take(state, "server", got);
  const answer = answerTo(body, state);
  if (answer === null) return take(state, "server", got);
  const datagram: Datagram = {
    source: SERVER_IP,
    destination: source,
    ttl: OWN_TTL,
    body: { is: "tcp", ...portsBack(body), ...answer },
  };
  return originate(state, "server", datagram, got);
}

type Answer = Pick<Tcp, "segment" | "seq" | "ack">;

function answerTo({ segment, seq, ack }: Tcp, { parameters, isns, connections }: State): Answer | null {
  if (segment === "SYN") {
    const theirs = (seq + 1) % MODULUS;
    // Nobody listens: the reset has sequence number 0 and acknowledges the SYN (RFC 9293 §3.5.2).
    if (parameters.server === "closed") return { segment: "RST", seq: 0, ack: theirs };
    return { segment: "SYN,ACK", seq: (isns.server + connections * ISN_STEP) % MODULUS, ack: theirs };
  }
  if (segment !== "GET" || ack === null) return null;
  return { segment: "200", seq: ack, ack: (seq + dataLength("GET")) % MODULUS };
}

/** Somebody outside, here the server, calls a port for which the home router has no line. */
export function knock(state: State): State {
  const isn = (state.isns.server + (state.connections + 1) * ISN_STEP) % MODULUS;
  const datagram: Datagram = {
    source: SERVER_IP,
    destination: PUBLIC_IP,
    ttl: OWN_TTL,
    body: {
      is: "tcp",
      segment: "SYN",
      sourcePort: KNOCKING_PORT + state.connections,
      destinationPort: KNOCKED_PORT,
      seq: isn,
      ack: null,
    },
  };
  return originate({ ...state, connections: state.connections + 1 }, "server", datagram, null);
}
