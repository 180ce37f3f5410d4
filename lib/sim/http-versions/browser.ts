import { type Draft, ownConnection, ownResponse } from "./draft";
import { asksAtOnce, connectionLimit, newConnection, setupMs } from "./lane";
import type { Response } from "./state";

/** The browser knows of it and has not asked for it. */
function isWaiting(response: Response): boolean {
  return response.askedAtMs === null && response.spans.length > 0;
}

/** What the browser does with what it knows: sends requests where it may, and opens connections where it needs them. */
export function browse(draft: Draft, atMs: number): void {
  const { lane, state } = draft;
  const waiting: number[] = [];
  for (const [at, response] of lane.responses.entries()) if (isWaiting(response)) waiting.push(at);
  if (waiting.length === 0) return;
  const atOnce = asksAtOnce(lane.version);
  let open = 0;
  let settingUp = 0;
  for (const [at, connection] of lane.connections.entries()) {
    if (connection.isClosed) continue;
    open += 1;
    if (connection.readyAtMs > atMs) settingUp += 1;
    else if (atOnce) for (const response of waiting.splice(0)) ask(draft, response, at, atMs);
    else if (connection.serving.length === 0) {
      const response = waiting.shift();
      if (response !== undefined) ask(draft, response, at, atMs);
    }
  }
  const limit = connectionLimit(lane.version);
  for (; open < limit && settingUp < waiting.length; open += 1, settingUp += 1) {
    lane.connections.push(newConnection(atMs, atMs + setupMs(lane.version, state.parameters.rttMs)));
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
