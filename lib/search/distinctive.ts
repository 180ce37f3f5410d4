import { words as chineseWords } from "@/lib/content/segment";
import { normalise, squeeze } from "./normalise";
import { chunksOf, partsOf } from "./tokenise";

/** A word that more sections have than these names no one of them; with all words the file would be twice as large. */
const FEW = 4;

/** Of the words of each text those that only few of the texts have: "nagle", “糊涂”. */
export function distinctiveWords(texts: readonly string[]): string[][] {
  const words = texts.map((text) => [...new Set(wordsOf(text))]);
  const counts = new Map<string, number>();
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.map((own) => own.filter((word) => (counts.get(word) ?? 0) <= FEW));
}

function wordsOf(text: string): string[] {
  return chunksOf(normalise(text)).flatMap(({ text: chunk, isHan }) =>
    isHan ? chineseWords(chunk).filter((word) => [...word].length > 1) : partsOf(chunk).filter((word) => word.length > 2),
  );
}

/** Those words that a text does not have already, each once. */
export function missingWords(words: readonly string[], text: string): string[] {
  const there = squeeze(text);
  return [...new Set(words)].filter((word) => !there.includes(squeeze(word)));
}

/** The words of a text, Chinese in whole runs: what remains to be searched of a text that is not shown. */
export function runsOf(text: string): string[] {
  return chunksOf(normalise(text)).map((chunk) => chunk.text);
}
