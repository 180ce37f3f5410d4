import { codeOf } from "./names";
import { phaseOf } from "./phases";
import type { Lane, Phase } from "./state";

/** What happened in one version between two frames; responses by number, packets by code. */
export type News = {
  opened: number;
  asked: number[];
  /** Ready at the server, and which response has to go before them. */
  behind: number[];
  behindWhich: number | null;
  lost: number[];
  /** Held back by TCP from now on, and the packet it waits for. */
  blocked: number[];
  blockedBy: number | null;
  /** Packets that have come again, and whose packets TCP hands out with them. */
  filled: number[];
  released: number[];
  done: number[];
  /** A packet that is still missing while others are complete. */
  stillMissing: number | null;
  isComplete: boolean;
};

export function newsOf(before: Lane, after: Lane): News {
  const news: News = {
    opened: after.connections.length - before.connections.length,
    asked: [],
    behind: [],
    behindWhich: null,
    lost: [],
    blocked: [],
    blockedBy: null,
    filled: [],
    released: [],
    done: [],
    stillMissing: null,
    isComplete: before.nextAtMs !== null && after.nextAtMs === null,
  };
  for (const [at, response] of after.responses.entries()) {
    const was = before.responses[at];
    if (was === undefined) continue;
    const enters = (phase: Phase) => phaseOf(response) === phase && phaseOf(was) !== phase;
    if (was.askedAtMs === null && response.askedAtMs !== null) news.asked.push(at);
    if (enters("behind")) news.behind.push(at);
    if (enters("blocked")) {
      news.blocked.push(at);
      news.blockedBy ??= after.connections[response.connection ?? -1]?.order[0] ?? null;
    }
    if (phaseOf(was) === "blocked" && phaseOf(response) !== "blocked") news.released.push(at);
    if (enters("done")) news.done.push(at);
    for (const [part] of response.losses.slice(was.losses.length)) news.lost.push(codeOf(at, part));
    for (let part = 0; part < response.size; part += 1) {
      if ((was.missing >> part) & ~(response.missing >> part) & 1) news.filled.push(codeOf(at, part));
      if ((response.missing >> part) & 1) news.stillMissing ??= codeOf(at, part);
    }
  }
  if (news.behind.length > 0) {
    news.behindWhich = after.responses.findIndex((one) => one.askedAtMs !== null && one.sent < one.size);
  }
  return news;
}
