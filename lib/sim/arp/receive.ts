import { BROADCAST, wantedBy } from "./network";
import { hostOf, knownMac, note, put, putArp } from "./send";
import type { ArpContent, DataContent, Frame, Host, State } from "./state";

/** Who takes a frame in: everybody but the sender, or the host with that card; nobody, where no card has that address. */
export function receiversOf(state: State, { from, destination }: Frame): Host[] {
  return state.hosts.filter(({ id, mac }) => id !== from && (destination === BROADCAST || destination === mac));
}

/** The switch knows by DHCP which pairs are true, and drops what does not fit (dynamic ARP inspection). */
export function isDropped({ parameters }: State, { content }: Frame): boolean {
  return parameters.inspected && content.is === "arp" && content.forged;
}

export function deliver(state: State, frame: Frame): State {
  const { content } = frame;
  if (isDropped(state, frame)) return state;
  if (content.is === "data") return deliverData(state, frame, content);
  return receiversOf(state, frame).reduce((after, { id }) => receiveArp(after, id, content), state);
}

/** Packet reception of RFC 826: update the sender's pair if there is one; then see whether it is for me. */
function receiveArp(state: State, id: Host["id"], arp: ArpContent): State {
  const host = hostOf(state, id);
  if (id === "tablet" && state.tablet === "probing") return probeAnswered(state, arp);
  const isKnown = knownMac(host, arp.spa, state.nowMs) !== undefined;
  const isForMe = arp.tpa === host.ip && !(id === "tablet" && state.tablet !== "using");
  let after = isKnown || isForMe ? note(state, id, arp.spa, arp.sha) : state;
  if (isForMe && arp.op === "request" && arp.spa !== host.ip) {
    after = putArp(after, id, arp.sha, { op: "reply", spa: host.ip, tha: arp.sha, tpa: arp.spa });
  }
  return id === "laptop" ? sendWaiting(after) : after;
}

/** Anybody who names the wanted address as his own has it (RFC 5227 §2.1.1). */
function probeAnswered(state: State, { spa }: ArpContent): State {
  if (spa !== wantedBy(state.parameters)) return state;
  return {
    ...state,
    tablet: "conflict",
    agenda: state.agenda.filter(({ deed }) => !["probe", "claim", "confirm"].includes(deed)),
  };
}

/** The laptop's packets leave as soon as it knows the next hop. */
function sendWaiting(state: State): State {
  const { asking } = state;
  if (asking === null) return state;
  const mac = knownMac(hostOf(state, "laptop"), asking.ip, state.nowMs);
  if (mac === undefined) return state;
  return asking.packets.reduce((after, number) => putData(after, number, mac), { ...state, asking: null } as State);
}

export function putData(state: State, number: number, mac: string): State {
  const { to } = state.parameters;
  const ip = to === "printer" ? "192.0.2.2" : to === "server" ? "198.51.100.1" : "192.0.2.77";
  return put(state, "laptop", hostOf(state, "laptop").mac, mac, { is: "data", number, ip });
}

/** The printer takes it, the gateway passes it on; Mallory reads it first, and sends it where it belongs. */
function deliverData(state: State, frame: Frame, content: DataContent): State {
  const [receiver] = receiversOf(state, frame);
  const { counts } = state;
  if (receiver === undefined) return { ...state, counts: { ...counts, lost: counts.lost + 1 } };
  if (receiver.id !== "mallory") return { ...state, counts: { ...counts, delivered: counts.delivered + 1 } };
  const read = { ...state, counts: { ...counts, read: counts.read + 1 } };
  return put(read, "mallory", receiver.mac, hostOf(state, "gateway").mac, content);
}
