import { type RandomState, seedOf, shuffled } from "@/lib/random";
import type { Answered } from "./question";

/** One asking of an item: the seed makes the question, or the order of its options. */
export type Ask = { item: string; seed: RandomState };
export type Given = Ask & Answered;

/** A quiz as plain data: what is asked, what was answered, and where it stands. */
export type Round = {
  asks: readonly Ask[];
  /** One for each question so far, in order; the last belongs to the question on the screen once that is answered. */
  given: readonly Given[];
  place: number;
};

export function beginRound(asks: readonly Ask[]): Round {
  return { asks, given: [], place: 0 };
}

/** The question on the screen; undefined when all are answered and left. */
export function currentAsk({ asks, place }: Round): Ask | undefined {
  return asks[place];
}

export function isAnswered({ given, place }: Round): boolean {
  return given.length > place;
}

/** Only the first answer to a question counts. */
export function answerCurrent(round: Round, answered: Answered): Round {
  const ask = currentAsk(round);
  if (ask === undefined || isAnswered(round)) return round;
  return { ...round, given: [...round.given, { ...ask, ...answered }] };
}

/** On to the next question; an open one is not skipped. */
export function goOn(round: Round): Round {
  return isAnswered(round) ? { ...round, place: round.place + 1 } : round;
}

export function missedOf({ given }: Round): Given[] {
  return given.filter((each) => !each.right);
}

/**
 * A round of a quiz: all its questions, or where there are more than `most`, that many, and the next round goes on where
 * this one ends. The order, and the orders of options, depend on the seed.
 * @param round 0, 1, 2 … within the sitting that `seed` stands for.
 */
export function quizAsks(items: readonly string[], seed: RandomState, round: number, most: number): Ask[] {
  const isWhole = items.length <= most;
  const order = shuffled(items, isWhole ? seedOf(`${seed} ${round}`) : seed);
  return order.slice(0, most).map((_, index) => {
    const item = order[(isWhole ? index : round * most + index) % order.length] ?? "";
    return { item, seed: seedOf(`${item} ${seed} ${round}`) };
  });
}

/** Long enough to cover a good part of a drill, short enough for a tram ride. */
const DRILL_LENGTH = 12;

/** How often another seed is tried before a skill is taken to have nothing new to ask. */
const ATTEMPTS = 40;

/**
 * A round of a drill. Rounds of one sitting go on where the last one ended, so that every skill has its turn before one
 * comes again. No question comes twice in a round, so a skill with few of them makes a shorter one.
 * @param round 0, 1, 2 … within the sitting that `seed` stands for.
 * @param identify What makes two questions the same: what they ask, whatever the options.
 */
export function drillAsks(
  skills: readonly string[],
  seed: RandomState,
  round: number,
  identify: (ask: Ask) => string | undefined,
): Ask[] {
  const order = shuffled(skills, seed);
  const asks = new Map<string, Ask>();
  for (let turn = round * DRILL_LENGTH; turn < (round + 1) * DRILL_LENGTH; turn += 1) {
    const item = order[turn % order.length] ?? "";
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const ask = { item, seed: seedOf(`${item} ${seed} ${turn} ${attempt}`) };
      const identity = identify(ask);
      if (identity === undefined || asks.has(identity)) continue;
      asks.set(identity, ask);
      break;
    }
  }
  return [...asks.values()];
}

/** The same questions, made anew from other seeds. */
export function askAgain(asks: readonly Ask[], seed: RandomState): Ask[] {
  return asks.map(({ item }, index) => ({ item, seed: seedOf(`${item} ${seed} ${index}`) }));
}
