import { TAG, tlv, utf8 } from "./der";
import { DerError, type DerValue, textOf } from "./der-read";

/**
 * A moment as certificates write it (RFC 5280 §4.1.2.5): UTCTime through 2049, GeneralizedTime from 2050 on, always in
 * seconds and GMT. `atMs` counts from 1970, as `Date` does; a fraction of a second is dropped.
 */
export function time(atMs: number): Uint8Array {
  // "2026-11-21T05:47:00.000Z" without separators and fraction
  const digits = new Date(atMs).toISOString().replace(/\.\d+|[-:T]/g, "");
  const isUtcTime = digits < "2050" && digits >= "1950";
  return isUtcTime ? tlv(TAG.utcTime, utf8(digits.slice(2))) : tlv(TAG.generalizedTime, utf8(digits));
}

/** The same back: milliseconds since 1970. A UTCTime's year from 50 on belongs to the twentieth century. */
export function timeOf(value: DerValue): number {
  const text = textOf(value);
  const digits = value.tag === TAG.utcTime ? `${text < "50" ? "20" : "19"}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits);
  const isTime = value.tag === TAG.utcTime || value.tag === TAG.generalizedTime;
  if (!isTime || parts === null) throw new DerError(`"${text}" at octet ${value.start} is no time of a certificate`);
  const [year = 0, month = 0, ...rest] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...rest);
}
