import type { Locale } from "@/lib/text";

/** From here on seconds alone say nothing. */
const LONG_MS = 600_000;
/** Of the units in which a long time is told, no more than so many. */
const MOST_UNITS = 3;

const UNITS: { ms: number; zh: string; en: string }[] = [
  { ms: 86_400_000, zh: "天", en: "d" },
  { ms: 3_600_000, zh: "小时", en: "h" },
  { ms: 60_000, zh: "分", en: "min" },
  { ms: 1000, zh: "秒", en: "s" },
];

/** Simulated time for people: "0 ms", "1040 ms", "63.0 s", "30 min 0.2 s", "364 d 23 h 59 min". Never later than it is. */
export function formatTime(ms: number, locale: Locale): string {
  if (ms < LONG_MS) return formatShort(ms);
  const first = UNITS.findIndex((unit) => ms >= unit.ms);
  let left = ms;
  const parts: string[] = [];
  for (const [at, unit] of UNITS.slice(first, first + MOST_UNITS).entries()) {
    const count = unit.ms === 1000 ? Math.floor(left / 100) / 10 : Math.floor(left / unit.ms);
    left -= count * unit.ms;
    if (count > 0 || at === 0) parts.push(`${count} ${unit[locale]}`);
  }
  return parts.join(" ");
}

/** The same for what never takes long. */
export function formatShort(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms * 10) / 10} ms`;
  return `${(ms / 1000).toFixed(1)} s`;
}
