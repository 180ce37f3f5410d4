import type { Locale, Text } from "@/lib/text";

/** The same value with every `{ zh, en }` in it replaced by one language's string. */
export type Localised<T> = T extends Text
  ? string
  : T extends (infer E)[]
    ? Localised<E>[]
    : T extends object
      ? { [K in keyof T]: Localised<T[K]> }
      : T;

/** Picks one language out of an item, so that a browser is sent only what it shows. */
export function localise<T>(value: T, locale: Locale): Localised<T> {
  // The type above describes exactly this walk; TypeScript cannot follow it through the recursion.
  return walk(value, locale) as Localised<T>;
}

function walk(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((entry) => walk(entry, locale));
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length === 2 && "zh" in value && "en" in value) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry, locale)]));
}
