import { studyDay } from "@/lib/srs/day";
import type { Memory } from "@/lib/srs/memory";
import type { Locale } from "@/lib/text";
import type { Studier } from "./learner";

const TAGS = { zh: "zh-CN", en: "en-GB" } as const;

/** When an answer brings an item back: minutes of a learning step, or days and the date. The learner's zone, never the machine's. */
export function formatDue(
  memory: Memory,
  now: number,
  { timeZone, rolloverHour }: Studier,
  locale: Locale,
): { span: string; date?: string } {
  if (memory.phase !== "review")
    return { span: relative(Math.max(1, Math.round((memory.dueAt - now) / 60_000)), "minute", locale) };
  const days = studyDay(memory.dueAt, timeZone, rolloverHour) - studyDay(now, timeZone, rolloverHour);
  return { span: relative(days, "day", locale), date: formatDate(memory.dueAt, timeZone, now, locale) };
}

/** "4 Dec", or with the year where it is another one. */
export function formatDate(at: number, timeZone: string, now: number, locale: Locale): string {
  const year = new Intl.DateTimeFormat("en", { year: "numeric", timeZone });
  const sameYear = year.format(at) === year.format(now);
  return new Intl.DateTimeFormat(TAGS[locale], {
    day: "numeric",
    month: locale === "zh" ? "long" : "short",
    year: sameYear ? undefined : "numeric",
    timeZone,
  }).format(at);
}

/** "in 3 hours", "tomorrow", "on 4 Dec": an instant as a part of a sentence. */
export function formatWhen(
  at: number,
  now: number,
  { timeZone, rolloverHour }: Pick<Studier, "timeZone" | "rolloverHour">,
  locale: Locale,
): string {
  const days = studyDay(at, timeZone, rolloverHour) - studyDay(now, timeZone, rolloverHour);
  const relate = new Intl.RelativeTimeFormat(TAGS[locale], { numeric: "auto" });
  if (days > 6) return locale === "zh" ? formatDate(at, timeZone, now, locale) : `on ${formatDate(at, timeZone, now, locale)}`;
  if (days > 0) return relate.format(days, "day");
  const minutes = Math.max(1, Math.round((at - now) / 60_000));
  return minutes < 60 ? relate.format(minutes, "minute") : relate.format(Math.round(minutes / 60), "hour");
}

/** "today", "yesterday", "3 days ago". */
export function formatLast(daysAgo: number, locale: Locale): string {
  return new Intl.RelativeTimeFormat(TAGS[locale], { numeric: "auto" }).format(-daysAgo, "day");
}

function relative(count: number, unit: "minute" | "day", locale: Locale): string {
  const text = new Intl.NumberFormat(TAGS[locale], { style: "unit", unit, unitDisplay: "long" }).format(count);
  return locale === "zh" ? `${text}后` : text;
}
