import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome, TcpEvent } from "./event";
import { tcbIn } from "./examples";
import { CLOSE, type End, LISTEN, OPEN, Pair, RTO, TWO_MSL } from "./fixtures";
import { endOf, type Segment, segment } from "./segment";
import { add, leq, lt } from "./sequence";
import { isSynchronized, STATES, type Tcb, type TcpState, WINDOW } from "./tcb";
import { transition } from "./transition";

// Thousands of runs; a busy machine takes its time.
type Act =
  | { do: "deliver" | "drop" | "duplicate"; index: number }
  | { do: "call"; end: End; event: TcpEvent }
  | { do: "expire"; end: End };

const end = fc.constantFrom<End>("a", "b");
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("deliver" as const), index: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("drop" as const, "duplicate" as const), index: fc.nat(9) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("call" as const),
      end,
      event: fc.oneof(
        fc.record({ type: fc.constant("send" as const), octets: fc.integer({ min: 1, max: 2000 }) }),
        fc.constant<TcpEvent>(CLOSE),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("expire" as const), end }) },
);

/** Two programs and a bad network between them; every step is checked against what must always hold. */
class World {
  readonly wire: { to: End; segment: Segment }[] = [];
  readonly accepted: Record<End, number> = { a: 0, b: 0 };
  readonly pair: Pair;

  constructor(mode: "spec" | "linux", isn: Record<End, number>, simultaneous: boolean) {
    this.pair = new Pair({}, isn, { mode, rst: "rfc5961" });
    if (!simultaneous) this.happen("b", LISTEN);
    this.happen("a", OPEN);
    if (simultaneous) this.happen("b", OPEN);
  }

  happen(end: End, event: TcpEvent): void {
    const before = this.pair.ends[end];
    const outcome = this.pair.happen(end, event);
    if (event.type === "send" && outcome.report === null) this.accepted[end] += event.octets;
    checkStep(before, event, outcome);
    for (const segment of outcome.send) this.wire.push({ to: end === "a" ? "b" : "a", segment });
  }

  perform(act: Act): void {
    if (act.do === "expire") this.happen(act.end, RTO);
    else if (act.do === "call") this.call(act.end, act.event);
    else this.carry(act.do, act.index);
  }

  /** Programs neither speak in LISTEN nor call a connection off in SYN-SENT: there would be none to be checked. */
  private call(end: End, event: TcpEvent): void {
    const { state } = this.pair.ends[end];
    if (state === "LISTEN" || (state === "SYN-SENT" && event.type === "close")) return;
    this.happen(end, event);
  }

  private carry(how: "deliver" | "drop" | "duplicate", index: number): void {
    const taken = this.wire.splice(index % Math.max(this.wire.length, 1), 1)[0];
    if (taken === undefined) return;
    if (how === "duplicate") this.wire.push(taken);
    if (how !== "drop") this.happen(taken.to, { type: "segment", segment: taken.segment });
  }

  /** The network behaves from now on, both programs close, and every timer that should run does. */
  settle(): void {
    for (
      let round = 0;
      round < 40 && !this.pair.states.every((state) => state === "CLOSED" || state === "TIME-WAIT");
      round += 1
    ) {
      for (let count = 0; this.wire.length > 0; count += 1) {
        if (count > 500) throw new Error("The two never stop answering each other.");
        this.perform({ do: "deliver", index: 0 });
      }
      for (const end of ["a", "b"] as const) {
        if (isSynchronized(this.pair.ends[end].state)) this.happen(end, CLOSE);
        this.happen(end, RTO);
      }
    }
    for (const end of ["a", "b"] as const) this.happen(end, TWO_MSL);
  }
}

/** `expect` costs more than the step it checks, and there are hundreds of thousands of steps. */
function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`Broken: ${rule}.`);
}

const AFTER_PEER_FIN: TcpState[] = ["CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"];
const FIN_SENT_FIRST: TcpState[] = ["FIN-WAIT-1", "FIN-WAIT-2", "CLOSING"];

function checkStep(before: Tcb, event: TcpEvent, { next, send, row, delivered }: Outcome): void {
  const gone = next.state === "CLOSED" || next.state === "LISTEN" || row === "49";
  must(leq(next.snd.una, next.snd.nxt), "SND.UNA =< SND.NXT");
  must(before.fin === null || gone || next.fin === before.fin, "one FIN a direction");
  must(next.fin === null || next.snd.nxt === add(next.fin, 1), "a FIN occupies one number, and nothing comes after it");
  must(
    send.every((seg) => seg.rst || gone || leq(endOf(seg), next.snd.nxt)),
    "SND.NXT is past everything that was sent",
  );
  const opened = next.state === "ESTABLISHED" && before.state !== "ESTABLISHED";
  must(!opened || (lt(next.iss, next.snd.una) && lt(next.irs, next.rcv.nxt)), "ESTABLISHED has both SYNs acknowledged");
  const waits = next.state === "TIME-WAIT" && before.state !== "TIME-WAIT";
  must(!waits || FIN_SENT_FIRST.includes(before.state), "TIME-WAIT is for an end that sent its FIN before it got the peer’s");
  must(delivered === 0 || !AFTER_PEER_FIN.includes(before.state), "no data after the peer’s FIN");
  if (event.type !== "segment") return;
  const { segment: got } = event;
  must(!got.rst || send.every((seg) => !seg.rst), "a RST is never answered by a RST");
  const isBareAck = got.data === 0 && !got.fin && !got.syn && !got.rst;
  const wasFine = ["32", "35", "43", "44", "59"].includes(row ?? "");
  must(!isBareAck || !wasFine || send.every((seg) => seg.data > 0 || seg.fin), "an acceptable bare ACK is not acknowledged");
}

describe("Whatever the network does", () => {
  const isn = fc.constantFrom(100, 2 ** 32 - 1, 2 ** 32 - 1500, 2 ** 31 - 2, 4_000_000_000);

  test.each(["spec", "linux"] as const)("every byte arrives once, and both ends come to CLOSED (%s)", (mode) => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), isn, isn, fc.boolean(), (acts, a, b, simultaneous) => {
        const world = new World(mode, { a, b }, simultaneous);
        for (const it of acts) world.perform(it);
        world.settle();
        expect(world.pair.states).toEqual(["CLOSED", "CLOSED"]);
        expect(world.pair.delivered).toEqual({ a: world.accepted.b, b: world.accepted.a });
      }),
      { numRuns: 300 },
    );
  });

  test("No segment, however odd, breaks an endpoint in any state", () => {
    const number = fc.oneof(fc.integer({ min: 95, max: 110 }), fc.integer({ min: 295, max: 315 }), fc.nat(2 ** 32 - 1));
    const odd = fc.record({
      seq: number,
      ack: fc.option(number),
      syn: fc.boolean(),
      fin: fc.boolean(),
      rst: fc.boolean(),
      data: fc.oneof(fc.constant(0), fc.nat(2000)),
      window: fc.nat(WINDOW),
    });
    const options = fc.record({
      mode: fc.constantFrom("spec" as const, "linux" as const),
      rst: fc.constantFrom("rfc5961" as const, "rfc793" as const),
      iss: fc.nat(2 ** 32 - 1),
    });
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.array(odd, { minLength: 1, maxLength: 8 }), options, (state, segments, by) => {
        let tcb = tcbIn(state);
        for (const fields of segments) {
          const event: TcpEvent = { type: "segment", segment: segment(fields) };
          const outcome = transition(tcb, event, by);
          must(outcome.row !== null, "every segment has its row");
          checkStep(tcb, event, outcome);
          // What it holds out of order lies apart and in order.
          outcome.next.held.reduce(
            (last, range) => {
              must(lt(add(last.seq, last.data), range.seq), "held ranges lie apart");
              return range;
            },
            { seq: add(outcome.next.rcv.nxt, -1), data: 0, fin: false },
          );
          tcb = outcome.next;
        }
        expect(JSON.parse(JSON.stringify(tcb))).toEqual(tcb);
      }),
      { numRuns: 2000 },
    );
  });

  test("A step never writes to the block it was given", () => {
    const frozen = (tcb: Tcb): Tcb =>
      Object.freeze({ ...tcb, snd: Object.freeze(tcb.snd), rcv: Object.freeze(tcb.rcv), held: Object.freeze(tcb.held) as [] });
    for (const state of STATES) {
      const tcb = frozen(tcbIn(state));
      transition(
        tcb,
        { type: "segment", segment: segment({ seq: 311, ack: 101, data: 5, fin: true }) },
        { mode: "spec", rst: "rfc5961", iss: 1 },
      );
      transition(tcb, { type: "send", octets: 5 }, { mode: "spec", rst: "rfc5961", iss: 1 });
      transition(tcb, CLOSE, { mode: "spec", rst: "rfc5961", iss: 1 });
      expect(tcb).toEqual(tcbIn(state));
    }
  });
});
