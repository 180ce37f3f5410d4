import { EDGES } from "./network";
import type { Entry } from "./script";
import type { Event, State } from "./state";

/** The earliest of arrivals, timeouts, health checks and the script; at the same moment in this order. */
export function earliest({ messages, visits, sites, script }: State): Event | undefined {
  let event: Event | undefined;
  let atMs = Number.POSITIVE_INFINITY;
  for (const { id, dueMs } of messages) {
    if (dueMs >= atMs) continue;
    atMs = dueMs;
    event = { type: "arrive", message: id };
  }
  for (const { id, deadlineMs } of visits) {
    if (deadlineMs === null || deadlineMs >= atMs) continue;
    atMs = deadlineMs;
    event = { type: "timeout", visit: id };
  }
  for (const edge of EDGES) {
    const { noticeMs } = sites[edge];
    if (noticeMs === null || noticeMs >= atMs) continue;
    atMs = noticeMs;
    event = { type: "notice", edge };
  }
  const [entry] = script;
  return entry !== undefined && entry.atS * 1000 < atMs ? eventOf(entry) : event;
}

function eventOf(entry: Entry): Event {
  switch (entry.kind) {
    case "visit":
      return { type: "visit", user: entry.user };
    case "site":
      return { type: "site", edge: entry.edge, deed: entry.deed };
    case "content":
      return { type: "content", deed: entry.deed };
  }
}
