import { describe, expect, test } from "vitest";
import { isAcceptable, judgeReset } from "./acceptable";
import { tcbIn } from "./examples";
import { establishedPair, RTO } from "./fixtures";
import { notationOf, segment } from "./segment";

describe("The acceptability test (RFC 9293, Table 6)", () => {
  const open = { rcv: { nxt: 1000, wnd: 100 } };
  const shut = { rcv: { nxt: 1000, wnd: 0 } };
  test.each([
    ["an empty segment at the left edge", open, { seq: 1000 }, true],
    ["an empty segment just inside the right edge", open, { seq: 1099 }, true],
    ["an empty segment at the right edge", open, { seq: 1100 }, false],
    ["an empty segment left of the window", open, { seq: 999 }, false],
    ["data whose last octet is in the window", open, { seq: 995, data: 6 }, true],
    ["data that ends before the window", open, { seq: 995, data: 5 }, false],
    ["data whose first octet is in the window", open, { seq: 1099, data: 50 }, true],
    ["a FIN just before the window", open, { seq: 999, fin: true }, false],
    ["an empty segment at a shut window", shut, { seq: 1000 }, true],
    ["an empty segment beyond a shut window", shut, { seq: 1001 }, false],
    ["an octet of data at a shut window", shut, { seq: 1000, data: 1 }, false],
    ["an empty segment in a window that wraps around zero", { rcv: { nxt: 2 ** 32 - 10, wnd: 100 } }, { seq: 5 }, true],
  ])("%s", (_, tcb, fields, acceptable) => {
    expect(isAcceptable(tcb, segment(fields))).toBe(acceptable);
  });
});

describe("A RST (scripts T16)", () => {
  const tcb = tcbIn("ESTABLISHED");
  test.each([
    [301, "reset", "reset"],
    [306, "challenge", "reset"],
    [300, "drop", "drop"],
    [301 + 65_535, "drop", "drop"],
  ] as const)("with SEQ %i at RCV.NXT 301 is %s by RFC 5961 and %s by RFC 793", (seq, strict, lax) => {
    expect(judgeReset(tcb, segment({ seq, rst: true }), "rfc5961")).toBe(strict);
    expect(judgeReset(tcb, segment({ seq, rst: true }), "rfc793")).toBe(lax);
  });

  test("T16: a blind one inside the window is challenged by RFC 5961, and kills by RFC 793", () => {
    const blind = segment({ seq: 306, rst: true });
    const modern = establishedPair();
    expect(notationOf(modern.answers("a", blind))).toBe("<SEQ=101><ACK=301><CTL=ACK>");
    expect(modern.states[0]).toBe("ESTABLISHED");
    const old = establishedPair({ mode: "spec", rst: "rfc793" });
    expect(old.arrives("a", blind)).toMatchObject({ send: [], next: { state: "CLOSED" }, report: "connection reset" });
  });
});

describe("Data", () => {
  test("out of order is held, and the gap once filled is acknowledged whole", () => {
    const pair = establishedPair();
    expect(pair.answers("b", segment({ seq: 111, ack: 301, data: 10 }))).toMatchObject({ ack: 101 });
    expect(pair.answers("b", segment({ seq: 131, ack: 301, data: 10 }))).toMatchObject({ ack: 101 });
    expect(pair.ends.b.held).toEqual([
      { seq: 111, data: 10, fin: false },
      { seq: 131, data: 10, fin: false },
    ]);
    expect(pair.answers("b", segment({ seq: 101, ack: 301, data: 10 }))).toMatchObject({ ack: 121 });
    expect(pair.delivered.b).toBe(20);
    expect(pair.answers("b", segment({ seq: 115, ack: 301, data: 16 }))).toMatchObject({ ack: 141 });
    expect(pair.delivered.b).toBe(40);
    expect(pair.ends.b.held).toEqual([]);
  });

  test("that arrives again is acknowledged again and not delivered again", () => {
    const pair = establishedPair();
    const data = pair.sends("a", { type: "send", octets: 10 });
    const first = pair.answers("b", data);
    expect(pair.answers("b", data)).toEqual(first);
    expect(pair.delivered.b).toBe(10);
  });

  test("whose FIN overtakes it does not close the connection before its turn", () => {
    const pair = establishedPair();
    const data = pair.sends("a", { type: "send", octets: 10 });
    const fin = pair.sends("a", { type: "close" });
    expect(pair.arrives("b", fin)).toMatchObject({ row: "31", next: { state: "ESTABLISHED" } });
    expect(pair.arrives("b", data)).toMatchObject({
      row: "33",
      delivered: 10,
      next: { state: "CLOSE-WAIT" },
      send: [{ ack: 112 }],
    });
  });

  test("beyond the window is cut off, and a FIN behind it with it", () => {
    const pair = establishedPair();
    pair.ends.b = { ...pair.ends.b, rcv: { nxt: 101, wnd: 8 } };
    const reply = pair.arrives("b", segment({ seq: 101, ack: 301, data: 10, fin: true }));
    expect(reply).toMatchObject({ delivered: 8, next: { state: "ESTABLISHED" }, send: [{ ack: 109 }] });
  });

  test("after the peer’s FIN is ignored", () => {
    const pair = establishedPair();
    pair.arrives("b", pair.sends("a", { type: "close" }));
    expect(pair.arrives("b", segment({ seq: 102, ack: 301, data: 10 }))).toMatchObject({ row: "60", delivered: 0 });
  });

  test("repeats everything unacknowledged from SND.UNA, with the FIN behind it", () => {
    const pair = establishedPair();
    pair.happen("a", { type: "send", octets: 10 });
    pair.happen("a", { type: "send", octets: 5 });
    pair.happen("a", { type: "close" });
    expect(notationOf(pair.sends("a", RTO))).toBe("<SEQ=101><ACK=301><DATA=15><CTL=FIN,ACK>");
  });
});

describe("A zero window (script T17)", () => {
  /** B's buffer is full, A knows it, and A's program has 100 octets to send. */
  function shutPair() {
    const pair = establishedPair();
    pair.ends.b = { ...pair.ends.b, rcv: { nxt: 101, wnd: 0 } };
    pair.ends.a = { ...pair.ends.a, snd: { ...pair.ends.a.snd, wnd: 0 } };
    expect(pair.happen("a", { type: "send", octets: 100 }).send).toEqual([]);
    return pair;
  }

  test("T17: a lost window update would be a deadlock; the next probe finds the window open", () => {
    const pair = shutPair();
    const probe = pair.sends("a", { type: "timer", timer: "zero-window" });
    expect(notationOf(probe)).toBe("<SEQ=101><ACK=301><DATA=1><CTL=ACK>");
    const refusal = pair.answers("b", probe);
    expect(refusal).toMatchObject({ ack: 101, window: 0 });
    pair.arrives("a", refusal);
    const update = pair.sends("b", { type: "receive", octets: 1000 });
    expect(update).toMatchObject({ ack: 101, window: 1000 });
    // The update is lost. The next probe is the same octet, and now it is taken.
    const again = pair.sends("a", RTO);
    expect(again).toEqual(probe);
    const rest = pair.arrives("a", pair.answers("b", again));
    expect(rest.send).toMatchObject([{ seq: 102, data: 99 }]);
  });

  test("An update that arrives releases the data by itself", () => {
    const pair = shutPair();
    const update = pair.sends("b", { type: "receive", octets: 1000 });
    expect(pair.arrives("a", update).send).toMatchObject([{ seq: 101, data: 100 }]);
  });

  test("With the window shut, the ACK in a refused segment still counts", () => {
    const pair = shutPair();
    const mine = pair.sends("b", { type: "send", octets: 20 });
    pair.arrives("a", mine);
    expect(pair.ends.b.snd.una).toBe(301);
    pair.arrives("b", pair.sends("a", { type: "timer", timer: "zero-window" }));
    expect(pair.ends.b.snd.una).toBe(321);
  });
});
