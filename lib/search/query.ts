import { normalise } from "./normalise";
import { chunksOf, pairsOf, partsOf } from "./tokenise";

/** One word of what was typed, and how freely it may be matched. */
export type QueryWord = {
  token: string;
  /** Which run of Chinese or joined name it was typed in, counted from 0: 半连接 is one, PATCH 幂等 are two. */
  run: number;
  /** It may be the beginning of a word. */
  isPrefix: boolean;
  /** One letter of it may be wrong, where little is found otherwise. */
  isFuzzy: boolean;
  /** What may have been meant: all the words of one of these. Asked where little is found otherwise. */
  instead: string[][];
};

const STOP_WORDS = new Set(
  "a an and are at be by can do does for from how i if in is it of on or that the this to versus vs what when where which who why with you your".split(
    " ",
  ),
);
/** No single characters among them: 的 is in 目的地址, 是 in 是否. */
const STOP_PHRASES = /为什么|什么是|是什么|怎么样|怎么|怎样|如何|什么|哪些|哪个|请问|[吗呢]$/g;

/** What joins two words, where it touches no Chinese word before it: cookie 和 session 的区别. */
const JOINING = /(?<!\p{Script=Han})(?:[和与或跟是在](?!\p{Script=Han})|的)/gu;

/** Shorter words are one letter away from too many others: TCP, UDP. */
const FUZZY_LENGTH = 5;
const SWAP_LENGTH = 4;

/** The words of a query. Those that every question has are left out, unless there are no others. */
export function queryWords(query: string): QueryWord[] {
  const words = wordsOf(normalise(query));
  const telling = wordsOf(normalise(query).replace(STOP_PHRASES, " ").replace(JOINING, " ")).filter(
    ({ token }) => !STOP_WORDS.has(token),
  );
  return telling.length > 0 ? telling : words;
}

function wordsOf(normalised: string): QueryWord[] {
  const seen = new Set<string>();
  const chunks = chunksOf(normalised);
  return chunks
    .flatMap(({ text, isHan, start }, run) => {
      // Only the last word may be as yet half typed, however short it is.
      const isLast = start + text.length === normalised.length;
      return isHan ? pairsOf(text).map((pair) => hanWord(pair, run)) : partsOf(text).map((part) => latinWord(part, run, isLast));
    })
    .filter(({ token }) => !seen.has(token) && seen.add(token));
}

function hanWord(token: string, run: number): QueryWord {
  return { token, run, isPrefix: [...token].length === 1, isFuzzy: false, instead: [] };
}

function latinWord(token: string, run: number, isLast: boolean): QueryWord {
  const isNumber = /^[\d.]+$/.test(token);
  const isWord = /^\p{L}+$/u.test(token);
  return {
    token,
    run,
    // 40 is not the beginning of 404 unless it is still being typed; with one letter half of all words begin.
    isPrefix: token.length > (isLast ? 1 : 2) && (isLast || !isNumber),
    isFuzzy: isWord && token.length >= FUZZY_LENGTH,
    instead: [...apart(token), ...(isWord && token.length >= SWAP_LENGTH ? swaps(token) : []), ...short(token)],
  };
}

/** Letters and digits that were typed together: "rfc793", "tls1.3". */
function apart(token: string): string[][] {
  const [, letters, digits] = /^(\p{L}+)(\d[\d.]*)$/u.exec(token) ?? [];
  return letters === undefined || digits === undefined ? [] : [[letters, digits]];
}

/** Two neighbouring letters typed in the wrong order, the commonest slip; as edits they would count as two. */
function swaps(token: string): string[][] {
  const letters = [...token];
  return letters.slice(1).flatMap((letter, before) => {
    const first = letters[before];
    if (first === undefined || first === letter) return [];
    return [[[...letters.slice(0, before), letter, first, ...letters.slice(before + 2)].join("")]];
  });
}

/** "acks" and "keys", which are too short for the index to know a plural by. */
function short(token: string): string[][] {
  return /^\p{L}{3}s$/u.test(token) ? [[token.slice(0, -1)]] : [];
}
