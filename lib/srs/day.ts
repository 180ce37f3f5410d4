/**
 * Study days. A study day starts when the clock on the learner's wall reaches the rollover hour, and is counted as the
 * days since 1970-01-01 of the calendar day it starts on. Instants are milliseconds since 1970 UTC.
 */

export const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Clocks go back by at most two hours today (Antarctica/Troll); three are looked over. */
const LONGEST_REPEAT_MS = 3 * HOUR_MS;

/** Making a formatter costs far more than using it. There are about 600 zone names; the bound stops odd spellings. */
const formats = new Map<string, Intl.DateTimeFormat>();
const FORMATS_KEPT = 1000;

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  if (formats.size >= FORMATS_KEPT) formats.clear();
  formats.set(timeZone, made);
  return made;
}

/** Whether this runtime knows the IANA zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatFor(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** How far the wall clock is ahead of UTC at an instant, in milliseconds. Throws RangeError for an unknown zone. */
export function offsetMs(at: number, timeZone: string): number {
  // "1/31/2026, 04:05:06" in every runtime: the numbers stand in this order.
  const [month, day, year, hour, minute, second] = (formatFor(timeZone).format(at).match(/\d+/g) ?? []).map(Number);
  // The six parts are all asked for above, so none is missing.
  const wall = Date.UTC(year as number, (month as number) - 1, day, hour, minute, second);
  return wall - Math.floor(at / 1000) * 1000;
}

/** The study day in which an instant falls: an integer that never decreases as time goes on. */
export function studyDay(at: number, timeZone: string, rolloverHour: number): number {
  const offset = offsetMs(at, timeZone);
  const day = Math.floor((at + offset - rolloverHour * HOUR_MS) / DAY_MS);
  // Where clocks go back over the rollover hour, the wall shows it twice; the day that has begun stays begun.
  const wentBack = offsetMs(at - LONGEST_REPEAT_MS, timeZone) > offset;
  return wentBack && startOfStudyDay(day + 1, timeZone, rolloverHour) <= at ? day + 1 : day;
}

/** The first instant of a study day: when the wall first shows the rollover hour, or the first moment after it where that hour is left out. */
export function startOfStudyDay(day: number, timeZone: string, rolloverHour: number): number {
  const wall = day * DAY_MS + rolloverHour * HOUR_MS;
  const before = offsetMs(wall - DAY_MS, timeZone);
  const after = offsetMs(wall + DAY_MS, timeZone);
  if (offsetMs(wall - before, timeZone) === before) return wall - before;
  if (offsetMs(wall - after, timeZone) === after) return wall - after;
  return changeOfOffset(wall - after, wall - before, timeZone);
}

/** The instant in (low, high] at which the offset becomes the one of `high`. */
function changeOfOffset(low: number, high: number, timeZone: string): number {
  const last = offsetMs(high, timeZone);
  let [same, changed] = [low, high];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetMs(middle, timeZone) === last) changed = middle;
    else same = middle;
  }
  return changed;
}
