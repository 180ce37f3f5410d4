import * as z from "zod/mini";
import type { Round } from "./round";

const askFields = { item: z.string(), seed: z.number() };
const keptSchema = z.object({
  count: z.number(),
  round: z.object({
    asks: z.array(z.object(askFields)),
    given: z.array(z.object({ ...askFields, answer: z.unknown(), right: z.boolean(), durationMs: z.number() })),
  }),
});

export type Kept = { count: number; round: Round };

/** A round as it survives a reload: text for the tab's own storage. */
export function writeKept({ count, round: { asks, given } }: Kept): string {
  return JSON.stringify({ count, round: { asks, given } });
}

/**
 * The round to go on with, at the first question that has no answer; undefined where there is nothing to go on with: no
 * answer was given, all were, or the text is not ours or names something that is not asked any more.
 */
export function readKept(text: string | null, isAsked: (item: string) => boolean): Kept | undefined {
  if (text === null) return undefined;
  const kept = keptSchema.safeParse(parse(text));
  if (!kept.success) return undefined;
  const { asks, given } = kept.data.round;
  const isOpen = given.length > 0 && given.length < asks.length;
  const fits = asks.every(({ item }) => isAsked(item)) && given.every(({ item }, place) => item === asks[place]?.item);
  return isOpen && fits ? { count: kept.data.count, round: { asks, given, place: given.length } } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
