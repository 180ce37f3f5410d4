import { FOREIGN, NOBODY, POOLS } from "./network";
import { send } from "./send";
import type { Binding, Message, Server, ServerId, State } from "./state";

/** What one server does with a message (RFC 2131 §4.3). One that is off does nothing. */
export function serverReceives(state: State, id: ServerId, message: Message): State {
  const server = state.servers.find((one) => one.id === id);
  if (server === undefined || !server.isOn) return state;
  switch (message.type) {
    case "DISCOVER":
      return offer(state, server, message);
    case "REQUEST":
      return requested(state, server, message);
    case "DECLINE":
      return message.serverId === id && message.requested !== null
        ? record(state, id, { address: message.requested, status: "declined", endMs: state.nowMs })
        : state;
    default:
      return state;
  }
}

/** The address that the client has or had, or else the first free one (RFC 2131 §4.3.1). */
function offer(state: State, server: Server, message: Message): State {
  const own = server.bindings.find(({ status }) => status !== "declined")?.address ?? sharedLease(state, server)?.address;
  const free = POOLS[server.id].find((address) => !server.bindings.some((one) => one.address === address));
  const yiaddr = own ?? free;
  if (yiaddr === undefined) return state;
  const isLeased = server.bindings.some(({ address, status }) => address === yiaddr && status === "leased");
  const noted = isLeased ? state : record(state, server.id, { address: yiaddr, status: "offered", endMs: state.nowMs });
  const { delayAMs, delayBMs, leaseS } = state.parameters;
  return reply(noted, server.id, message, { type: "OFFER", yiaddr, leaseS }, server.id === "a" ? delayAMs : delayBMs);
}

/** What the servers know together, except what this one knows to be spoilt. */
function sharedLease({ parameters, servers }: State, { bindings: own }: Server): Binding | undefined {
  if (!parameters.sharedLeases) return undefined;
  const isSpoilt = (address: string) => own.some((one) => one.address === address && one.status === "declined");
  return servers.flatMap(({ bindings }) => bindings).find(({ address, status }) => status === "leased" && !isSpoilt(address));
}

/** RFC 2131 §4.3.2 tells the four kinds of REQUEST apart by their fields. */
function requested(state: State, server: Server, message: Message): State {
  const { serverId, requested: wanted, ciaddr } = message;
  if (serverId !== null && serverId !== server.id) return withdraw(state, server.id);
  const address = wanted ?? ciaddr;
  if (address === FOREIGN) return refuse(state, server.id, message);
  const known = server.bindings.some((one) => one.address === address && one.status !== "declined");
  if (known || sharedLease(state, server)?.address === address) return grant(state, server.id, message, address);
  // Named, it has to answer; otherwise another server may know better, and it keeps silent.
  return serverId === null ? state : refuse(state, server.id, message);
}

function grant(state: State, id: ServerId, message: Message, yiaddr: string): State {
  const { leaseS } = state.parameters;
  const noted = record(state, id, { address: yiaddr, status: "leased", endMs: state.nowMs + leaseS * 1000 });
  return reply(noted, id, message, { type: "ACK", yiaddr, leaseS });
}

function refuse(state: State, id: ServerId, message: Message): State {
  return reply(state, id, message, { type: "NAK" });
}

/** By the rules of RFC 2131 §4.1: to the relay, to everybody, to the address in use, or by MAC address to the new one. */
function reply(
  state: State,
  id: ServerId,
  { xid, giaddr, ciaddr, broadcastBit }: Message,
  content: Pick<Message, "type"> & Partial<Message>,
  delayMs = 0,
): State {
  const isNak = content.type === "NAK";
  const isRelayed = giaddr !== NOBODY;
  const hasAddress = ciaddr !== NOBODY;
  const toAll = isNak || (broadcastBit && !hasAddress);
  const to = isRelayed ? "relay" : toAll ? "all" : "client";
  // A relay cannot know that a NAK has to be broadcast: the server sets the bit (RFC 2131 §4.3.2).
  const bit = isNak && isRelayed ? true : broadcastBit;
  const kept = { xid, giaddr, broadcastBit: bit, ciaddr: content.type === "ACK" ? ciaddr : NOBODY };
  return send(state, { ...kept, ...content, from: id, to, serverId: id }, delayMs);
}

function record(state: State, id: ServerId, binding: Binding): State {
  return withBindings(state, id, (bindings) => [...bindings.filter(({ address }) => address !== binding.address), binding]);
}

function withdraw(state: State, id: ServerId): State {
  const hasOffered = state.servers.some((one) => one.id === id && one.bindings.some(({ status }) => status === "offered"));
  return hasOffered ? withBindings(state, id, (bindings) => bindings.filter(({ status }) => status !== "offered")) : state;
}

function withBindings(state: State, id: ServerId, change: (bindings: Binding[]) => Binding[]): State {
  const servers = state.servers.map((one) => (one.id === id ? { ...one, bindings: change(one.bindings) } : one));
  return { ...state, servers };
}
