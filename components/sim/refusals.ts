import type { Field } from "@/lib/sim/form";
import type { Locale } from "@/lib/text";
import { foldWords } from "./fold-words";

type Issue = { path: readonly PropertyKey[]; message: string };
export type Refusal = { key: string; text: string };

/**
 * What an engine's schema refuses, by the labels that the learner sees. A text is told by an example that works, the
 * scenario's own; a number is within its bounds already (the browser sees to that), so it disagrees with another value.
 * The schemas say why in English only.
 */
export function refusalsOf(
  issues: readonly Issue[],
  fields: readonly Field[],
  working: Record<string, unknown>,
  locale: Locale,
): Refusal[] {
  const word = foldWords(locale);
  const seen = new Map<string, string>();
  for (const { path, message } of issues) {
    const key = String(path[0] ?? "");
    const field = fields.find((one) => one.key === key);
    if (field === undefined || seen.has(key)) continue;
    const example = String(working[key]);
    const why = field.kind !== "text" ? "refusedTogether" : example === "" ? "refusedMayBeEmpty" : "refusedText";
    const values: Record<string, string> = { label: field.label[locale], message, example };
    seen.set(
      key,
      word(why).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ""),
    );
  }
  return [...seen].map(([key, text]) => ({ key, text }));
}
