/** What a request may ask as a condition. Dates are seconds; an absent field is undefined (RFC 9110 §13.1, §14.2). */
export type Preconditions = {
  ifMatch?: readonly string[];
  ifUnmodifiedSinceS?: number;
  ifNoneMatch?: readonly string[];
  ifModifiedSinceS?: number;
  range?: boolean;
  /** A tag, or a date. */
  ifRange?: string | number;
};
export type Validators = { etag: string | null; lastModifiedS: number | null };
export type Ruling = "perform" | "not-modified" | "precondition-failed" | "partial";

/** Both strong and the same, octet by octet (RFC 9110 §8.8.3.2). */
export function matchesStrongly(one: string, other: string): boolean {
  return one === other && !isWeak(one);
}

/** The same but for the mark of weakness (RFC 9110 §8.8.3.2). */
export function matchesWeakly(one: string, other: string): boolean {
  return opaque(one) === opaque(other);
}

export function isWeak(tag: string): boolean {
  return tag.startsWith("W/");
}

function opaque(tag: string): string {
  return isWeak(tag) ? tag.slice(2) : tag;
}

/** Evaluates the conditions in the order of RFC 9110 §13.2.2, for a resource that exists. */
export function ruleOn(asked: Preconditions, current: Validators, isRead: boolean): Ruling {
  const { ifMatch, ifUnmodifiedSinceS, ifNoneMatch, ifModifiedSinceS, range = false, ifRange } = asked;
  const { etag, lastModifiedS } = current;
  if (ifMatch !== undefined) {
    if (etag === null || !ifMatch.some((tag) => matchesStrongly(tag, etag))) return "precondition-failed";
  } else if (ifUnmodifiedSinceS !== undefined && lastModifiedS !== null && lastModifiedS > ifUnmodifiedSinceS) {
    return "precondition-failed";
  }
  if (ifNoneMatch !== undefined) {
    if (etag !== null && ifNoneMatch.some((tag) => matchesWeakly(tag, etag)))
      return isRead ? "not-modified" : "precondition-failed";
  } else if (isRead && ifModifiedSinceS !== undefined && lastModifiedS !== null && lastModifiedS <= ifModifiedSinceS) {
    return "not-modified";
  }
  return isRead && range && (ifRange === undefined || allowsRange(ifRange, current)) ? "partial" : "perform";
}

/** If-Range: a tag must match strongly, a date exactly (RFC 9110 §13.1.5). */
function allowsRange(ifRange: string | number, { etag, lastModifiedS }: Validators): boolean {
  if (typeof ifRange === "number") return ifRange === lastModifiedS;
  return etag !== null && matchesStrongly(ifRange, etag);
}
