import { describe, expect, it } from "vitest";
import { askedAt } from "../fixtures";
import { cidr } from "./engine";
import { NAMES, run, type ScenarioName } from "./fixtures";

const predict = (name: ScenarioName, at: number, id: string) => askedAt(cidr, run(name), at, id);

describe("a prediction", () => {
  it.each([
    ["slash-26", 3, "network", "192.168.1.128"],
    ["slash-26", 4, "last", "192.168.1.191"],
    ["slash-26", 5, "hosts", "62"],
    ["slash-26", 7, "neighbour", "Elsewhere: to the gateway"],
    ["slash-20", 7, "neighbour", "A neighbour: straight to it"],
    ["ends-in-255", 4, "last", "10.0.1.255"],
    ["ends-in-255", 7, "neighbour", "A broadcast: to every host"],
    ["slash-31", 5, "hosts", "2"],
    ["mask-too-short", 2, "judgement", "Elsewhere: ARP for the gateway"],
    ["mask-too-short", 8, "judgement", "A neighbour: ARP for the other host"],
    ["mask-too-short", 10, "fate", "It never leaves, and is dropped"],
    ["mask-too-long", 2, "fate", "It arrives, without the router"],
    ["mask-too-long", 7, "fate", "It arrives, through the router"],
    ["misaligned", 1, "pair", "No, they are not two halves"],
    ["misaligned", 2, "pair", "Yes, they make 10.0.2.0/23"],
    ["longest-match", 7, "next-hop", "To C"],
    ["longest-match", 8, "next-hop", "To C"],
    // Read as text it begins with "10.1", the first two octets of C's line.
    ["longest-match", 14, "next-hop", "To B"],
    ["withdrawn", 16, "next-hop", "To nobody: it is unreachable"],
    ["discard-route", 8, "next-hop", "To nobody: the table says discard"],
    ["hole", 12, "next-hop", "To A"],
  ] as const)("in %s, of frame %i, %s: %s", (name, at, id, right) => {
    const asked = predict(name, at, id);
    expect(asked.choices[asked.right]?.en).toBe(right);
    expect(asked.prompt.zh).toMatch(/？$/);
  });

  it("says whose packet it is, and what stands between the two", () => {
    expect(predict("slash-26", 7, "neighbour").prompt.en).toMatch(/^192.168.1.130\/26 has a packet for 192.168.1.200/);
    expect(predict("mask-too-short", 10, "fate").prompt.en).toContain("which does no proxy ARP");
    expect(predict("proxy-arp", 10, "fate").prompt.en).toContain("which does proxy ARP");
    expect(predict("mask-too-long", 7, "fate").prompt.en).toContain("on one link");
  });

  it("has something against each line that does not win", () => {
    const { choices, whys } = predict("longest-match", 14, "next-hop");
    expect(choices.map(({ en }, at) => [en, whys?.[at]?.en])).toContainEqual(["To C", "10.1.0.0/16 does not match 10.12.1.2."]);
  });

  it("is refused where it does not fit", () => {
    expect(() => predict("agree", 1, "judgement")).toThrow("nobody judges");
    expect(() => predict("agree", 1, "network")).toThrow("No block");
    expect(() => predict("slash-26", 1, "next-hop")).toThrow("No packet");
  });

  it("has at least two choices, all different, in both languages, wherever it can be asked", () => {
    let asked = 0;
    for (const name of NAMES) {
      for (const at of run(name).keys()) {
        for (const id of Object.keys(cidr.questions ?? {})) {
          let it: ReturnType<typeof predict>;
          try {
            it = predict(name, at, id);
          } catch {
            continue;
          }
          asked += 1;
          for (const locale of ["zh", "en"] as const) {
            expect(new Set(it.choices.map((choice) => choice[locale])).size).toBe(it.choices.length);
          }
          expect(it.choices.length).toBeGreaterThanOrEqual(2);
          expect(it.choices[it.right]).toBeDefined();
        }
      }
    }
    expect(asked).toBeGreaterThan(50);
  });
});
