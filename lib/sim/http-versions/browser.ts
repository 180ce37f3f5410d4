import { type Draft, ownConnection, ownResponse } from "./draft";
import { asksAtOnce, connectionLimit, newConnection, setupMs } from "./lane";
import type { Response } from "./state";

/** The first response from this number on that the browser knows of and has not asked for; -1 where there is none. */
function waitingFrom(responses: Response[], from: number): number {
  for (let at = from; at < responses.length; at += 1) {
    const response = responses[at];
    if (response !== undefined && response.askedAtMs === null && response.spans.length > 0) return at;
  }
  return -1;
}

/** What the browser does with what it knows: sends requests where it may, and opens connections where it needs them. */
export function browse(draft: Draft, atMs: number): void {
  const { lane, state } = draft;
  let waiting = waitingFrom(lane.responses, 0);
  if (waiting === -1) return;
  const atOnce = asksAtOnce(lane.version);
  let open = 0;
  let settingUp = 0;
  for (let at = 0; at < lane.connections.length; at += 1) {
    const connection = lane.connections[at];
    if (connection === undefined || connection.isClosed) continue;
    open += 1;
    if (connection.readyAtMs > atMs) settingUp += 1;
    else if (atOnce || connection.serving.length === 0) {
      do {
        if (waiting === -1) return;
        ask(draft, waiting, at, atMs);
        waiting = waitingFrom(lane.responses, waiting + 1);
      } while (atOnce);
    }
  }
  const limit = connectionLimit(lane.version);
  while (open < limit && waiting !== -1) {
    // Whoever waits first has the connections that are being set up.
    for (let ahead = 0; ahead < settingUp && waiting !== -1; ahead += 1) waiting = waitingFrom(lane.responses, waiting + 1);
    settingUp = 0;
    if (waiting === -1) return;
    lane.connections.push(newConnection(atMs, atMs + setupMs(lane.version, state.parameters.rttMs)));
    open += 1;
    waiting = waitingFrom(lane.responses, waiting + 1);
  }
}

function ask(draft: Draft, at: number, connection: number, atMs: number): void {
  const { parameters, thinkMs } = draft.state;
  const response = ownResponse(draft, at);
  response.connection = connection;
  response.askedAtMs = atMs;
  response.readyAtMs = atMs + parameters.rttMs / 2 + (thinkMs[at] ?? 0);
  const one = ownConnection(draft, connection);
  one.serving = [...one.serving, at];
}

/** A response is complete: its connection is free, or closed with HTTP/1.0; and the page names the other resources. */
export function complete(draft: Draft, at: number, atMs: number): void {
  const { lane } = draft;
  const response = ownResponse(draft, at);
  response.doneAtMs = atMs;
  lane.left -= 1;
  draft.isStirred = true;
  if (response.connection !== null) {
    const connection = ownConnection(draft, response.connection);
    connection.serving = connection.serving.filter((other) => other !== at);
    if (lane.version === "http10") connection.isClosed = true;
  }
  if (at > 0) return;
  for (const [other, { spans }] of lane.responses.entries()) {
    if (spans.length === 0) ownResponse(draft, other).spans = [["queued", atMs]];
  }
}
