import { describe, expect, test } from "vitest";
import { CLOSE, establishedPair, LISTEN, OPEN, Pair, RTO } from "./fixtures";
import { notationOf, segment } from "./segment";
import { closedTcb } from "./tcb";

/** A TCB as the RFC's half-open figures start: B sends 300, receives 100. */
function establishedB() {
  const snd = { una: 300, nxt: 300, wnd: 65_535, wl1: 100, wl2: 300 };
  return {
    ...closedTcb(),
    state: "ESTABLISHED" as const,
    origin: "passive" as const,
    iss: 250,
    irs: 50,
    snd,
    rcv: { nxt: 100, wnd: 65_535 },
  };
}

describe("Opening (scripts T1, T2, T7 to T9, T12 to T15, T18)", () => {
  test("T1: three segments open a connection, and the data that follows reuses the number of the ACK (Figure 6)", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    const syn = pair.sends("a", OPEN);
    const synAck = pair.answers("b", syn);
    expect(pair.states).toEqual(["SYN-SENT", "SYN-RECEIVED"]);
    const ack = pair.answers("a", synAck);
    expect(pair.states).toEqual(["ESTABLISHED", "SYN-RECEIVED"]);
    expect(pair.arrives("b", ack).send).toEqual([]);
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
    const reply = pair.answers("b", pair.sends("a", { type: "send", octets: 10 }));
    expect(pair.log).toEqual([
      "a <SEQ=100><CTL=SYN>",
      "b <SEQ=300><ACK=101><CTL=SYN,ACK>",
      "a <SEQ=101><ACK=301><CTL=ACK>",
      "a <SEQ=101><ACK=301><DATA=10><CTL=ACK>",
      "b <SEQ=301><ACK=111><CTL=ACK>",
    ]);
    expect(pair.arrives("a", reply)).toMatchObject({ row: "32", next: { snd: { una: 111 } } });
    expect(pair.delivered.b).toBe(10);
  });

  test("T2: when both open at once, four segments make one connection (Figure 7)", () => {
    const pair = new Pair();
    const [synA, synB] = [pair.sends("a", OPEN), pair.sends("b", OPEN)];
    const synAckA = pair.answers("a", synB);
    const synAckB = pair.answers("b", synA);
    expect(pair.states).toEqual(["SYN-RECEIVED", "SYN-RECEIVED"]);
    expect(pair.arrives("a", synAckB).send).toEqual([]);
    expect(pair.arrives("b", synAckA).send).toEqual([]);
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
    expect(pair.log.slice(2)).toEqual(["a <SEQ=100><ACK=301><CTL=SYN,ACK>", "b <SEQ=300><ACK=101><CTL=SYN,ACK>"]);
    expect([pair.ends.a.snd.una, pair.ends.b.snd.una]).toEqual([101, 301]);
  });

  test("T7: a lost SYN is repeated with the same number, and the server sees one", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    const first = pair.sends("a", OPEN);
    const second = pair.sends("a", RTO);
    expect(second).toEqual(first);
    pair.arrives("b", pair.answers("a", pair.answers("b", second)));
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
  });

  test("T8: by the RFC’s letter a repeated SYN earns a bare ACK, which the client drops; the server’s own timer repairs it", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    pair.answers("b", pair.sends("a", OPEN));
    const ack = pair.answers("b", pair.sends("a", RTO));
    expect(notationOf(ack)).toBe("<SEQ=301><ACK=101><CTL=ACK>");
    expect(pair.arrives("a", ack)).toMatchObject({ row: "17", next: { state: "SYN-SENT" } });
    pair.arrives("b", pair.answers("a", pair.sends("b", RTO)));
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
  });

  test("T8: Linux answers a repeated SYN with its SYN,ACK at once, and keeps one entry", () => {
    const pair = new Pair({}, undefined, { mode: "linux", rst: "rfc5961" });
    pair.happen("b", LISTEN);
    const lost = pair.answers("b", pair.sends("a", OPEN));
    const again = pair.answers("b", pair.sends("a", RTO));
    expect(again).toEqual(lost);
    pair.arrives("b", pair.answers("a", again));
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
  });

  test("T9a: the final ACK is lost and the client silent, so the server repeats its SYN,ACK and is acknowledged again", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    const lost = pair.answers("a", pair.answers("b", pair.sends("a", OPEN)));
    const again = pair.answers("a", pair.sends("b", RTO));
    expect(again).toEqual(lost);
    pair.arrives("b", again);
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
  });

  test("T9b: the final ACK is lost, but data carries the same acknowledgment and is taken at once", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    pair.answers("a", pair.answers("b", pair.sends("a", OPEN)));
    const reply = pair.answers("b", pair.sends("a", { type: "send", octets: 10 }));
    expect(notationOf(reply)).toBe("<SEQ=301><ACK=111><CTL=ACK>");
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
    expect(pair.delivered.b).toBe(10);
  });

  test("T9c: a server that has given up refuses the client’s late data, and the client learns it is alone", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    pair.answers("a", pair.answers("b", pair.sends("a", OPEN)));
    expect(pair.happen("b", { type: "timer", timer: "give-up" })).toMatchObject({ row: "29", next: { state: "LISTEN" } });
    const rst = pair.answers("b", pair.sends("a", { type: "send", octets: 10 }));
    expect(notationOf(rst)).toBe("<SEQ=301><CTL=RST>");
    expect(pair.arrives("a", rst)).toMatchObject({ row: "50", report: "connection reset", next: { state: "CLOSED" } });
  });

  test("T12: an old duplicate SYN is refused, and the real one opens the connection (Figure 8)", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    const real = pair.sends("a", OPEN);
    const stray = pair.answers("b", segment({ seq: 90, syn: true, window: 65_535 }));
    expect(notationOf(stray)).toBe("<SEQ=300><ACK=91><CTL=SYN,ACK>");
    const rst = pair.answers("a", stray);
    expect(notationOf(rst)).toBe("<SEQ=91><CTL=RST>");
    expect(pair.arrives("b", rst)).toMatchObject({ row: "20", report: null, next: { state: "LISTEN" } });
    pair.isn.b = 400;
    const ack = pair.answers("a", pair.answers("b", real));
    pair.arrives("b", ack);
    expect(pair.log.slice(-2)).toEqual(["b <SEQ=400><ACK=101><CTL=SYN,ACK>", "a <SEQ=101><ACK=401><CTL=ACK>"]);
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
  });

  test("An old duplicate SYN,ACK makes a listener answer RST, and the other listens again (Figure 11)", () => {
    const pair = new Pair();
    pair.happen("a", LISTEN);
    pair.happen("b", LISTEN);
    const rst = pair.answers("a", pair.answers("b", segment({ seq: 90, syn: true })));
    expect(notationOf(rst)).toBe("<SEQ=91><CTL=RST>");
    pair.arrives("b", rst);
    expect(pair.states).toEqual(["LISTEN", "LISTEN"]);
  });

  test("T13: a client that rebooted finds the half-open connection and resets it (Figure 9)", () => {
    const pair = new Pair({ b: establishedB() }, { a: 400, b: 300 });
    const challenge = pair.answers("b", pair.sends("a", OPEN));
    expect(notationOf(challenge)).toBe("<SEQ=300><ACK=100><CTL=ACK>");
    const rst = pair.answers("a", challenge);
    expect(notationOf(rst)).toBe("<SEQ=100><CTL=RST>");
    expect(pair.arrives("b", rst)).toMatchObject({ row: "50", report: "connection reset" });
    expect(pair.states).toEqual(["SYN-SENT", "CLOSED"]);
    pair.happen("b", LISTEN);
    pair.arrives("b", pair.answers("a", pair.answers("b", pair.sends("a", RTO))));
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
  });

  test("T14: data for a connection that one side has forgotten is answered by RST (Figure 10)", () => {
    const pair = new Pair({ b: establishedB() });
    const rst = pair.answers("a", pair.sends("b", { type: "send", octets: 10 }));
    expect(notationOf(rst)).toBe("<SEQ=100><CTL=RST>");
    pair.arrives("b", rst);
    expect(pair.states).toEqual(["CLOSED", "CLOSED"]);
  });

  test("T15: a closed port refuses with RST,ACK, and the client believes it", () => {
    const pair = new Pair();
    const rst = pair.answers("b", pair.sends("a", OPEN));
    expect(notationOf(rst)).toBe("<SEQ=0><ACK=101><CTL=RST,ACK>");
    expect(pair.arrives("a", rst)).toMatchObject({ row: "13", report: "connection reset", next: { state: "CLOSED" } });
  });

  test("T18: data on a SYN is acknowledged and delivered only once the handshake is over", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    const synAck = pair.answers("b", segment({ seq: 100, syn: true, data: 5, window: 65_535 }));
    expect(notationOf(synAck)).toBe("<SEQ=300><ACK=101><CTL=SYN,ACK>");
    expect(pair.delivered.b).toBe(0);
    const reply = pair.answers("b", segment({ seq: 106, ack: 301, window: 65_535 }));
    expect(notationOf(reply)).toBe("<SEQ=301><ACK=106><CTL=ACK>");
    expect(pair.states[1]).toBe("ESTABLISHED");
    expect(pair.delivered.b).toBe(5);
  });

  test("Data sent before the handshake is over rides on the third segment", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    const syn = pair.sends("a", OPEN);
    expect(pair.happen("a", { type: "send", octets: 10 }).row).toBe("61");
    const third = pair.answers("a", pair.answers("b", syn));
    expect(notationOf(third)).toBe("<SEQ=101><ACK=301><DATA=10><CTL=ACK>");
  });

  test("A CLOSE in SYN-RECEIVED behind queued data waits, then sends the data and the FIN", () => {
    const pair = new Pair();
    pair.happen("b", LISTEN);
    const synAck = pair.answers("b", pair.sends("a", OPEN));
    pair.happen("b", { type: "send", octets: 10 });
    expect(pair.happen("b", CLOSE).row).toBe("27b");
    pair.arrives("b", pair.answers("a", synAck));
    expect(pair.log.slice(-2)).toEqual(["b <SEQ=301><ACK=101><DATA=10><CTL=ACK>", "b <SEQ=311><ACK=101><CTL=FIN,ACK>"]);
    expect(pair.states).toEqual(["ESTABLISHED", "FIN-WAIT-1"]);
  });

  test("A SYN,ACK that arrives twice is acknowledged twice and changes nothing", () => {
    const pair = establishedPair();
    const again = pair.answers("a", segment({ seq: 300, ack: 101, syn: true }));
    expect(notationOf(again)).toBe("<SEQ=101><ACK=301><CTL=ACK>");
    expect(pair.arrives("b", again)).toMatchObject({ row: "59", send: [] });
    expect(pair.states).toEqual(["ESTABLISHED", "ESTABLISHED"]);
  });
});
