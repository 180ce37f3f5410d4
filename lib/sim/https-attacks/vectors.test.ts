import { describe, expect, it } from "vitest";
import { outcomeOf } from "../certificate-chain/fixtures";
import { outcomesOf, play, stepsOf } from "./fixtures";
import type { Parameters as Settings } from "./parameters";
import { verdictOf } from "./plan";
import type { Outcome } from "./state";

// Fact sheet e.7, and RFC 6797.
describe("what an attack achieves", () => {
  it.each<[string, Partial<Settings>, Outcome]>([
    ["plain HTTP: success", { site: "http-only", attack: "listen" }, "stolen"],
    ["listening to TLS: nothing", { entered: "https", attack: "listen" }, "safe"],
    ["a certificate of an unknown CA: refused", { entered: "https", attack: "own-ca" }, "stopped"],
    ["the same, clicked away: success", { entered: "https", attack: "own-ca", hsts: "none", clicksThrough: true }, "stolen"],
    [
      "the same, with HSTS: no click-through",
      { entered: "https", attack: "own-ca", lastVisitDaysAgo: 1, clicksThrough: true },
      "stopped",
    ],
    [
      "the same, preloaded: no click-through",
      { entered: "https", attack: "own-ca", hsts: "preloaded", clicksThrough: true },
      "stopped",
    ],
    ["the attacker’s CA installed: success", { attack: "own-ca", rootInstalled: true, lastVisitDaysAgo: 1 }, "stolen"],
    ["another’s certificate: refused", { entered: "https", attack: "other-name" }, "stopped"],
    [
      "a copied certificate: refused, and nothing to click",
      { entered: "https", attack: "copied", clicksThrough: true },
      "stopped",
    ],
    ["stripping without HSTS: success", { attack: "strip", hsts: "none" }, "stolen"],
    ["stripping before the first visit: success", { attack: "strip" }, "stolen"],
    ["stripping with HSTS: nothing", { attack: "strip", lastVisitDaysAgo: 30 }, "safe"],
    ["stripping a preloaded name: nothing", { attack: "strip", hsts: "preloaded" }, "safe"],
    ["stripping after the note ran out: success", { attack: "strip", maxAgeDays: 30, lastVisitDaysAgo: 30 }, "stolen"],
    ["stripping where the first hop is https: nothing", { attack: "strip", entered: "https" }, "safe"],
    ["stripping a browser that falls back: success", { attack: "strip", browser: "https-first" }, "stolen"],
    ["stripping a browser that asks: refused", { attack: "strip", browser: "asks" }, "stopped"],
    ["nobody there: the bank alone", {}, "safe"],
  ])("%s", (_, change, outcome) => {
    expect(outcomesOf(play(change))).toEqual([outcome]);
  });

  it("shows no certificate to the browser when it is stripped", () => {
    const steps = stepsOf(play({ attack: "strip" }).states);
    expect(steps.some((step) => step.is === "certificate" && step.to === "you")).toBe(false);
    expect(steps.some((step) => step.is === "check" && step.by === "mallory" && step.verdict === "ACCEPTED")).toBe(true);
  });
});

describe("HSTS", () => {
  it("is learnt on one visit and protects the next, until it runs out", () => {
    const visit = { kind: "visit", attacked: true } as const;
    const learn = { kind: "visit", attacked: false } as const;
    const strip: Partial<Settings> = { attack: "strip", maxAgeDays: 365 };
    expect(outcomesOf(play(strip, [visit, learn, visit]))).toEqual(["stolen", "stolen", "safe", "safe"]);
    expect(outcomesOf(play(strip, [learn, { kind: "wait", days: 400 }, visit]))).toEqual(["stolen", "safe", "stolen"]);
    // A visit under way of the stripper, which HSTS turned into https, starts the year anew.
    expect(outcomesOf(play(strip, [learn, { kind: "wait", days: 300 }, visit, { kind: "wait", days: 300 }, visit]))).toEqual([
      "stolen",
      "safe",
      "safe",
      "safe",
    ]);
  });

  it("is not learnt from a connection whose certificate had a fault, nor from plain http", () => {
    const faulty = stepsOf(play({ entered: "https", attack: "own-ca", clicksThrough: true }).states);
    expect(faulty.some((step) => step.is === "noted")).toBe(false);
    expect(stepsOf(play({ attack: "strip" }).states).some((step) => step.is === "noted")).toBe(false);
  });

  it("is forgotten by max-age=0", () => {
    const { states } = play({ maxAgeDays: 0, lastVisitDaysAgo: 1 });
    expect(states.at(-1)?.hstsUntilMs).toBeNull();
  });
});

describe("the verdict on a certificate", () => {
  it("is the one that real checks of real certificates give", () => {
    const real = (change: Parameters<typeof outcomeOf>[0]) => outcomeOf(change).verdict;
    expect(verdictOf("own-ca", false)).toBe(real({ issuer: "stranger" }));
    expect(verdictOf("own-ca", true)).toBe(real({ issuer: "stranger", store: "with-stranger" }));
    expect(verdictOf("other-name", false)).toBe(real({ names: "evil" }));
    expect(verdictOf("copied", true)).toBe(real({ proof: "no-key" }));
  });
});
