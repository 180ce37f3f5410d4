import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sequenceNumbers } from "./drill";

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** The numbers of the question and the right one, read from the words alone: nothing of the drill's own arithmetic is used. */
function check(skill: string, rightOf: (...numbers: bigint[]) => bigint): void {
  const id = `drill.sequence-numbers.${skill}`;
  fc.assert(
    fc.property(seeds, (seed) => {
      const presented = sequenceNumbers.present(id, sequenceNumbers.make(id, seed));
      if (presented === undefined) throw new Error(`${id} cannot present its own question.`);
      for (const locale of ["en", "zh"] as const) {
        const numbers = (presented.prompt[locale].match(/\d+/g) ?? []).map(BigInt);
        const right = presented.options.find((option) => option.right)?.text[locale].replaceAll("`", "");
        expect(right).toBe(String(rightOf(...numbers)));
      }
    }),
  );
}

describe("the right option, worked out from the words of the question in 64 bits", () => {
  const wrapped = (value: bigint) => value % 2n ** 32n;
  test("of a SYN is one more", () => check("syn-ack", (seq = 0n) => seq + 1n));
  test("of data is the first octet after it", () => check("data", (seq = 0n, octets = 0n) => seq + octets));
  test("of a FIN counts the data and the FIN", () => check("fin", (seq = 0n, octets = 0n) => seq + octets + 1n));
  test("of a gap is where it begins", () => {
    const id = "drill.sequence-numbers.gap";
    const { prompt, options } = sequenceNumbers.present(id, sequenceNumbers.make(id, 5)) ?? { prompt: { en: "" }, options: [] };
    const octets = Number(/of (\d+) bytes/.exec(prompt.en)?.[1]);
    const seq = Number(/seq=(\d+)/.exec(prompt.en)?.[1]);
    expect(options.find((option) => option.right)?.text.en).toBe(`\`${seq + octets}\``);
  });
  test("of what has arrived is the data without the SYN", () => check("carried", (seq = 0n, ack = 0n) => ack - seq - 1n));
  test("of the end of the space goes on from zero", () => {
    check("wrap", (seq = 0n, octets = 0n) => wrapped(seq + octets));
  });
});

test("A number beyond the header's 32 bits, or of another kind of question, is no question", () => {
  const id = "drill.sequence-numbers.wrap";
  const problem = { seq: 2 ** 32, octets: 200, ack: 2000 };
  expect(sequenceNumbers.present(id, { skill: id, problem, options: ["right", "zero"] })).toBeUndefined();
  expect(
    sequenceNumbers.present(id, { skill: id, problem: { ...problem, seq: 1001 }, options: ["right", "zero"] }),
  ).toBeUndefined();
});
