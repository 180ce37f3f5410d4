import { isInPrefix } from "@/lib/reference/cidr";
import { DISCARD, MAX_LINES } from "./lists";
import type { Input, Route, RouteWork } from "./state";

/** So many packets the learner may have looked up in one run. */
const MAX_SENT = 24;

export function routeOf(table: readonly Route[], packets: readonly number[]): RouteWork {
  const none = { packet: null, isSettled: true, tested: 0, best: -1 };
  return { task: "route", table, waiting: packets, ...none, deed: "start", done: [] };
}

export function hasRouteStep({ isSettled, waiting }: RouteWork): boolean {
  return !isSettled || waiting.length > 0;
}

export function stepRoute(work: RouteWork): RouteWork {
  const { packet, isSettled, waiting, table, tested } = work;
  if (packet === null || isSettled) {
    const [first = null, ...rest] = waiting;
    return { ...work, waiting: rest, packet: first, isSettled: false, tested: 0, best: -1, deed: "arrive" };
  }
  const line = table[tested];
  return line === undefined ? settle(work, packet) : compare(work, packet, line);
}

/** Pruning rules 1 and 2 of RFC 1812 §5.2.4.3, a line at a time: does it match, and is it longer than the best so far? */
function compare(work: RouteWork, packet: number, line: Route): RouteWork {
  const { table, tested, best } = work;
  const next = { ...work, tested: tested + 1 };
  if (!isInPrefix(packet, line.network, line.length)) return { ...next, deed: "miss" };
  const isLonger = line.length > (table[best]?.length ?? -1);
  return { ...next, deed: "match", best: isLonger ? tested : best };
}

function settle(work: RouteWork, to: number): RouteWork {
  const line = work.table[work.best];
  const deed = line === undefined ? "unreachable" : line.via === DISCARD ? "discard" : "forward";
  const lookup = { to, via: line?.via ?? null, length: line?.length ?? 0 };
  return { ...work, isSettled: true, deed, done: [...work.done, lookup] };
}

export function canSend({ done, waiting, isSettled }: RouteWork): boolean {
  return done.length + waiting.length + (isSettled ? 0 : 1) < MAX_SENT;
}

/** Another table, or another packet. A packet that is just being looked up is looked up anew in the new table. */
export function changeRoute(work: RouteWork, input: Input): RouteWork {
  switch (input.type) {
    case "send":
      return canSend(work) ? { ...work, waiting: [...work.waiting, input.to], deed: "send" } : work;
    case "withdraw": {
      const table = work.table.filter((line) => !isFor(line, input));
      return table.length < work.table.length ? edited(work, table) : work;
    }
    case "route": {
      const { network, length, via } = input;
      const line = { network, length, via };
      const known = work.table.find((one) => isFor(one, input));
      if (known === undefined) return work.table.length < MAX_LINES ? edited(work, [...work.table, line]) : work;
      if (known.via === via) return work;
      return edited(
        work,
        work.table.map((one) => (one === known ? line : one)),
      );
    }
    default:
      return work;
  }
}

function edited(work: RouteWork, table: readonly Route[]): RouteWork {
  return { ...work, table, tested: 0, best: -1, deed: "edit" };
}

export function isFor(line: Route, { network, length }: { network: number; length: number }): boolean {
  return line.network === network && line.length === length;
}
