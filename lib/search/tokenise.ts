import { normalise } from "./normalise";

const HAN = String.raw`\p{Script=Han}`;
const LETTER = String.raw`(?:(?!${HAN})[\p{L}\p{N}])`;

/** A run of Chinese, or letters and digits with the joints that one name may have: TIME_WAIT, HTTP/1.1, X.509. */
const CHUNK = new RegExp(`${HAN}+|${LETTER}+(?:[-_/.:]${LETTER}+)*`, "gu");
const IS_HAN = new RegExp(`^${HAN}`, "u");
/** The point of a number stays: 1.1 and 192.168.0.1 are one word. */
const JOINT = /[-_/:]|\.(?!\d)|(?<!\d)\./;
/** Where a name in capitals has its words: Server|Hello. */
const HUMP = /(?<=\p{Ll})(?=\p{Lu})/u;

/** More joints than this are an address or a path, which nobody writes in one word. */
const LONGEST_COMPOUND = 3;

export type Chunk = { text: string; isHan: boolean; start: number };

/** The chunks of a text that is normalised already. */
export function chunksOf(normalised: string): Chunk[] {
  return [...normalised.matchAll(CHUNK)].map(({ 0: text, index }) => ({ text, isHan: IS_HAN.test(text), start: index }));
}

/** The words of one Latin chunk: "time-wait" has two. */
export function partsOf(chunk: string): string[] {
  return chunk.split(JOINT).map(singular);
}

/**
 * What a text is found by. Latin by its words, and by what a joined name is without its joints ("timewait", "http2").
 * Chinese, which has no spaces, by every two neighbouring characters, and by the last one alone, so that a single
 * character finds the words that it begins and those that it ends.
 */
export function tokensOf(text: string): string[] {
  return chunksOf(normalise(text))
    .flatMap(({ text: chunk, isHan }) => (isHan ? pairsOf(chunk, true) : wordsOf(chunk)))
    .concat(humpsOf(text));
}

/** Neighbouring characters two by two; a single character stays as it is. */
export function pairsOf(run: string, withLast = false): string[] {
  const characters = [...run];
  const last = characters.at(-1) ?? "";
  const pairs = characters.slice(1).map((character, before) => `${characters[before]}${character}`);
  return withLast || pairs.length === 0 ? [...pairs, last] : pairs;
}

function wordsOf(chunk: string): string[] {
  const parts = partsOf(chunk);
  return parts.length > 1 && parts.length <= LONGEST_COMPOUND ? [...parts, parts.join("")] : parts;
}

/** The words inside of ServerHello and WebSocket, which some write apart. */
function humpsOf(text: string): string[] {
  return [...text.matchAll(/\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+/gu)].flatMap(([name]) =>
    name.split(HUMP).map((word) => singular(word.toLowerCase())),
  );
}

/** English plurals, as far as an s goes. `https` is no plural, nor are words in ss, us and is, nor short names like CORS. */
export function singular(word: string): string {
  return word.length > 4 && word.endsWith("s") && !/(?:[sui]s|^https)$/.test(word) ? word.slice(0, -1) : word;
}
