import { RULES } from "@/lib/progress/rules";
import type { Locale } from "@/lib/text";
import { progressWords } from "./words";

/** Each figure says how it is computed; folded, for it is read once. */
export function How({ rules, locale }: { rules: (keyof typeof RULES)[]; locale: Locale }) {
  return (
    <details className="how">
      <summary>{progressWords(locale).how}</summary>
      {rules.map((rule) => (
        <p key={rule}>{RULES[rule][locale]}</p>
      ))}
    </details>
  );
}
