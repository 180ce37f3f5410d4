import { isInPrefix, parseAddress } from "@/lib/reference/cidr";
import { type Interface, isNoHostIn } from "./block";
import type { Parameters } from "./parameters";
import type { HostIndex, Input, TalkDeed, TalkHost, TalkWork } from "./state";
import { otherThan } from "./words";

export function talkOf(own: Interface, other: Interface, parameters: Parameters): TalkWork {
  const host = ({ address, length }: Interface, gateway: string): TalkHost => ({
    address,
    length,
    gateway: parseAddress(gateway) ?? null,
    peerMac: "unknown",
    knowsGateway: false,
  });
  return {
    task: "talk",
    hosts: [host(own, parameters.ownGateway), host(other, parameters.otherGateway)],
    apart: parameters.apart,
    proxyArp: parameters.proxyArp,
    sender: 0,
    deed: "start",
    sent: 0,
    delivered: 0,
    failed: 0,
  };
}

/** Whether the sender takes the other for a neighbour: by its own mask, the only one that it knows (RFC 1122 §3.3.1.1). */
export function takesForLocal({ hosts, sender }: TalkWork): boolean {
  const { address, length } = hosts[sender];
  return isInPrefix(hosts[otherThan(sender)].address, address, length);
}

/** What the sender, or whoever has its packet, does next; undefined where nothing follows. */
export function nextDeed(work: TalkWork): TalkDeed | undefined {
  const { deed, hosts, sender, apart, proxyArp } = work;
  const { address, length, gateway, peerMac, knowsGateway } = hosts[sender];
  switch (deed) {
    case "start":
      return "own";
    case "own":
      return takesForLocal(work) ? "local" : "remote";
    case "local":
      if (peerMac === "unknown") return "ask";
      return peerMac === "peer" ? "direct" : "to-router";
    case "remote":
      if (gateway === null) return "no-gateway";
      if (!isInPrefix(gateway, address, length)) return "gateway-remote";
      return knowsGateway ? "to-router" : "ask";
    case "ask":
      if (!takesForLocal(work) || !apart) return "answer";
      return proxyArp ? "proxy" : "silence";
    case "answer":
      return takesForLocal(work) ? "direct" : "to-router";
    case "proxy":
      return "to-router";
    case "to-router":
      return "forward";
    case "direct":
    case "forward":
      return sender === 0 ? "own" : undefined;
    case "no-gateway":
    case "gateway-remote":
    case "silence":
      return undefined;
  }
}

export function stepTalk(work: TalkWork, deed: TalkDeed): TalkWork {
  const sender = deed === "own" && work.deed !== "start" ? otherThan(work.sender) : work.sender;
  // The one copy of a step: from here on it is written to.
  const next = { ...work, deed, sender };
  if (deed === "own") next.sent += 1;
  if (deed === "direct" || deed === "forward") next.delivered += 1;
  if (deed === "no-gateway" || deed === "gateway-remote" || deed === "silence") next.failed += 1;
  if (deed === "answer" || deed === "proxy") return noteAnswer(next);
  return next;
}

function noteAnswer(next: TalkWork): TalkWork {
  const { sender, deed } = next;
  if (!takesForLocal(next)) return put(next, sender, { knowsGateway: true });
  put(next, sender, { peerMac: deed === "proxy" ? "router" : "peer" });
  // Whoever is asked for notes who asked (RFC 826, packet reception).
  return deed === "proxy" ? next : put(next, otherThan(sender), { peerMac: "peer" });
}

function put(next: TalkWork, host: HostIndex, change: Partial<TalkHost>): TalkWork {
  const [a, b] = next.hosts;
  next.hosts = host === 0 ? [{ ...a, ...change }, b] : [a, { ...b, ...change }];
  return next;
}

export function changeTalk(work: TalkWork, input: Input): TalkWork {
  switch (input.type) {
    case "mask":
      return canHave(work, input.host, input.length) ? again(put({ ...work }, input.host, { length: input.length })) : work;
    case "proxy":
      return work.proxyArp ? work : again({ ...work, proxyArp: true });
    case "again":
      return nextDeed(work) === undefined ? again({ ...work }) : work;
    default:
      return work;
  }
}

/** Under the new mask neither may be a broadcast address to the other, as the parameters demand. */
export function canHave({ hosts }: TalkWork, host: HostIndex, length: number): boolean {
  const { address, length: former } = hosts[host];
  return length !== former && hosts.every((one) => !isNoHostIn(one.address, { address, length }));
}

/** A asks from the beginning; a packet that was under way is given up. The ARP caches stay. */
function again(next: TalkWork): TalkWork {
  next.failed = next.sent - next.delivered;
  next.sender = 0;
  next.deed = "start";
  return next;
}
