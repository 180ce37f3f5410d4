import type { Field } from "@/lib/sim/form";
import type { Locale } from "@/lib/text";

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
  const seen = new Map<string, string>();
  for (const { path, message } of issues) {
    const key = String(path[0] ?? "");
    const field = fields.find((one) => one.key === key);
    if (field === undefined || seen.has(key)) continue;
    const zh = locale === "zh";
    const label = field.label[locale];
    if (field.kind !== "text") seen.set(key, zh ? `“${label}”与其他参数放在一起行不通` : `${label}: ${message}`);
    else if (working[key] === "") seen.set(key, zh ? `“${label}”看不懂，可以留空` : `${label} cannot be read; it may be empty`);
    else
      seen.set(
        key,
        zh ? `“${label}”看不懂，可以写成：${working[key]}` : `${label} cannot be read; write it like: ${working[key]}`,
      );
  }
  return [...seen].map(([key, text]) => ({ key, text }));
}
