import type { RandomState } from "@/lib/random";
import type { Text } from "@/lib/text";
import { type Ask, drawInteger, type Way } from "../calculation";

/** A sequence number, octets of data, and the acknowledgment number that goes with it. */
export type Problem = { seq: number; octets: number; ack: number };
export type SequenceAsk = Ask<Problem>;

/** Sequence numbers are 32 bits and begin again at 0 (RFC 9293 §3.4). */
const MODULUS = 2 ** 32;

/** Sizes that a segment can have, none of which is confused with a count of segments. */
const OCTETS = [100, 1460] as const;
/** As a capture shows them that counts from the beginning; large ones are for the question on the end of the space. */
const NUMBERS = [1001, 90_000] as const;

export const drawNumbers = (seed: RandomState, numbers: readonly [number, number] = NUMBERS): [Problem, RandomState] => {
  const [seq, second] = drawInteger(seed, ...numbers);
  const [octets, third] = drawInteger(second, ...OCTETS);
  const [ack, next] = drawInteger(third, ...NUMBERS);
  return [{ seq, octets, ack }, next];
};

export function fits({ seq, octets }: Problem): boolean {
  return seq < MODULUS && octets >= OCTETS[0] && octets <= OCTETS[1];
}

export function add(seq: number, octets: number): number {
  return (seq + octets + MODULUS) % MODULUS;
}

export function way(answer: (problem: Problem) => number, zh: string, en: string): Way<Problem> {
  return { answer: (problem) => String(answer(problem)), why: () => ({ zh, en }) };
}

/** The right way, with its calculation. */
export function rule(answer: (problem: Problem) => number, why: (problem: Problem) => Text): Way<Problem> {
  return { answer: (problem) => String(answer(problem)), why };
}
