import type { Text } from "@/lib/text";

/** The right choice among the first few of a pool that differ from it, in an order that gives nothing away. */
export function withChoices(right: Text, pool: Text[], why: Text): { choices: Text[]; right: number; why: Text } {
  const wrong: Text[] = [];
  for (const text of pool) {
    if (wrong.length < 3 && text.en !== right.en && wrong.every((other) => other.en !== text.en)) wrong.push(text);
  }
  const choices = [right, ...wrong].sort((a, b) => (a.en < b.en ? -1 : 1));
  return { choices, right: choices.indexOf(right), why };
}
