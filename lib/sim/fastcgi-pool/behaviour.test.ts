import { describe, expect, it } from "vitest";
import { endOf } from "../fixtures";
import { answersOf, play } from "./fixtures";
import { step } from "./step";

const counts = (played: ReturnType<typeof play>) => played.states.map((state) => state.workers.length);

describe("dynamic", () => {
  it("takes as long as was measured for the lesson: 1.0, 1.0, 1.0, 1.7, 2.0 and 2.0 seconds", () => {
    expect(answersOf(endOf(play())).map(([, waitedMs]) => waitedMs)).toEqual([1000, 1000, 1000, 1700, 2000, 2000]);
  });

  it("starts no more than make up the spare ones, however many are queued", () => {
    expect(Math.max(...counts(play({ requests: 12 })))).toBe(5);
    expect(counts(play({ requests: 12, workMs: 10_000 })).slice(0, 4)).toEqual([3, 3, 4, 5]);
  });

  it("doubles the number it may start from beat to beat", () => {
    const played = play({
      maxChildren: 12,
      startServers: 6,
      minSpareServers: 6,
      maxSpareServers: 6,
      requests: 6,
      workMs: 60_000,
    });
    expect(counts(played).slice(0, 5)).toEqual([6, 6, 7, 9, 12]);
  });

  it("ends one a second while more are idle than pm.max_spare_servers", () => {
    const played = play({ requests: 5, workMs: 2500, maxSpareServers: 3 });
    expect(endOf(played).workers).toHaveLength(3);
  });
});

describe("static", () => {
  it("never has more or fewer workers", () => {
    expect(new Set(counts(play({ pm: "static", maxChildren: 3 })))).toEqual(new Set([3]));
  });

  it("serves six requests with three workers in two rounds", () => {
    expect(answersOf(endOf(play({ pm: "static", maxChildren: 3 }))).map(([, waitedMs]) => waitedMs)).toEqual([
      1000, 1000, 1000, 2000, 2000, 2000,
    ]);
  });
});

describe("ondemand", () => {
  it("begins and ends without a worker, and forks one for each that finds nobody idle", () => {
    const played = play({ pm: "ondemand", maxChildren: 3, everyMs: 200, requests: 5 });
    expect(counts(played).slice(0, 6)).toEqual([0, 1, 2, 3, 3, 3]);
    expect(endOf(played).workers).toEqual([]);
  });

  it("ends a worker only after more whole seconds of idleness than pm.process_idle_timeout, one at a look", () => {
    const played = play({ pm: "ondemand", requests: 2, processIdleTimeoutS: 10 });
    const ends = played.states.filter((_, at) => played.events[at - 1]?.kind === "beat").map((state) => state.nowMs);
    expect(ends).toEqual([12_000, 13_000]);
  });
});

describe("a 504", () => {
  it("comes after fastcgi_read_timeout, and the worker works on for nobody", () => {
    const last = endOf(play({ pm: "static", maxChildren: 1, requests: 1, workMs: 90_000 }));
    expect(answersOf(last)).toEqual([[504, 60_000]]);
    expect(last).toMatchObject({ wastedMs: 30_000, nowMs: 90_300 });
  });

  it("comes to requests that no worker has touched, and they are run all the same", () => {
    const last = endOf(play({ pm: "static", maxChildren: 2, workMs: 25_000, fastcgiReadTimeoutS: 40 }));
    expect(answersOf(last).map(([code]) => code)).toEqual([200, 200, 504, 504, 504, 504]);
    expect(last.wastedMs).toBe(2 * 10_000 + 2 * 25_000);
  });

  it("comes after fastcgi_connect_timeout where the queue behind TCP stays full", () => {
    const full = { pm: "static", maxChildren: 1, backlog: 1, requests: 4, workMs: 30_000, socket: "tcp" } as const;
    expect(answersOf(endOf(play({ ...full, fastcgiConnectTimeoutS: 5 })))[3]).toEqual([504, 5000]);
  });
});

describe("a 502", () => {
  it("comes at once where the queue of a Unix socket is full: Linux lets in one more than the backlog", () => {
    const full = { pm: "static", maxChildren: 1, backlog: 2, requests: 6, workMs: 2000, socket: "unix" } as const;
    expect(answersOf(endOf(play(full)))).toEqual([
      [200, 2000],
      [200, 4000],
      [200, 6000],
      [200, 8000],
      [502, 0],
      [502, 0],
    ]);
  });

  it("comes after request_terminate_timeout, with a new worker in place of the one killed", () => {
    const last = endOf(play({ pm: "static", maxChildren: 1, requests: 2, workMs: 30_000, requestTerminateTimeoutS: 5 }));
    expect(answersOf(last)).toEqual([
      [502, 5000],
      [502, 10_000],
    ]);
    expect(last.workers.map((worker) => worker.id)).toEqual([3]);
  });

  it("comes to everybody when PHP-FPM stops, and without delay while it is down", () => {
    const busy = play({ pm: "static", maxChildren: 1, requests: 3, everyMs: 2000, workMs: 60_000 }).states[2];
    if (busy === undefined) throw new Error("The run has more frames.");
    const stopped = step(busy, { kind: "stop" });
    expect(stopped.requests.map((request) => request.code)).toEqual([502, 502, null]);
    expect(step(stopped, { kind: "arrive" }).requests[2]).toMatchObject({ code: 502, answeredAtMs: 4300 });
  });

  it("comes to the request of a worker that crashes, and to no other", () => {
    const busy = play({ pm: "static", maxChildren: 2, requests: 3 }).states[1];
    if (busy === undefined) throw new Error("The run has more frames.");
    const after = step(busy, { kind: "crash", worker: 1 });
    expect(after.requests.map((request) => request.code)).toEqual([502, null, null]);
    expect(after.workers.map(({ id, request }) => [id, request])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });
});

describe("a full queue behind TCP", () => {
  it("costs a second and then twice as long each time, until there is room", () => {
    const full = { pm: "static", maxChildren: 1, backlog: 1, requests: 4, workMs: 2500, socket: "tcp" } as const;
    const played = play(full);
    const retries = played.states.filter((_, at) => played.events[at - 1]?.kind === "retry").map((state) => state.nowMs);
    expect(retries).toEqual([1300, 3300]);
    expect(answersOf(endOf(played)).map(([code]) => code)).toEqual([200, 200, 200, 200]);
  });
});

describe("an input that no longer applies", () => {
  it("changes nothing", () => {
    const [state] = play().states;
    if (state === undefined) throw new Error("A run has a first state.");
    expect(step(state, { kind: "start" })).toBe(state);
    expect(step(state, { kind: "crash", worker: 1 })).toBe(state);
    expect(step(state, { kind: "finish" })).toBe(state);
  });
});
