import type { Text } from "@/lib/text";

/** Every text inside a value, with the path to it. */
export function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: Text }[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [{ path, text: value }];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** The same value with every text in it replaced by what `map` makes of it. */
export function mapTexts<T>(value: T, map: (text: Text) => Text): T {
  if (typeof value !== "object" || value === null) return value;
  // A text is replaced by a text and everything else keeps its shape, so the type stays the same.
  if (isText(value)) return map(value) as T;
  if (Array.isArray(value)) return value.map((child) => mapTexts(child, map)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mapTexts(child, map)])) as T;
}

/** The values come from schemas, where two keys called `zh` and `en` are always a text. */
function isText(value: object): value is Text {
  return "zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string";
}
