import { isEpoll, type Model } from "./models";
import type { Parameters } from "./parameters";
import {
  EPOLL_ENTRY_BYTES,
  EPOLL_EVENT_BYTES,
  FD_SET_BYTES,
  FD_SETS,
  FD_SETSIZE,
  GIB,
  KIB,
  MIB,
  POLLFD_BYTES,
  REVENTS_BYTES,
} from "./sizes";
import type { Counts, Stop } from "./state";

/** What select() must go through: every bit up to the highest descriptor, its argument `nfds` (select(2)). */
export function nfds(parameters: Parameters, connections: number): number {
  return parameters.openFiles + connections;
}

/** Connections that are active in a burst: never more than there are. */
export function activeOf(parameters: Parameters, connections: number): number {
  return Math.min(parameters.active, connections);
}

/** Bytes of the list that one waiting call hands over. */
export function bytesIn(model: Model, parameters: Parameters, connections: number): number {
  if (model === "select") return FD_SETS * Math.ceil(nfds(parameters, connections) / 8);
  return model === "poll" ? POLLFD_BYTES * connections : 0;
}

/** Bytes of results that come back when `reported` are ready. */
export function bytesOut(model: Model, parameters: Parameters, connections: number, reported: number): number {
  if (model === "select") return FD_SETS * Math.ceil(nfds(parameters, connections) / 8);
  if (model === "poll") return REVENTS_BYTES * connections;
  return isEpoll(model) ? EPOLL_EVENT_BYTES * reported : 0;
}

/** Entries that one side goes through to find `reported` ready ones. The kernel’s `listed` are those on epoll’s ready list. */
export function looks(model: Model, parameters: Parameters, connections: number, listed: number): number {
  if (model === "select") return nfds(parameters, connections);
  return model === "poll" ? connections : isEpoll(model) ? listed : 0;
}

/** read() calls that empty a buffer, and with edge triggering the one more that says EAGAIN. */
export function readsFor(model: Model, parameters: Parameters, unreadBytes: number): number {
  if (model === "epoll-et") return parameters.edge === "once" ? 1 : Math.ceil(unreadBytes / parameters.readBytes) + 1;
  return model === "process" || model === "thread" ? Math.ceil(unreadBytes / parameters.readBytes) : 1;
}

/** Memory that looking after the connections takes beyond the connections themselves. */
export function memoryOf(
  model: Model,
  parameters: Parameters,
  connections: number,
): { usedBytes: number; reservedBytes: number } {
  switch (model) {
    case "process":
      return { usedBytes: connections * parameters.processKiB * KIB, reservedBytes: 0 };
    case "thread":
      return { usedBytes: connections * parameters.threadKiB * KIB, reservedBytes: connections * parameters.stackMiB * MIB };
    case "select":
      return { usedBytes: FD_SETS * FD_SET_BYTES, reservedBytes: 0 };
    case "poll":
      return { usedBytes: connections * POLLFD_BYTES, reservedBytes: 0 };
    case "epoll-lt":
    case "epoll-et":
      return { usedBytes: connections * EPOLL_ENTRY_BYTES, reservedBytes: 0 };
  }
}

/** Why not all connections can be looked after, and the first that cannot. */
export function limitOf(model: Model, parameters: Parameters, connections: number): Stop | null {
  if (model === "select" && nfds(parameters, connections) > FD_SETSIZE) {
    return { why: "fd-setsize", at: Math.max(0, FD_SETSIZE - parameters.openFiles) + 1 };
  }
  if (model === "thread") {
    const stacks = Math.floor((Number(parameters.stackSpaceGiB) * GIB) / (parameters.stackMiB * MIB));
    if (connections > stacks) return { why: "address-space", at: stacks + 1 };
  }
  return null;
}

export function plus(counts: Counts, more: Partial<Counts>): Counts {
  return {
    calls: counts.calls + (more.calls ?? 0),
    switches: counts.switches + (more.switches ?? 0),
    listIn: counts.listIn + (more.listIn ?? 0),
    listOut: counts.listOut + (more.listOut ?? 0),
    kernelLooks: counts.kernelLooks + (more.kernelLooks ?? 0),
    programLooks: counts.programLooks + (more.programLooks ?? 0),
    data: counts.data + (more.data ?? 0),
  };
}

/** What one burst costs a way that keeps up with it, from the arrival until all sleep again; null where it cannot run at all. */
export function workOfBurst(model: Model, parameters: Parameters, connections: number): Counts | null {
  if (limitOf(model, parameters, connections) !== null) return null;
  const active = activeOf(parameters, connections);
  const once = model === "epoll-et" || model === "process" || model === "thread";
  const rounds = once ? 1 : Math.ceil(parameters.messageBytes / parameters.readBytes);
  const isOne = model === "process" || model === "thread";
  const stuck = model === "epoll-et" && parameters.edge === "once";
  const reads = readsFor(model, parameters, parameters.messageBytes);
  // Level-triggered entries stay on the ready list until the next call has looked at them once more.
  const again = model === "epoll-lt" ? active : 0;
  return {
    calls: isOne ? active * reads : rounds * (1 + active * reads),
    switches: isOne ? active : 1,
    listIn: rounds * bytesIn(model, parameters, connections),
    listOut: rounds * bytesOut(model, parameters, connections, active),
    kernelLooks: rounds * looks(model, parameters, connections, active) + again,
    programLooks: rounds * looks(model, parameters, connections, active),
    data: active * (stuck ? Math.min(parameters.messageBytes, parameters.readBytes) : parameters.messageBytes),
  };
}
