/** The items of a quiz that ask the claim which the address names after `#`; all of them where it names none of theirs. */
export function onClaim<Item extends { claims: readonly string[] }>(items: readonly Item[], claim: string): readonly Item[] {
  const chosen = items.filter(({ claims }) => claims.includes(claim));
  return chosen.length > 0 ? chosen : items;
}
