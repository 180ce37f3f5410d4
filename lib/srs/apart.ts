/**
 * The same entries, as near to their order as that allows, with no two of one group side by side where any order can
 * avoid it, and as few as possible where none can.
 */
export function apart<T>(entries: readonly T[], groupOf: (entry: T) => string): T[] {
  const waiting = [...entries];
  const count = new Map<string, number>();
  for (const entry of waiting) count.set(groupOf(entry), (count.get(groupOf(entry)) ?? 0) + 1);
  const result: T[] = [];
  let last: string | undefined;
  while (waiting.length > 0) {
    const group = crowded(count, waiting.length, last);
    const wanted = waiting.findIndex((entry) => (group === undefined ? groupOf(entry) !== last : groupOf(entry) === group));
    // Only siblings are left: they have to stand side by side.
    const [entry] = waiting.splice(Math.max(wanted, 0), 1) as [T];
    last = groupOf(entry);
    count.set(last, (count.get(last) ?? 1) - 1);
    result.push(entry);
  }
  return result;
}

/**
 * The group that has to come now: after any other, it would have more entries than every second place holds. Two groups
 * cannot both be that large, except where `last` is one of them.
 */
function crowded(count: ReadonlyMap<string, number>, places: number, last: string | undefined): string | undefined {
  for (const [group, entries] of count) if (group !== last && entries > Math.ceil((places - 1) / 2)) return group;
  return undefined;
}
