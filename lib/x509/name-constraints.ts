import type { AltName, Extensions } from "./extensions";

/** Whether a CA with these constraints may vouch for all of `names` (RFC 5280 §4.2.1.10); only dNSNames are constrained. */
export function permitsNames(constraints: Extensions["nameConstraints"], names: readonly AltName[]): boolean {
  const { permitted, excluded = [] } = constraints ?? {};
  return names.every((name) => {
    if (!("dns" in name)) return true;
    const isPermitted = permitted === undefined || permitted.some((base) => isWithin(name.dns, base));
    return isPermitted && !excluded.some((base) => isWithin(name.dns, base));
  });
}

/** The base itself, and every name made by adding labels to its left. */
function isWithin(name: string, base: string): boolean {
  return name.toLowerCase() === base.toLowerCase() || name.toLowerCase().endsWith(`.${base.toLowerCase()}`);
}
