import * as z from "zod/mini";

/** The two languages of the product. Every text exists in both. */
export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** One text, written in each language. In content it is Markdown; in the compiled items it is HTML. */
export const textSchema = z.strictObject({
  zh: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});
export type Text = z.infer<typeof textSchema>;

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}
