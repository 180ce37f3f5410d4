import { describe, expect, it } from "vitest";
import type { Scenario } from "../engine";
import { predictionAt } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { dnsResolution } from "./engine";
import type { Parameters } from "./parameters";
import { dnsResolutionEntry } from "./scenarios";
import type { State } from "./state";

const SCENARIOS: [string, Scenario<Parameters>][] = Object.entries(dnsResolutionEntry.scenarios);

function framesOf(name: keyof typeof dnsResolutionEntry.scenarios) {
  return trace(dnsResolution, runOf(dnsResolutionEntry.scenarios[name])).frames;
}

/** What the engine asks before frame `at`, and its answer. */
function predict(name: keyof typeof dnsResolutionEntry.scenarios, at: number, question: string) {
  const prediction = predictionAt(dnsResolution, framesOf(name), at, question);
  expect(prediction.choices.length).toBeGreaterThan(1);
  return prediction;
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(dnsResolution).map((field) => field.key)).toEqual(
      Object.keys(dnsResolutionEntry.scenarios.cold.parameters),
    );
  });

  it.each(SCENARIOS)("runs the scenario %s to rest and says in both languages what each frame does", (_name, scenario) => {
    const { frames, ended } = trace(dnsResolution, runOf(scenario));
    expect(ended).toBe("rest");
    for (const [at, frame] of frames.entries()) {
      const before = frames[at - 1];
      if (before === undefined) continue;
      const text = dnsResolution.describe(before.state as State, frame.event as never, frame.state as State);
      expect(text.en).toMatch(/^[A-Za-z].*\.$/s);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|\. and|。，/);
    }
  });

  it("tells the worked trace in sentences", () => {
    const frames = framesOf("cold");
    const said = frames
      .slice(1)
      .map((frame, at) => dnsResolution.describe(frames[at]?.state as State, frame.event as never, frame.state as State));
    expect(said[3]).toEqual({
      en: "The resolver caches the delegation of com and asks the com server a.gtld-servers.net for www.example.com A.",
      zh: "解析器记下 com 的委派，向 com 的服务器 a.gtld-servers.net 询问 www.example.com A。",
    });
    expect(said.at(-1)?.en).toBe("After 155 ms the client has its answer: 203.0.113.80.");
  });
});

describe("a prediction", () => {
  it("of the next server follows the delegation that has just come", () => {
    expect(predict("cold", 4, "next-server").answer).toBe("A server of com");
    expect(predict("cold", 8, "next-server").answer).toBe("A root server");
    expect(predict("cold", 14, "next-server").answer).toBe("Nobody any more");
    expect(predict("cname-expired", 2, "next-server").answer).toBe("A server of example.net");
    expect(predict("nxdomain", 9, "next-server").why).toBe(
      "The cache has the NXDOMAIN of nosuch.example.com: below a name that does not exist there is no a.nosuch.example.com either.",
    );
    expect(predict("nodata", 9, "next-server").why).toMatch(
      /^The NODATA in the cache is about AAAA alone, so A has to be asked for\. The closest/,
    );
  });

  it("of the number of queries plays the run to its result", () => {
    expect(predict("cold", 1, "upstream-count").answer).toBe("6");
    expect(predict("warm", 1, "upstream-count").answer).toBe("0");
    expect(predict("cname-expired", 1, "upstream-count").answer).toBe("1");
    expect(predict("iterative-client", 1, "upstream-count")).toMatchObject({ answer: "6" });
    expect(predict("records-expired", 1, "upstream-count").why).toBe(
      "The resolver asks, in this order: ns1.example.com, ns1.example.net.",
    );
  });

  it("of a reply says what the server knows", () => {
    expect(predict("cold", 3, "reply-kind").answer).toBe("A referral to servers further down");
    expect(predict("cold", 7, "reply-kind").answer).toBe("An alias (CNAME)");
    expect(predict("nxdomain", 5, "reply-kind").answer).toBe("NXDOMAIN: no such name");
    expect(predict("dead-server", 5, "reply-kind").answer).toBe("Nothing at all");
    expect(predict("truncated-tcp", 5, "reply-kind").answer).toBe("An empty reply with TC set");
  });

  it("of a reply gives nothing away by its choices: always five, and rare kinds are offered where they are wrong", () => {
    const asked = (Object.keys(dnsResolutionEntry.scenarios) as (keyof typeof dnsResolutionEntry.scenarios)[]).flatMap((name) =>
      framesOf(name).flatMap((frame, at) => {
        const { notes } = frame.state as State;
        return notes.some(({ is }) => is === "serves" || is === "stays-silent") ? [predict(name, at, "reply-kind")] : [];
      }),
    );
    for (const { choices } of asked) expect(choices).toHaveLength(5);
    for (const rare of ["An empty reply with TC set", "REFUSED: not its zone", "Nothing at all"]) {
      expect(asked.filter(({ answer, choices }) => choices.includes(rare) && answer !== rare).length).toBeGreaterThan(
        asked.filter(({ answer }) => answer === rare).length,
      );
    }
  });

  it("names the side that asks", () => {
    expect(predict("cold", 4, "next-server").prompt).toMatch(/Whom does the resolver ask next\?$/);
    expect(predict("iterative-client", 3, "next-server").prompt).toMatch(/Whom does the client ask next\?$/);
  });

  it("says what has come in, and what a reply depends on", () => {
    expect(predict("cold", 8, "next-server").prompt).toMatch(
      /^To the resolver comes the reply of the example.com server ns1.example.com: the name is an alias of www.example.com.cdn/,
    );
    expect(predict("missing-glue", 6, "next-server").prompt).toContain(
      "a referral to ns.example.org, in charge of shop.example.com, without an address.",
    );
    expect(predict("sibling", 13, "next-server").prompt).toMatch(/^The question other.example.com A reaches the resolver\./);
    expect(predict("truncated-tcp", 5, "reply-kind").prompt).toMatch(
      /over UDP\. .* takes 2\d{3} bytes, .* accepts 1232 over UDP/,
    );
    expect(predict("cold", 3, "reply-kind").prompt).toBe(
      "The query www.example.com A reaches the root server a.root-servers.net over UDP. What does the server send back?",
    );
    expect(predict("sibling", 12, "upstream-count").prompt).toMatch(/^10 s later: other.example.com A/);
    expect(predict("cold", 1, "upstream-count").prompt).toMatch(/^www.example.com is an alias of/);
  });

  it("that does not fit its frame says so to the author", () => {
    expect(() => predict("cold", 2, "upstream-count")).toThrow("asks nothing in this frame");
    expect(() => predict("cold", 4, "reply-kind")).toThrow("no query reaches a server");
    expect(() => predict("minimised", 1, "upstream-count")).toThrow("what decides");
  });
});
