/**
 * One spelling for what readers hold to be the same: full-width forms and compatibility characters (Unicode NFKC), capitals,
 * typographic apostrophes, and the possessive s, which says nothing about what is searched.
 */
export function normalise(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/’/g, "'").replace(/'s\b/g, "");
}

/** Letters and digits only: `TIME-WAIT`, `TIME_WAIT` and “time wait” all come out as "timewait". */
export function squeeze(text: string): string {
  return normalise(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
