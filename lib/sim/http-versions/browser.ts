import { asksAtOnce, connectionLimit, newConnection, setupMs } from "./lane";
import type { Lane, Response, State } from "./state";

/** The browser knows of it and has not asked for it. */
function isWaiting(response: Response): boolean {
  return response.askedAtMs === null && response.spans.length > 0;
}

/** What the browser does with what it knows: sends requests where it may, and opens connections where it needs them. */
export function browse(state: State, lane: Lane, atMs: number): void {
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
    else if (atOnce) for (const response of waiting.splice(0)) ask(state, lane, response, at, atMs);
    else if (connection.serving.length === 0) {
      const response = waiting.shift();
      if (response !== undefined) ask(state, lane, response, at, atMs);
    }
  }
  const limit = connectionLimit(lane.version);
  for (; open < limit && settingUp < waiting.length; open += 1, settingUp += 1) {
    lane.connections.push(newConnection(atMs, atMs + setupMs(lane.version, state.parameters.rttMs)));
  }
}

function ask(state: State, lane: Lane, at: number, connection: number, atMs: number): void {
  const response = lane.responses[at];
  if (response === undefined) return;
  response.connection = connection;
  response.askedAtMs = atMs;
  response.readyAtMs = atMs + state.parameters.rttMs / 2 + (state.thinkMs[at] ?? 0);
  lane.connections[connection]?.serving.push(at);
}

/** A response is complete: its connection is free, or closed with HTTP/1.0; and the page names the other resources. */
export function complete(lane: Lane, at: number, atMs: number): void {
  const response = lane.responses[at];
  const connection = lane.connections[response?.connection ?? -1];
  if (response === undefined || connection === undefined) return;
  response.doneAtMs = atMs;
  connection.serving = connection.serving.filter((other) => other !== at);
  if (lane.version === "http10") connection.isClosed = true;
  if (at > 0) return;
  for (const other of lane.responses) if (other.spans.length === 0) other.spans = [["queued", atMs]];
}
