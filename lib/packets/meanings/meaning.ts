import type { Text } from "@/lib/text";
import type { Field } from "../fields/field";

/** What a field is for, in one sentence, and where that is written. */
export type Meaning = { meaning: Text; source: string };

/** One meaning for every field of these definitions: a field without one does not compile. */
export type MeaningsOf<F extends readonly Field[]> = { [Id in F[number]["id"]]: Meaning };

export function meaning(source: string, en: string, zh: string): Meaning {
  return { meaning: { zh, en }, source };
}
