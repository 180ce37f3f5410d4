import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meddlerOf, throughJson } from "../fixtures";
import { MOST_REQUESTS } from "./constants";
import { inputSchema } from "./input-schema";
import { actions } from "./inputs";
import { type Parameters, parametersSchema } from "./parameters";
import { queueLength } from "./pool";
import { init, next, step } from "./step";

const small = fc.integer({ min: 1, max: 12 });
const parameters: fc.Arbitrary<Parameters> = fc
  .record({
    pm: fc.constantFrom("static", "dynamic", "ondemand"),
    maxChildren: small,
    startServers: small,
    minSpareServers: small,
    maxSpareServers: small,
    processIdleTimeoutS: fc.integer({ min: 1, max: 60 }),
    backlog: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 511 })),
    socket: fc.constantFrom("unix", "tcp"),
    requests: fc.integer({ min: 1, max: 24 }),
    firstAtMs: fc.integer({ min: 0, max: 999 }),
    everyMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
    workMs: fc.oneof(fc.integer({ min: 50, max: 3000 }), fc.integer({ min: 50, max: 90_000 })),
    slowEvery: fc.integer({ min: 0, max: 24 }),
    slowMs: fc.integer({ min: 50, max: 90_000 }),
    requestTerminateTimeoutS: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120 })),
    fastcgiConnectTimeoutS: fc.integer({ min: 1, max: 75 }),
    fastcgiReadTimeoutS: fc.integer({ min: 1, max: 120 }),
    workerMiB: fc.integer({ min: 1, max: 512 }),
  })
  .filter((given) => parametersSchema.safeParse(given).success);
/** At each step either nothing, so that the engine goes on, or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(3), { freq: 4 }), { maxLength: 30 });

const playWith = meddlerOf({ init, next, step, actions }, 5000);

const runs = { numRuns: 60 };

describe("the form", () => {
  it("refuses spare servers that contradict each other, as php-fpm does, and only for dynamic", () => {
    const given = fc.sample(parameters, { numRuns: 1, seed: 3 })[0] as Parameters;
    const contradictory = { ...given, maxChildren: 5, startServers: 3, minSpareServers: 4, maxSpareServers: 2 };
    expect(parametersSchema.safeParse({ ...contradictory, pm: "dynamic" }).success).toBe(false);
    expect(parametersSchema.safeParse({ ...contradictory, pm: "static" }).success).toBe(true);
  });
});

describe("every run", () => {
  it("comes to rest with every request answered once, whatever the learner does", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const last = playWith(given, choices, 1, (before, _event, after) => {
          for (const { input } of actions(before)) expect(inputSchema.parse(input)).toEqual(input);
          for (const [at, request] of before.requests.entries()) {
            if (request.code !== null)
              expect(after.requests[at]).toMatchObject({ code: request.code, answeredAtMs: request.answeredAtMs });
          }
        });
        expect(last.requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
        expect(last.requests.every((request) => request.stage === "over" && request.code !== null)).toBe(true);
        expect(last.queue).toEqual([]);
        expect(last.workers.every((worker) => worker.request === null)).toBe(true);
      }),
      runs,
    );
  });

  it("is the same again, also through JSON at every frame, and time never runs back", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const plain = playWith(given, choices, 1, (before, _event, after) =>
          expect(after.nowMs).toBeGreaterThanOrEqual(before.nowMs),
        );
        expect(playWith(given, choices, 1, () => {}, throughJson)).toEqual(plain);
      }),
      runs,
    );
  });

  it("keeps each request in one place: on its way, in the queue, with one worker, or gone", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        playWith(given, choices, 1, (_before, _event, after) => {
          const held = [...after.queue, ...after.workers.flatMap(({ request }) => (request === null ? [] : [request]))];
          expect(new Set(held).size).toBe(held.length);
          for (const [at, { stage }] of after.requests.entries()) {
            if (stage === "queued" || stage === "running") expect(held).toContain(at);
            if (stage === "coming" || stage === "connecting") expect(held).not.toContain(at);
          }
        });
      }),
      runs,
    );
  });

  it("never has more workers than pm.max_children, and static never fewer while it is up", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        playWith(given, choices, 1, (_before, _event, { workers, isUp }) => {
          expect(workers.length).toBeLessThanOrEqual(given.maxChildren);
          if (given.pm === "static") expect(workers.length).toBe(isUp ? given.maxChildren : 0);
        });
      }),
      runs,
    );
  });

  it("never lets more into the queue than fit, nor leaves anybody in it while a worker is idle", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        playWith(given, choices, 1, (_before, _event, after) => {
          expect(after.queue.length).toBeLessThanOrEqual(queueLength(after));
          if (after.queue.length > 0) expect(after.workers.every((worker) => worker.request !== null)).toBe(true);
        });
      }),
      runs,
    );
  });

  it("answers 504 exactly when nginx’s own patience is over, and 200 never later than that", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        for (const request of playWith(given, choices).requests) {
          const { code, arrivesAtMs, connectedAtMs, answeredAtMs } = request;
          const patienceMs = connectedAtMs === null ? given.fastcgiConnectTimeoutS * 1000 : given.fastcgiReadTimeoutS * 1000;
          const waitedMs = (answeredAtMs ?? 0) - (connectedAtMs ?? arrivesAtMs);
          if (code === 504) expect(waitedMs).toBe(patienceMs);
          else expect(waitedMs).toBeLessThanOrEqual(patienceMs);
        }
      }),
      runs,
    );
  });

  it("that nobody disturbs answers 502 only for a full Unix socket or a worker that was killed", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        for (const request of playWith(given, []).requests.filter(({ code }) => code === 502)) {
          if (request.startedAtMs === null) expect(given.socket).toBe("unix");
          else expect((request.leftAtMs ?? 0) - request.startedAtMs).toBe(given.requestTerminateTimeoutS * 1000);
        }
      }),
      runs,
    );
  });
});
