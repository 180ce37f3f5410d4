import type { SearchFile } from "@/lib/search/entry";

/** Every so manieth entry is looked for, which is all kinds of them: they stand in the file kind by kind. */
const EVERY = 12;
/** Longer than anybody types before looking at the results. */
const TYPED = 14;

/** What somebody types who looks for the entries of a file by their titles: every beginning of it, and one with a slip. */
export function queriesOf({ entries }: SearchFile): string[] {
  const titles = entries.filter((_, position) => position % EVERY === 0).map(({ title }) => title.replaceAll("`", ""));
  return titles.flatMap((title) => {
    const letters = [...title].slice(0, TYPED);
    const beginnings = letters.map((_, last) => letters.slice(0, last + 1).join(""));
    return [...beginnings, withSlip(letters)];
  });
}

/** Two letters in the middle in the wrong order: the slip for which everything is asked in vain first. */
function withSlip(letters: readonly string[]): string {
  const middle = Math.floor(letters.length / 2);
  const [first = "", second = ""] = letters.slice(middle - 1, middle + 1);
  return [...letters.slice(0, Math.max(0, middle - 1)), second, first, ...letters.slice(middle + 1)].join("");
}
