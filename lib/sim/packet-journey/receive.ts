import { hostReceives, resolverReceives, serverReceives } from "./hosts";
import { translateIn, translateOut } from "./nat";
import { type Host, isRouter, NICS, type Node, ownerOf, PUBLIC_IP } from "./network";
import { dispatch, frameTo, reportTo, rest, transmit } from "./send";
import type { ArpMessage, Datagram, State, Wire } from "./state";

/** A frame arrives at its goal. What a switch does in between shows in no byte. */
export function receive(state: State, wire: Wire): State {
  if (wire.content.is === "arp") return receiveArp(state, wire, wire.content);
  const { datagram } = wire.content;
  const node = wire.to === "all" ? ownerOf(datagram.destination) : wire.to;
  if (node === "server" && !state.serverOn) return rest(state, "isp", "drop", "nobody", wire);
  if (isRouter(node)) return forward(state, node, datagram, wire);
  if (node === "dns") return resolverReceives(state, datagram, wire);
  if (node === "server") return serverReceives(state, datagram, wire);
  return hostReceives(state, node satisfies Host, datagram, wire);
}

/** RFC 826: whoever is asked notes who asks, and answers that one alone; the answer lets the waiting packet go. */
function receiveArp(state: State, wire: Wire, { operation, senderIp, targetIp }: ArpMessage): State {
  const node = ownerOf(targetIp);
  const knowing = learn(state, node, senderIp);
  if (operation === "request") {
    const content: ArpMessage = { is: "arp", operation: "reply", senderIp: targetIp, targetIp: senderIp };
    return transmit(knowing, { link: wire.link, from: node, to: wire.from, content }, null, { is: "reply", by: node, got: wire });
  }
  const waiting = state.tasks.find((task) => task.is === "ask-again" && task.node === node && task.target === senderIp);
  if (waiting?.is !== "ask-again") return rest(knowing, node, "take", "none", wire);
  const { link, target, held } = waiting;
  const without = { ...knowing, tasks: knowing.tasks.filter((task) => task !== waiting) };
  const is = held.previous !== null ? "forward" : held.datagram.body.is === "icmp" ? "report" : "originate";
  return transmit(without, frameTo(node, link, target, held.datagram), held.previous, { is, by: node, got: wire });
}

function learn(state: State, node: Node, ip: string): State {
  if (state.arp[node].includes(ip)) return state;
  return { ...state, arp: { ...state.arp, [node]: [...state.arp[node], ip] } };
}

/** RFC 1812 §5.2.1, with NAT at home: inbound before the route is looked up, outbound behind it (RFC 3022 §2.2). */
function forward(state: State, node: "home" | "isp", received: Datagram, got: Wire): State {
  const isInbound = node === "home" && got.link === "wan";
  let datagram = received;
  if (isInbound) {
    const restored = state.parameters.nat && received.destination === PUBLIC_IP ? translateIn(state, received) : null;
    if (restored === null) return rest(state, "home", "drop", "no-mapping", got);
    datagram = restored;
  }
  if (NICS[node].some(({ ip }) => ip === datagram.destination)) return rest(state, node, "take", "none", got);
  // The TTL may not become zero (RFC 1812 §5.3.1).
  if (datagram.ttl <= 1) return reportTo(state, node, "ttl", received, got);
  datagram = { ...datagram, ttl: datagram.ttl - 1 };
  const translated = node === "home" && !isInbound && state.parameters.nat ? translateOut(state, datagram) : { state, datagram };
  const held = { datagram: translated.datagram, previous: got, received };
  return dispatch(translated.state, node, held, { is: "forward", by: node, got });
}
