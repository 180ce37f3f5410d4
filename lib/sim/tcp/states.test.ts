import { describe, expect, test } from "vitest";
import type { TcpEvent, TcpOptions } from "./event";
import { tcbIn } from "./examples";
import type { RowId } from "./row";
import { type Segment, segment } from "./segment";
import { TRANSITIONS } from "./table";
import type { Tcb } from "./tcb";
import { transition } from "./transition";

const spec: TcpOptions = { mode: "spec", rst: "rfc5961", iss: 100 };
const seg = (fields: (tcb: Tcb) => Partial<Segment> & { seq: number }) => (tcb: Tcb) =>
  ({ type: "segment", segment: segment({ window: 65_535, ...fields(tcb) }) }) as const;
const call = (event: TcpEvent) => () => event;
/** SYN-RECEIVED answers a SYN as the others do only where it came from an active OPEN. */
const active = (tcb: Tcb): Tcb => ({ ...tcb, origin: "active" });
const closed = (tcb: Tcb): Tcb => ({ ...tcb, closeQueued: tcb.fin === null });
const sending = (tcb: Tcb): Tcb => ({ ...tcb, fin: null, snd: { ...tcb.snd, una: 101, nxt: 111 } });
const waiting = (tcb: Tcb): Tcb => ({ ...tcb, fin: null, queued: 10, snd: { ...tcb.snd, una: 101, nxt: 101, wnd: 0 } });

/** Rows that several states share: an event, and what the block must be like besides. */
const shared: Partial<Record<RowId, [event: (tcb: Tcb) => TcpEvent, prepare?: (tcb: Tcb) => Tcb, options?: TcpOptions]>> = {
  "31": [seg(({ rcv }) => ({ seq: rcv.nxt + 10, ack: 101, data: 5 }))],
  "32": [seg(({ rcv }) => ({ seq: rcv.nxt, ack: 101 })), (tcb) => ({ ...tcb, snd: { ...tcb.snd, una: 91 } })],
  "32b": [seg(({ rcv }) => ({ seq: rcv.nxt, ack: 500 }))],
  "38": [seg(({ rcv, snd }) => ({ seq: rcv.nxt, ack: snd.una, data: 5 }))],
  "45": [call({ type: "timer", timer: "retransmission" })],
  "46": [seg(({ rcv, snd }) => ({ seq: rcv.nxt - 1, ack: snd.una, fin: true }))],
  "50": [seg(({ rcv }) => ({ seq: rcv.nxt, rst: true }))],
  "51": [seg(({ rcv }) => ({ seq: rcv.nxt, rst: true }))],
  "52": [seg(({ rcv }) => ({ seq: rcv.nxt + 5, syn: true })), active],
  "52b": [seg(({ rcv }) => ({ seq: rcv.nxt + 5, syn: true })), active, { ...spec, rst: "rfc793" }],
  "53": [call({ type: "abort" })],
  "54": [call({ type: "timer", timer: "user" })],
  "55": [seg(({ rcv, snd }) => ({ seq: rcv.nxt - 50, ack: snd.nxt, data: 10 }))],
  "56": [seg(({ rcv }) => ({ seq: rcv.nxt - 1, rst: true }))],
  "57": [seg(({ rcv }) => ({ seq: rcv.nxt + 1, rst: true }))],
  "58": [seg(({ rcv }) => ({ seq: rcv.nxt, data: 5 }))],
  "59": [seg(({ rcv, snd }) => ({ seq: rcv.nxt, ack: snd.una }))],
  "60": [seg(({ rcv, snd }) => ({ seq: rcv.nxt, ack: snd.una, data: 5 }))],
  "61": [call({ type: "send", octets: 5 })],
  "63": [call({ type: "send", octets: 5 }), closed],
  "65": [call({ type: "open", mode: "passive" })],
  "66": [call({ type: "close" }), closed],
  "67": [call({ type: "abort" })],
  "68": [call({ type: "timer", timer: "retransmission" }), sending],
  "69": [call({ type: "receive", octets: 5 }), (tcb) => ({ ...tcb, rcv: { ...tcb.rcv, wnd: 0 } })],
  "70": [call({ type: "timer", timer: "zero-window" }), waiting],
};

describe.each(TRANSITIONS.filter(({ row }) => shared[row] !== undefined))("row $row ($event, $condition.en)", (row) => {
  const [event, prepare, options] = shared[row.row] ?? [];
  test.each(row.states.map((state) => [state]))("holds in %s", (state) => {
    const before = (prepare ?? ((tcb) => tcb))(tcbIn(state));
    const outcome = transition(before, event?.(before) ?? { type: "abort" }, options ?? spec);
    expect(outcome.row).toBe(row.row);
    expect(outcome.next.state).toBe(row.next === "same" ? state : row.next);
    expect(outcome.send.length > 0).toBe(row.send !== null);
  });
});

test("Every row that lists several states is tried in each of them", () => {
  const untried = TRANSITIONS.filter(({ row, states }) => states.length > 1 && shared[row] === undefined).map(({ row }) => row);
  expect(untried).toEqual([]);
});

test("A timer that has nothing to do names no row and changes nothing", () => {
  for (const timer of ["retransmission", "give-up", "time-wait", "zero-window", "orphan"] as const) {
    const before = tcbIn("ESTABLISHED");
    expect(transition(before, { type: "timer", timer }, spec)).toMatchObject({ row: null, send: [], next: before });
  }
});

test("What ends a connection tells the user, in the RFC’s words", () => {
  const report = (tcb: Tcb, event: TcpEvent) => transition(tcb, event, spec).report;
  const rst = (tcb: Tcb) => report(tcb, seg(({ rcv }) => ({ seq: rcv.nxt, rst: true }))(tcb));
  expect(rst(tcbIn("SYN-RECEIVED"))).toBeNull();
  expect(rst(tcbIn("SYN-RECEIVED", { origin: "active" }))).toBe("connection refused");
  expect(rst(tcbIn("ESTABLISHED"))).toBe("connection reset");
  expect(report(tcbIn("CLOSE-WAIT"), { type: "timer", timer: "user" })).toBe("connection aborted due to user timeout");
  expect(report(tcbIn("CLOSED"), { type: "abort" })).toBe("error: connection does not exist");
  expect(report(tcbIn("SYN-SENT"), { type: "close" })).toBe("error: closing");
});
