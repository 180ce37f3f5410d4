import type { Text } from "@/lib/text";

/** "#1, #2 and #3", or with many of them "#1 to #9". */
export function listRequests(indices: number[]): Text {
  const numbers = indices.map((index) => index + 1);
  const [first, last] = [numbers[0], numbers.at(-1)];
  const isRun = first !== undefined && last !== undefined && last - first === numbers.length - 1;
  if (numbers.length > 2 && isRun) return { zh: `#${first} 到 #${last}`, en: `#${first} to #${last}` };
  const names = numbers.map((number) => `#${number}`);
  const head = names.slice(0, -1).join(", ");
  return { zh: names.join("、"), en: names.length > 1 ? `${head} and ${names.at(-1)}` : (names[0] ?? "") };
}

/** Seconds, as people write them: "0.7 s", "60 s". */
export function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(2))} s`;
}
