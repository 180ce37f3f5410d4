import { describe, expect, it } from "vitest";
import { lastOf } from "../fixtures";
import { deedsIn, returnsIn, run } from "./fixtures";
import { halfOpenCount } from "./places";

describe("one client", () => {
  it("makes the calls of both sides return what they should", () => {
    expect(returnsIn(run("one-client"))).toEqual([
      "server socket 3",
      "server bind 0",
      "server listen 0",
      "A socket 3",
      "A connect 0",
      "server accept 4",
      "A send 500",
      "server recv 500",
      "server send 500",
      "server close 0",
      "A recv 500",
      "A recv 0",
      "A close 0",
    ]);
  });

  it("is connected before the server’s program has done anything", () => {
    const frames = run("one-client", { acceptAfterMs: 5000 });
    const connected = frames.find(({ state }) => state.clients[0]?.program.returned?.call === "connect");
    expect(connected?.atMs).toBe(200);
    expect(connected?.state.program.call).toBe("accept");
  });

  it("has its data received and acknowledged although nobody has called accept()", () => {
    const frames = run("one-client", { acceptAfterMs: 5000 });
    const waiting = frames.findLast(({ atMs }) => atMs < 5000)?.state;
    expect(waiting?.sockets[0]?.unread).toBe(500);
    expect(waiting?.clients[0]?.timer).toBeNull();
  });

  it("is refused where nobody listens", () => {
    const frames = run("refused");
    expect(returnsIn(frames).slice(-2)).toEqual(["A connect ECONNREFUSED", "A close 0"]);
    expect(lastOf(frames).sockets).toEqual([]);
  });
});

describe("a full accept queue", () => {
  const deedsOf = (connection: number, frames = run("not-accepting")) =>
    deedsIn(frames)
      .filter((it) => it.connection === connection && it.atMs < 2500)
      .map(({ deed }) => deed);

  it("takes one more than the backlog, ignores the next final ACK and its data, and drops the SYN after that", () => {
    expect([0, 1].map((connection) => deedsOf(connection))).toEqual([
      ["entered", "queued"],
      ["entered", "queued"],
    ]);
    expect(deedsOf(2)).toEqual(["entered", "ack-ignored", "ack-ignored", "ack-ignored", "ack-ignored"]);
    expect(deedsOf(3)).toEqual(["accept-queue-full", "accept-queue-full", "accept-queue-full"]);
  });

  it("leaves the caught client believing that it is connected", () => {
    const frames = run("not-accepting");
    const caught = frames.findLast(({ atMs }) => atMs < 2500)?.state;
    expect(caught?.clients[2]?.tcb.state).toBe("ESTABLISHED");
    expect(caught?.sockets.find(({ connection }) => connection === 2)?.tcb.state).toBe("SYN-RECEIVED");
  });

  it("heals by itself once the program fetches", () => {
    const last = lastOf(run("not-accepting"));
    expect(last.clients.map(({ program }) => program.returned)).toEqual(
      Array.from({ length: 4 }, () => ({ call: "close", value: 0 })),
    );
    expect(last.queue).toEqual([]);
    expect(halfOpenCount(last)).toBe(0);
  });

  it("answers RST with tcp_abort_on_overflow: connect() has succeeded, and then the connection is reset", () => {
    const frames = run("abort-on-overflow");
    expect(deedsOf(2, frames)).toEqual(["entered", "aborted", "refused"]);
    expect(returnsIn(frames).filter((it) => it.startsWith("C"))).toEqual([
      "C socket 3",
      "C connect 0",
      "C send 500",
      "C recv ECONNRESET",
      "C close 0",
    ]);
  });

  it("is what a trial on Linux 6.18 showed: listen(3, 1), no accept(), five clients one by one, two connected", () => {
    const frames = run("not-accepting", { clients: 4, clientEveryMs: 1000, acceptAfterMs: 200_000, synRetries: 6 });
    const state = frames.findLast(({ atMs }) => atMs < 4000)?.state;
    expect(state?.clients.map(({ tcb }) => tcb.state)).toEqual(["ESTABLISHED", "ESTABLISHED", "SYN-SENT", "SYN-SENT"]);
  });
});

describe("a SYN flood", () => {
  it("keeps backlog + 1 entries for 63 seconds, and an honest client times out meanwhile", () => {
    const frames = run("flood");
    const deeds = deedsIn(frames);
    expect(deeds.filter(({ deed }) => deed === "entered").length).toBe(5);
    expect(deeds.find(({ deed }) => deed === "expired")?.atMs).toBe(200 + 63_000);
    expect(returnsIn(frames)).toContain("A connect ETIMEDOUT");
    expect(returnsIn(frames).at(-1)).toBe("B close 0");
  });

  it("makes a client of default settings wait 131 seconds, after ten repetitions (ip-sysctl)", () => {
    const frames = run("not-accepting", { clientEveryMs: 1000, acceptAfterMs: 200_000 });
    const failed = frames.find(({ state }) => state.clients[3]?.error === "ETIMEDOUT");
    expect(failed?.atMs).toBe(3100 + 131_000);
    const repeated = frames.filter(({ event }) => event?.type === "timeout" && event.at === "client" && event.connection === 3);
    expect(repeated.length).toBe(11);
  });

  it("takes no place with cookies, and the client is served", () => {
    const frames = run("cookies");
    const deeds = deedsIn(frames).map(({ deed }) => deed);
    expect(deeds.filter((deed) => deed === "cookie-sent").length).toBe(2);
    expect(deeds).toContain("cookie-accepted");
    expect(deeds).toContain("cookie-refused");
    expect(returnsIn(frames)).toContain("A close 0");
    for (const { state } of frames) expect(halfOpenCount(state)).toBeLessThanOrEqual(2);
  });

  it("keeps of a SYN answered by a cookie nothing but what its number says", () => {
    const frames = run("cookies");
    const answered = frames.find(({ state }) => state.effect.deed === "cookie-sent" && state.effect.connection === 0);
    expect(answered?.state.sockets.some(({ connection }) => connection === 0)).toBe(false);
    expect(lastOf(frames).sockets.find(({ connection }) => connection === 0)?.cookie).toBe(true);
  });

  it("with cookies leaves both sides waiting for good where the final ACK is lost and the server speaks first", () => {
    const last = lastOf(run("cookie-lost-ack"));
    expect(last.clients[0]?.program).toMatchObject({ call: "recv", blocked: true, dueMs: null });
    expect(last.program).toMatchObject({ call: "accept", blocked: true, dueMs: null });
    expect(last.clients[0]?.tcb.state).toBe("ESTABLISHED");
    expect(last.sockets).toEqual([]);
  });

  it("with cookies is survived even then where the client speaks first: its data brings the cookie back", () => {
    expect(returnsIn(run("cookie-lost-ack", { speaksFirst: "client" }))).toContain("A close 0");
  });
});

describe("a burst before a slow program", () => {
  it("is held in the queue and answered in turn, half a second apart", () => {
    const frames = run("busy");
    const answeredAt = [0, 1, 2].map(
      (client) => frames.find(({ state }) => state.clients[client]?.program.returned?.call === "recv")?.atMs ?? 0,
    );
    expect(answeredAt.map((atMs, client) => atMs - (answeredAt[client - 1] ?? atMs))).toEqual([0, 500, 500]);
  });
});
