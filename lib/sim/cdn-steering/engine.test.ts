import { describe, expect, it } from "vitest";
import { lastOf, predictionAt } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { captureOf, trace } from "../trace";
import { cdnSteering } from "./engine";
import { BASE, type CdnFrame, fatesIn, framesOf, run, SCENARIO_NAMES, type ScenarioName, seenIn } from "./fixtures";
import { cacheStatus } from "./http";
import { parametersSchema } from "./parameters";
import { cdnSteeringEntry } from "./scenarios";
import { parseScript } from "./script";

function said(frames: CdnFrame[], at: number) {
  const [before, frame] = [frames[at - 1], frames[at]];
  if (before === undefined || frame?.event == null) throw new Error("No such frame.");
  return cdnSteering.describe(before.state, frame.event, frame.state);
}

function predict(name: ScenarioName, at: number, question: string): { answer: string; prompt: string } {
  const prediction = predictionAt(cdnSteering, framesOf(name), at, question);
  expect(prediction.prompt).toMatch(/\?$/);
  return prediction;
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(cdnSteering).map(({ key }) => key)).toEqual(Object.keys(BASE));
  });

  it.each(["0 dan", "5 anna, 3 ben", "0 chengdu", "0 paris down", "86401 anna", Array(13).fill("0 anna").join(", ")])(
    "refuses the script %s",
    (visits) => {
      expect(parametersSchema.safeParse({ ...BASE, visits }).success).toBe(false);
    },
  );

  it("reads a script", () => {
    expect(parseScript(" 0 anna,0  ben, 20 tokyo busy, 30 purge")).toEqual([
      { kind: "visit", atS: 0, user: "anna" },
      { kind: "visit", atS: 0, user: "ben" },
      { kind: "site", atS: 20, edge: "tokyo", deed: "busy" },
      { kind: "content", atS: 30, deed: "purge" },
    ]);
  });

  it.each(SCENARIO_NAMES)("runs %s to rest in few frames and tells each of them in both languages", (name) => {
    const frames = framesOf(name);
    expect(frames.length).toBeLessThan(50);
    for (let at = 1; at < frames.length; at += 1) {
      const text = said(frames, at);
      expect(text.en).toMatch(/^[A-Z0-9].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null|Nothing changes|Nobody waits/);
    }
  });

  it.each<[ScenarioName, string[]]>([
    ["miss-then-hit", ["anna chengdu miss", "anna chengdu hit", "anna chengdu hit"]],
    ["no-cdn", ["anna origin origin", "anna origin origin"]],
    ["far-resolver", ["anna chengdu miss", "ben tokyo miss"]],
    ["ecs", ["ben chengdu miss", "cora tokyo miss"]],
    ["dead-edge", ["anna chengdu miss", "anna gave up", "ben tokyo miss", "anna tokyo hit"]],
    ["overload", ["anna chengdu miss", "anna chengdu hit", "anna tokyo miss"]],
    ["anycast", ["ben chengdu miss", "cora tokyo miss", "ben tokyo hit"]],
    ["shield", ["anna chengdu miss", "cora tokyo miss"]],
    ["stale", ["anna chengdu miss", "anna chengdu hit", "anna chengdu validated", "anna chengdu hit", "anna chengdu stale"]],
    ["storm", ["crowd chengdu miss", "anna chengdu hit"]],
    ["collapsed", ["crowd chengdu miss", "anna chengdu hit"]],
  ])("%s goes as its summary says", (name, fates) => {
    expect(fatesIn(framesOf(name))).toEqual(fates);
  });

  it("asks the origin once behind a parent cache, and once for a collapsed crowd", () => {
    expect(lastOf(framesOf("shield")).origin.full).toBe(1);
    expect(lastOf(framesOf("collapsed")).origin.full).toBe(1);
    expect(lastOf(framesOf("storm")).origin.full).toBe(100);
    expect(lastOf(framesOf("stale")).origin).toMatchObject({ full: 2, notModified: 1 });
  });

  it("says how each cache came by its answer, as in the examples of RFC 9211 §3", () => {
    const trails = (name: ScenarioName) => seenIn(framesOf(name)).map(({ trail }) => cacheStatus(trail));
    expect(trails("shield")).toEqual([
      "shield; fwd=uri-miss; stored, chengdu; fwd=uri-miss; stored",
      "shield; hit, tokyo; fwd=uri-miss; stored",
    ]);
    expect(trails("stale")[2]).toBe("chengdu; fwd=stale; fwd-status=304");
  });

  it("asks for all of it where the copy that a 304 speaks of has been purged meanwhile", () => {
    const parameters = { ...BASE, maxAgeS: 5, visits: "0 anna, 10 anna", addressTtlS: 60 };
    const undisturbed = trace(cdnSteering, { parameters, seed: 1, inputs: [] }).frames as CdnFrame[];
    const asked = undisturbed.findIndex(({ state }) => state.note?.is === "cache" && state.note.how === "stale");
    const inputs = [{ frame: asked, event: { type: "content-now", deed: "purge" } }];
    const frames = trace(cdnSteering, { parameters, seed: 1, inputs }).frames as CdnFrame[];
    expect(frames.some(({ state }) => state.note?.is === "cache" && state.note.how === "again")).toBe(true);
    expect(seenIn(frames)).toHaveLength(2);
    expect(lastOf(frames).origin).toMatchObject({ full: 2, notModified: 1 });
  });

  it("lets those wait in vain who wait at a site that dies", () => {
    const parameters = { ...BASE, visits: "0 anna" };
    const miss = framesOf("miss-then-hit").findIndex(({ state }) => state.note?.is === "cache");
    const inputs = [{ frame: miss, event: { type: "meddle", edge: "chengdu", deed: "down" } }];
    const frames = trace(cdnSteering, { parameters, seed: 1, inputs }).frames as CdnFrame[];
    expect(fatesIn(frames)).toEqual(["anna gave up"]);
    expect(lastOf(frames).tally).toMatchObject({ asked: 1, failed: 1 });
  });

  it("lets an overloaded site answer 400 ms later", () => {
    const [first, second] = seenIn(run({ visits: "0 anna, 2 chengdu busy, 5 anna" }));
    expect(second?.requestMs).toBe(408);
    expect(first?.requestMs).toBe(188);
  });
});

describe("the predictions", () => {
  it.each<[ScenarioName, number, string, string]>([
    ["far-resolver", 18, "edge", "Tokyo"],
    ["ecs", 5, "edge", "Chengdu"],
    ["dead-edge", 27, "edge", "Tokyo"],
    ["miss-then-hit", 2, "resolver", "It begins at the shop’s name server"],
    ["miss-then-hit", 20, "resolver", "It asks the CDN’s name server only"],
    ["storm", 15, "resolver", "It answers from its cache"],
    ["ecs", 15, "resolver", "It asks the CDN’s name server only"],
    ["miss-then-hit", 10, "cache", "It fetches the picture, then answers"],
    ["miss-then-hit", 17, "cache", "It answers from its copy"],
    ["stale", 22, "cache", "It asks whether its copy still holds"],
    ["shield", 26, "cache", "It answers from its copy"],
    ["dead-edge", 16, "server", "Nobody: the browser gives up"],
    ["dead-edge", 36, "server", "Tokyo"],
    ["anycast", 24, "server", "Tokyo"],
    ["storm", 10, "crowd", "All 100 of them"],
    ["collapsed", 10, "crowd", "Only one of them"],
  ])("%s, frame %i, %s: %s", (name, frame, question, right) => {
    expect(predict(name, frame, question).answer).toBe(right);
  });

  it("say what decides and is not in the picture: the hour, where everybody is, ECS, whether requests are collapsed", () => {
    expect(predict("dead-edge", 16, "server").prompt).toMatch(/At 35 s Anna opens the page/);
    expect(predict("dead-edge", 36, "server").prompt).toMatch(/At 70 s Anna opens the page/);
    expect(predict("far-resolver", 18, "edge").prompt).toMatch(
      /^Ben is in Chengdu; the public resolver is in Tokyo, and sends no ECS with its query\./,
    );
    expect(predict("ecs", 5, "edge").prompt).toContain("and sends ECS with its query");
    expect(predict("anycast", 24, "server").prompt).toMatch(/^The CDN uses anycast\. At 28 s Ben/);
    expect(predict("storm", 1, "server").prompt).toContain("At 0 s a hundred people open the page");
    expect(predict("storm", 10, "crowd").prompt).toContain("does not collapse");
    expect(predict("collapsed", 10, "crowd").prompt).toContain("there collapses");
  });

  it("are refused where they do not fit", () => {
    expect(() => predict("miss-then-hit", 3, "edge")).toThrow("chooses no edge");
    expect(() => predict("miss-then-hit", 3, "resolver")).toThrow("no question reaches");
    expect(() => predict("miss-then-hit", 3, "cache")).toThrow("no request reaches");
    expect(() => predict("miss-then-hit", 10, "crowd")).toThrow("no crowd");
  });
});

describe("the captures", () => {
  const ecs = framesOf("ecs");

  it("carry the client’s network in ECS between resolver and CDN, and nowhere else", () => {
    const options = captureOf(cdnSteering, ecs, "public").flatMap(({ packet }) => {
      const { network } = packet;
      if (network.protocol !== "ipv4" || network.payload.protocol !== "udp" || !("dns" in network.payload.data)) return [];
      const { additional = [] } = network.payload.data.dns;
      return additional.flatMap((record) => (record.type === "OPT" ? (record.options ?? []) : []));
    });
    expect(options.map(({ code, data }) => [code, [...data]])).toEqual([
      [8, [0, 1, 24, 0, 192, 0, 2]],
      [8, [0, 1, 24, 24, 192, 0, 2]],
      [8, [0, 1, 24, 0, 198, 18, 5]],
      [8, [0, 1, 24, 24, 198, 18, 5]],
    ]);
  });

  it("hold the SYN three times where the site is dead", () => {
    const { parameters } = cdnSteeringEntry.scenarios["dead-edge"];
    const { frames } = trace(cdnSteering, runOf({ ...cdnSteeringEntry.scenarios["dead-edge"], parameters }));
    const numbers = captureOf(cdnSteering, frames, "anna").flatMap(({ packet: { network } }) =>
      network.protocol === "ipv4" && network.payload.protocol === "tcp" && network.payload.flags.join() === "SYN"
        ? [network.payload.seq]
        : [],
    );
    expect(numbers).toHaveLength(5);
    expect(new Set(numbers).size).toBe(3);
  });
});
