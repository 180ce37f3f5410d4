import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradeDrill } from "../drills";
import { subnetting } from "./drill";
import { hostsWanted } from "./size-asks";

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** What is asked and what is offered, read from the words alone, so that nothing of the drill's own arithmetic is used. */
function asked(skill: string, seed: number) {
  const id = `drill.subnetting.${skill}`;
  const presented = subnetting.present(id, subnetting.make(id, seed));
  if (presented === undefined) throw new Error(`${id} cannot present its own question.`);
  const bare = (text: string) => text.replaceAll("`", "");
  return {
    prompt: bare(presented.prompt.en),
    right: bare(presented.options.find((option) => option.right)?.text.en ?? ""),
    wrong: presented.options.filter((option) => !option.right).map((option) => bare(option.text.en)),
  };
}

const bits = (address: string) =>
  address
    .split(".")
    .map((octet) => Number(octet).toString(2).padStart(8, "0"))
    .join("");
const dotted = (ones: string) => (ones.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)).join(".");
/** The address and the length of a prompt ("…10.1.2.3/20…"). */
function prefixIn(prompt: string): { start: string; length: number } {
  const [, address = "", length = ""] = /(\d+\.\d+\.\d+\.\d+)\/(\d+)/.exec(prompt) ?? [];
  return { start: bits(address).slice(0, Number(length)), length: Number(length) };
}
const lengthIn = (prompt: string) => Number(/\/(\d+)/.exec(prompt)?.[1]);

function check(skill: string, holds: (question: ReturnType<typeof asked>) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => {
      holds(asked(skill, seed));
    }),
  );
}

describe("the right option, worked out bit by bit from the words of the question", () => {
  test("of a mask has that many ones", () => {
    check("mask", ({ prompt, right }) => expect(right).toBe(dotted("1".repeat(lengthIn(prompt)).padEnd(32, "0"))));
  });
  test("of a prefix counts the ones of the mask", () => {
    check("prefix", ({ prompt, right }) => {
      const mask = /\d+\.\d+\.\d+\.\d+/.exec(prompt)?.[0] ?? "";
      expect(right).toBe(`/${bits(mask).replace(/0/g, "").length}`);
    });
  });
  test("of a network has host bits of zero, and of a broadcast address host bits of one", () => {
    check("network", ({ prompt, right }) => expect(right).toBe(dotted(prefixIn(prompt).start.padEnd(32, "0"))));
    check("broadcast", ({ prompt, right }) => expect(right).toBe(dotted(prefixIn(prompt).start.padEnd(32, "1"))));
  });
  test("of a range begins one after the network and ends one before the broadcast address", () => {
    check("range", ({ prompt, right }) => {
      const { start } = prefixIn(prompt);
      expect(right).toBe(`${dotted(`${start.padEnd(31, "0")}1`)} – ${dotted(`${start.padEnd(31, "1")}0`)}`);
    });
  });
  test("of a membership question is in the subnet, and no other is", () => {
    check("member", ({ prompt, right, wrong }) => {
      const { start } = prefixIn(prompt);
      expect(bits(right).startsWith(start)).toBe(true);
      for (const other of wrong) expect(bits(other).startsWith(start)).toBe(false);
    });
  });
  test("of a number of hosts is two less than a power of two, but for the last two sizes", () => {
    check("hosts", ({ prompt, right }) => {
      const length = lengthIn(prompt);
      expect(Number(right)).toBe(length === 32 ? 1 : length === 31 ? 2 : 2 ** (32 - length) - 2);
    });
  });
  test("of the hosts of a /31 says that both addresses can be used", () => {
    const id = "drill.subnetting.hosts";
    const problem = { address: 0x0a000000, length: 31 };
    const presented = subnetting.present(id, { skill: id, problem, options: ["right", "less-one", "less-two"] });
    expect(presented?.options[0]?.why).toMatchObject({
      zh: expect.stringContaining("两个都可用"),
      en: expect.stringContaining("both usable"),
    });
  });
  test("of the smallest subnet has room, and half of it has none", () => {
    check("smallest", ({ prompt, right }) => {
      const hosts = Number(/for (\d+) hosts/.exec(prompt)?.[1]);
      const size = 2 ** (32 - Number(right.slice(1)));
      expect(size - 2).toBeGreaterThanOrEqual(hosts);
      expect(size / 2 - 2).toBeLessThan(hosts);
    });
  });
});

test("The hosts asked for are at times exactly what fits, and at times one more than the next size holds", () => {
  const wanted = [0, 1, 2].map((address) => hostsWanted({ address, length: 26 }));
  expect(wanted.slice(0, 2)).toEqual([62, 31]);
  expect(wanted[2]).toBeGreaterThanOrEqual(31);
  expect(wanted[2]).toBeLessThanOrEqual(62);
});

test("A logged question outside the lengths of its skill, or of another skill, is not graded", () => {
  const problem = { address: 0x0a000005, length: 24 };
  const question = { skill: "drill.subnetting.network", problem, options: ["right", "end"] };
  expect(gradeDrill("drill.subnetting.network", { question, given: 0 })?.right).toBe(true);
  expect(
    gradeDrill("drill.subnetting.network", { question: { ...question, problem: { ...problem, length: 31 } }, given: 0 }),
  ).toBeUndefined();
  expect(
    gradeDrill("drill.subnetting.network", { question: { ...question, options: ["right", "toString"] }, given: 0 }),
  ).toBeUndefined();
  expect(gradeDrill("drill.subnetting.broadcast", { question, given: 0 })).toBeUndefined();
});
