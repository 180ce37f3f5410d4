import { describe, expect, it } from "vitest";
import { aSender } from "./fixtures";
import { onAck, onTimeout } from "./rules";
import { newSender, phaseOf, type Sender, UNSET_SSTHRESH } from "./sender";

/** The sender after duplicate ACKs for its oldest segment. */
function duplicated(sender: Sender, times: number): Sender {
  return times === 0 ? sender : duplicated(onAck(sender, sender.una).sender, times - 1);
}

describe("growth (RFC 5681 §3.1)", () => {
  it("adds one segment an ACK in slow start, even when the ACK covers several", () => {
    const one = onAck(aSender(), 2).sender;
    expect(one).toMatchObject({ cwnd: 11, una: 2, reaction: "slow-start" });
    expect(onAck(aSender(), 6).sender.cwnd).toBe(11);
  });

  it("stops slow start at ssthresh: from 8 with ssthresh 12, eight ACKs reach 12 and no more", () => {
    let sender = aSender({ cwnd: 8, ssthresh: 12, next: 9, highest: 9 });
    for (let ack = 2; ack <= 9; ack += 1) sender = onAck(sender, ack).sender;
    expect(sender).toMatchObject({ cwnd: 12, counted: 4 });
  });

  it("adds one segment a window in congestion avoidance, counting what is acknowledged", () => {
    let sender = aSender({ ssthresh: 10 });
    const cwnds: number[] = [];
    for (let ack = 2; ack <= 11; ack += 1) {
      sender = onAck(sender, ack).sender;
      cwnds.push(sender.cwnd);
    }
    expect(cwnds).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 11]);
  });

  it("is in congestion avoidance when cwnd equals ssthresh", () => {
    expect(phaseOf(aSender({ ssthresh: 10 }))).toBe("congestion-avoidance");
    expect(phaseOf(aSender({ ssthresh: 11 }))).toBe("slow-start");
  });

  it("starts with a threshold no window reaches when none is set", () => {
    expect(newSender("reno", 10, 0).ssthresh).toBe(UNSET_SSTHRESH);
    expect(newSender("reno", 10, 16).ssthresh).toBe(16);
  });
});

describe("three duplicate ACKs", () => {
  it("does nothing on the first two", () => {
    expect(duplicated(aSender(), 2)).toMatchObject({ cwnd: 10, ssthresh: UNSET_SSTHRESH, reaction: "duplicate" });
  });

  it("Tahoe: ssthresh is half of the flight, cwnd 1, and slow start begins at the loss", () => {
    const verdict = onAck(duplicated(aSender({ algorithm: "tahoe" }), 2), 1);
    expect(verdict).toMatchObject({
      resend: true,
      timer: "restart",
      sender: { cwnd: 1, ssthresh: 5, next: 1, recovering: false },
    });
    expect(phaseOf(verdict.sender)).toBe("slow-start");
  });

  it("Reno: cwnd is ssthresh plus three, and swells by one with each further duplicate", () => {
    const sender = duplicated(aSender(), 3);
    expect(sender).toMatchObject({ cwnd: 8, ssthresh: 5, recovering: true });
    expect(duplicated(sender, 6).cwnd).toBe(14);
  });

  it("V6: halves the flight and not cwnd, so 6 in flight under a cwnd of 20 gives ssthresh 3", () => {
    const limited = aSender({ cwnd: 20, next: 7, highest: 7 });
    expect(duplicated(limited, 3).ssthresh).toBe(3);
  });

  it("never sets ssthresh below two", () => {
    expect(duplicated(aSender({ next: 4, highest: 4 }), 3).ssthresh).toBe(2);
  });

  it("leaves the segments of Limited Transmit out of the flight that is halved", () => {
    expect(duplicated(aSender({ next: 13, highest: 13, extra: 2 }), 3).ssthresh).toBe(5);
  });

  it("counts no duplicates when nothing is outstanding", () => {
    const idle = aSender({ una: 11 });
    expect(duplicated(idle, 3)).toMatchObject({ cwnd: 10, duplicates: 0, reaction: "stray-ack" });
  });
});

describe("leaving fast recovery", () => {
  const recovering = (algorithm: Sender["algorithm"]) =>
    aSender({
      algorithm,
      cwnd: 13,
      ssthresh: 5,
      recovering: true,
      recover: algorithm === "newreno" ? 10 : -1,
      next: 14,
      highest: 14,
    });

  it("Reno deflates to ssthresh at the first new ACK", () => {
    expect(onAck(recovering("reno"), 4).sender).toMatchObject({ cwnd: 5, recovering: false, reaction: "recovered" });
  });

  it("NewReno stays on a partial ACK: it resends the next hole and deflates by what was acknowledged, less one", () => {
    const verdict = onAck(recovering("newreno"), 4);
    expect(verdict).toMatchObject({ resend: true, timer: "restart", sender: { cwnd: 11, una: 4, recovering: true } });
  });

  it("NewReno restarts the timer on the first partial ACK only", () => {
    const first = onAck(recovering("newreno"), 4).sender;
    expect(onAck(first, 7)).toMatchObject({ resend: true, timer: "keep" });
  });

  it("NewReno leaves once everything is acknowledged that was outstanding at the loss", () => {
    expect(onAck(recovering("newreno"), 10).sender.recovering).toBe(true);
    expect(onAck(recovering("newreno"), 11).sender).toMatchObject({ recovering: false, cwnd: 4 });
  });

  it("NewReno does not burst: with nothing in flight it leaves with two segments", () => {
    expect(onAck(recovering("newreno"), 14).sender.cwnd).toBe(2);
  });
});

describe("timeout (RFC 5681 §3.1)", () => {
  it("halves the flight, drops cwnd to the loss window of one, and starts again at the oldest segment", () => {
    const verdict = onTimeout(aSender());
    expect(verdict).toMatchObject({ resend: true, sender: { ssthresh: 5, cwnd: 1, next: 1, recover: 10 } });
    expect(phaseOf(verdict.sender)).toBe("slow-start-after-timeout");
  });

  it("holds ssthresh when the same segment times out again, and lowers it for another", () => {
    const once = onTimeout(aSender()).sender;
    expect(onTimeout(once).sender).toMatchObject({ ssthresh: 5, reaction: "timeout-again" });
    const moved = onAck({ ...once, next: 2 }, 2).sender;
    expect(onTimeout({ ...moved, next: 3 }).sender).toMatchObject({ ssthresh: 2, reaction: "timeout" });
  });

  it("lowers ssthresh a second time when a retransmission is lost, however far the window had swollen", () => {
    const swollen = aSender({ cwnd: 36, ssthresh: 5, recovering: true, next: 37, highest: 37 });
    expect(onTimeout(swollen).sender.ssthresh).toBe(2);
  });

  it("takes duplicates that echo its own resending for no new loss", () => {
    const resending = { ...onTimeout(aSender()).sender, next: 4 };
    expect(duplicated(resending, 3)).toMatchObject({ cwnd: 1, reaction: "duplicate-ignored", recovering: false });
  });
});
