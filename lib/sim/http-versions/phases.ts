import { type Draft, ownResponse } from "./draft";
import { asksAtOnce } from "./lane";
import type { Lane, Phase, Response } from "./state";

export function phaseOf({ spans }: Response): Phase | undefined {
  return spans.at(-1)?.[0];
}

/** Notes for each response what it waits for from now on. Returns whether any of it is worth a frame. */
export function notePhases(draft: Draft, atMs: number): boolean {
  const { lane } = draft;
  let settingUp = 0;
  for (const { isClosed, readyAtMs } of lane.connections) if (!isClosed && readyAtMs > atMs) settingUp += 1;
  // A connection that is being set up is for whoever waits first; where all share it, for all.
  let forThem = settingUp > 0 && asksAtOnce(lane.version) ? Number.POSITIVE_INFINITY : settingUp;
  let isNews = false;
  for (let at = 0; at < lane.responses.length; at += 1) {
    const response = lane.responses[at];
    const before = response === undefined ? undefined : phaseOf(response);
    if (response === undefined || before === undefined || before === "done") continue;
    let phase: Phase;
    if (response.askedAtMs === null) {
      phase = forThem > 0 ? "setup" : "queued";
      forThem -= 1;
    } else phase = phaseOnWire(lane, response, at, atMs);
    // Once behind, it stays so until its first packet leaves.
    if (phase === before || (before === "behind" && phase === "asked")) continue;
    // That TCP holds back is told once, and not again for each response that it comes to hold back.
    if (phase === "blocked") isNews ||= !lane.responses.some((other) => phaseOf(other) === "blocked");
    else isNews ||= phase !== "coming" || before === "hole" || before === "blocked";
    note(ownResponse(draft, at), phase, atMs);
  }
  return isNews;
}

function note(response: Response, phase: Phase, atMs: number): void {
  const { spans } = response;
  // What lasted no time has not been seen.
  const kept = spans.at(-1)?.[1] === atMs ? spans.slice(0, -1) : spans;
  response.spans = [...kept, [phase, atMs]];
}

function phaseOnWire(lane: Lane, response: Response, at: number, atMs: number): Phase {
  const { delivered, size, arrived, missing, sent, readyAtMs } = response;
  if (delivered === size) return "done";
  if ((missing >> delivered) & 1) return "hole";
  if ((arrived >> delivered) & 1) return "blocked";
  if (sent > 0) return "coming";
  const isBehind = lane.version === "pipelining" && readyAtMs !== null && readyAtMs <= atMs && hasUnsentBefore(lane, at);
  return isBehind ? "behind" : "asked";
}

function hasUnsentBefore(lane: Lane, at: number): boolean {
  return lane.responses.some((other, place) => place < at && other.askedAtMs !== null && other.sent < other.size);
}
