import type { Text } from "@/lib/text";

export type Choices = { choices: Text[]; right: number };

const CHOICES = 4;

/** Four numbers in rising order: the right one and the first of `tempting` that differ, made up with near ones. */
export function numberChoices(right: number, tempting: number[]): Choices {
  const values = new Set([right]);
  for (const value of [...tempting, right + 1, right + 2, right + 3, right + 4]) {
    if (values.size < CHOICES && value > 0) values.add(value);
  }
  const rising = [...values].sort((a, b) => a - b);
  return { choices: rising.map((value) => ({ zh: String(value), en: String(value) })), right: rising.indexOf(right) };
}
