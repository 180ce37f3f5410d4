import { describe, expect, test } from "vitest";
import { CLOSE, establishedPair, RTO, TWO_MSL } from "./fixtures";
import { segment } from "./segment";

/** As Figures 12 and 13 begin: A is at 100, B at 300. */
const openPair = (mode: "spec" | "linux" = "spec") => establishedPair({ mode, rst: "rfc5961" }, { a: 99, b: 299 });

describe("Closing (scripts T3 to T6, T10, T11)", () => {
  test("T3: four segments close both directions, and the active closer waits (Figure 12)", () => {
    const pair = openPair();
    const ack = pair.answers("b", pair.sends("a", CLOSE));
    expect(pair.states).toEqual(["FIN-WAIT-1", "CLOSE-WAIT"]);
    pair.arrives("a", ack);
    expect(pair.states).toEqual(["FIN-WAIT-2", "CLOSE-WAIT"]);
    const fin = pair.sends("b", CLOSE);
    expect(pair.states[1]).toBe("LAST-ACK");
    const last = pair.arrives("a", fin);
    expect(last).toMatchObject({ row: "39", timeWait: true, report: "connection closing" });
    pair.arrives("b", last.send[0] ?? fin);
    expect(pair.states).toEqual(["TIME-WAIT", "CLOSED"]);
    expect(pair.log.slice(3)).toEqual([
      "a <SEQ=100><ACK=300><CTL=FIN,ACK>",
      "b <SEQ=300><ACK=101><CTL=ACK>",
      "b <SEQ=300><ACK=101><CTL=FIN,ACK>",
      "a <SEQ=101><ACK=301><CTL=ACK>",
    ]);
    pair.happen("a", TWO_MSL);
    expect(pair.states).toEqual(["CLOSED", "CLOSED"]);
  });

  test("T4: where the peer closes at once, its FIN carries the ACK, and FIN-WAIT-2 is never visited", () => {
    const pair = openPair();
    // B's bare ACK is not sent on its own: it travels in the FIN, as with a delayed acknowledgment.
    pair.arrives("b", pair.sends("a", CLOSE));
    const fin = pair.sends("b", CLOSE);
    const last = pair.arrives("a", fin);
    expect(last).toMatchObject({ row: "37", timeWait: true, next: { state: "TIME-WAIT" } });
    expect(pair.log.at(-1)).toBe("a <SEQ=101><ACK=301><CTL=ACK>");
    pair.arrives("b", last.send[0] ?? fin);
    expect(pair.states).toEqual(["TIME-WAIT", "CLOSED"]);
  });

  test("T5: a half-closed connection still carries data the other way", () => {
    const pair = openPair();
    pair.arrives("a", pair.answers("b", pair.sends("a", CLOSE)));
    pair.arrives("b", pair.answers("a", pair.sends("b", { type: "send", octets: 50 })));
    expect(pair.delivered.a).toBe(50);
    expect(pair.states).toEqual(["FIN-WAIT-2", "CLOSE-WAIT"]);
    pair.arrives("b", pair.answers("a", pair.sends("b", CLOSE)));
    expect(pair.log.slice(-4)).toEqual([
      "b <SEQ=300><ACK=101><DATA=50><CTL=ACK>",
      "a <SEQ=101><ACK=350><CTL=ACK>",
      "b <SEQ=350><ACK=101><CTL=FIN,ACK>",
      "a <SEQ=101><ACK=351><CTL=ACK>",
    ]);
    expect(pair.states).toEqual(["TIME-WAIT", "CLOSED"]);
  });

  test("T6: when both close at once, both pass through CLOSING and both wait (Figure 13)", () => {
    const pair = openPair();
    const [finA, finB] = [pair.sends("a", CLOSE), pair.sends("b", CLOSE)];
    const [ackA, ackB] = [pair.answers("a", finB), pair.answers("b", finA)];
    expect(pair.states).toEqual(["CLOSING", "CLOSING"]);
    expect(pair.log.slice(-2)).toEqual(["a <SEQ=101><ACK=301><CTL=ACK>", "b <SEQ=301><ACK=101><CTL=ACK>"]);
    expect(pair.arrives("a", ackB)).toMatchObject({ row: "43", timeWait: true });
    expect(pair.arrives("b", ackA)).toMatchObject({ row: "43", timeWait: true });
    expect(pair.states).toEqual(["TIME-WAIT", "TIME-WAIT"]);
    pair.happen("a", TWO_MSL);
    pair.happen("b", TWO_MSL);
    expect(pair.states).toEqual(["CLOSED", "CLOSED"]);
  });

  test("T10: a lost FIN is repeated with the same number", () => {
    const pair = openPair();
    const lost = pair.sends("a", CLOSE);
    const again = pair.sends("a", RTO);
    expect(again).toEqual(lost);
    pair.arrives("a", pair.answers("b", again));
    expect(pair.states).toEqual(["FIN-WAIT-2", "CLOSE-WAIT"]);
  });

  test("T11: the last ACK is lost, so TIME-WAIT answers the repeated FIN and starts over", () => {
    const pair = openPair();
    pair.arrives("a", pair.answers("b", pair.sends("a", CLOSE)));
    const lost = pair.answers("a", pair.sends("b", CLOSE));
    const again = pair.arrives("a", pair.sends("b", RTO));
    expect(again).toMatchObject({ row: "47", timeWait: true, send: [lost] });
    pair.arrives("b", lost);
    expect(pair.states).toEqual(["TIME-WAIT", "CLOSED"]);
  });

  test("T11: without TIME-WAIT the repeated FIN would meet a RST, and the peer would see an error", () => {
    const pair = openPair();
    pair.arrives("a", pair.answers("b", pair.sends("a", CLOSE)));
    pair.answers("a", pair.sends("b", CLOSE));
    pair.happen("a", TWO_MSL);
    const rst = pair.answers("a", pair.sends("b", RTO));
    expect(rst).toMatchObject({ seq: 101, rst: true });
    expect(pair.arrives("b", rst).row).toBe("51");
  });

  test("TIME-WAIT may give way to a new SYN above its numbers, in Linux; by the letter it is challenged", () => {
    const syn = segment({ seq: 5000, syn: true, window: 65_535 });
    const timeWait = (mode: "spec" | "linux") => {
      const pair = openPair(mode);
      pair.arrives("a", pair.answers("b", pair.sends("a", CLOSE)));
      pair.answers("a", pair.sends("b", CLOSE));
      return pair;
    };
    expect(timeWait("linux").arrives("a", syn)).toMatchObject({
      row: "49",
      next: { state: "SYN-RECEIVED", irs: 5000 },
      // The ISS on offer, 99, was used before: the new one lies above everything the old connection sent.
      send: [{ seq: 102, ack: 5001, syn: true }],
    });
    expect(timeWait("spec").arrives("a", syn)).toMatchObject({ row: "52", next: { state: "TIME-WAIT" } });
  });

  test("A CLOSE behind data that the window holds back sends its FIN when the data is out", () => {
    const pair = openPair();
    pair.arrives("b", pair.sends("a", CLOSE));
    pair.ends.b = { ...pair.ends.b, snd: { ...pair.ends.b.snd, wnd: 20 } };
    expect(pair.happen("b", { type: "send", octets: 50 }).send).toMatchObject([{ data: 20 }]);
    expect(pair.happen("b", CLOSE)).toMatchObject({ send: [], next: { state: "CLOSE-WAIT" } });
    pair.arrives("b", segment({ seq: 101, ack: 320, window: 1000 }));
    expect(pair.log.slice(-2)).toEqual(["b <SEQ=320><ACK=101><DATA=30><CTL=ACK>", "b <SEQ=350><ACK=101><CTL=FIN,ACK>"]);
    expect(pair.states[1]).toBe("LAST-ACK");
  });
});
