import { HOST_IPS, PUBLIC_IP } from "./network";
import type { Datagram, Mapping, Quoted, State } from "./state";

const PRIVATE: readonly string[] = Object.values(HOST_IPS);

export function isPrivate(ip: string): boolean {
  return PRIVATE.includes(ip);
}

function protocolOf({ is }: Quoted["body"]): Mapping["protocol"] {
  return is === "dns" ? "udp" : "tcp";
}

/**
 * Outbound: source address and port become the router's; the line is looked up or made. One line for an inside address and
 * port, whomever it speaks to (RFC 4787 §4.1). Ports of UDP and of TCP are counted apart.
 */
export function translateOut(state: State, datagram: Datagram): { state: State; datagram: Datagram } {
  const { body } = datagram;
  // Nothing inside sends ICMP errors to the outside here.
  if (body.is === "icmp" || !isPrivate(datagram.source)) return { state, datagram };
  const protocol = protocolOf(body);
  const known = state.nat.find(
    (one) => one.protocol === protocol && one.insideIp === datagram.source && one.insidePort === body.sourcePort,
  );
  const mapping = known ?? {
    protocol,
    insideIp: datagram.source,
    insidePort: body.sourcePort,
    outsidePort: state.nextPort[protocol],
  };
  const after =
    known !== undefined
      ? state
      : {
          ...state,
          nat: [...state.nat, mapping],
          nextPort: { ...state.nextPort, [protocol]: mapping.outsidePort + 1 },
        };
  return {
    state: after,
    datagram: { ...datagram, source: PUBLIC_IP, body: { ...body, sourcePort: mapping.outsidePort } },
  };
}

/** Inbound: the line for the destination port says whose it is; null where there is none. */
export function translateIn(state: State, datagram: Datagram): Datagram | null {
  const { body } = datagram;
  if (body.is !== "icmp") {
    const mapping = lineFor(state, body, body.destinationPort);
    if (mapping === undefined) return null;
    return { ...datagram, destination: mapping.insideIp, body: { ...body, destinationPort: mapping.insidePort } };
  }
  // An error quotes what went out, and the quotation is turned back as well (RFC 3022 §4.3).
  const { quoted } = body;
  const mapping = lineFor(state, quoted.body, quoted.body.sourcePort);
  if (mapping === undefined) return null;
  const restored: Quoted = {
    ...quoted,
    source: mapping.insideIp,
    body: { ...quoted.body, sourcePort: mapping.insidePort },
  };
  return { ...datagram, destination: mapping.insideIp, body: { ...body, quoted: restored } };
}

function lineFor(state: State, body: Quoted["body"], outsidePort: number): Mapping | undefined {
  const protocol = protocolOf(body);
  return state.nat.find((one) => one.protocol === protocol && one.outsidePort === outsidePort);
}
