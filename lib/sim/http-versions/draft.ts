import type { Connection, Lane, Response, State } from "./state";

/**
 * A lane while a step works on it. Thousands of packets pass in a run and few responses change in one step, so records
 * are copied when they are first changed, and only then; what the step did not touch stays shared with the states before.
 */
export type Draft = {
  state: State;
  lane: Lane;
  /** One bit for each record that is already this step’s own. */
  ownResponses: number;
  ownConnections: number;
  /** Something happened after which a response may wait for something else. */
  isStirred: boolean;
};

export function draftOf(state: State, lane: Lane): Draft {
  // Field by field: several times as fast as spreading the lane and overriding half of it.
  const copy: Lane = {
    version: lane.version,
    connections: lane.connections.slice(),
    responses: lane.responses.slice(),
    packets: lane.packets.slice(lane.settled),
    arrived: lane.arrived - lane.settled,
    settled: 0,
    lostUnsettled: lane.lostUnsettled,
    linkFreeAtMs: lane.linkFreeAtMs,
    last: lane.last,
    nextAtMs: lane.nextAtMs,
    timerAtMs: lane.timerAtMs,
    left: lane.left,
    sent: lane.sent,
    received: lane.received,
    lost: lane.lost,
  };
  return { state, lane: copy, ownResponses: 0, ownConnections: 0, isStirred: false };
}

/** The response with this number, to be changed. */
export function ownResponse(draft: Draft, at: number): Response {
  const { responses } = draft.lane;
  // Numbers of responses come from the lane itself.
  const response = responses[at] as Response;
  if ((draft.ownResponses >> at) & 1) return response;
  draft.ownResponses |= 1 << at;
  const copy: Response = {
    size: response.size,
    spans: response.spans,
    connection: response.connection,
    askedAtMs: response.askedAtMs,
    readyAtMs: response.readyAtMs,
    sent: response.sent,
    arrived: response.arrived,
    missing: response.missing,
    delivered: response.delivered,
    losses: response.losses,
    doneAtMs: response.doneAtMs,
  };
  responses[at] = copy;
  return copy;
}

/** The connection with this number, to be changed, with its `order`; the lists that seldom change are replaced. */
export function ownConnection(draft: Draft, at: number): Connection {
  const { connections } = draft.lane;
  // As above.
  const connection = connections[at] as Connection;
  if ((draft.ownConnections >> at) & 1) return connection;
  draft.ownConnections |= 1 << at;
  const copy: Connection = {
    openedAtMs: connection.openedAtMs,
    readyAtMs: connection.readyAtMs,
    isClosed: connection.isClosed,
    cwnd: connection.cwnd,
    ssthresh: connection.ssthresh,
    recoveryAtMs: connection.recoveryAtMs,
    inFlight: connection.inFlight,
    serving: connection.serving,
    last: connection.last,
    resend: connection.resend,
    order: connection.order.slice(),
  };
  connections[at] = copy;
  return copy;
}
