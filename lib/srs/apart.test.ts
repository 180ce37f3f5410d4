import fc from "fast-check";
import { expect, test } from "vitest";
import { apart } from "./apart";

const neighbours = (groups: readonly string[]) => groups.filter((group, n) => n > 0 && groups[n - 1] === group).length;

/** How many siblings have to stand side by side in the best order there is. */
function fewest(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const largest = Math.max(0, ...sizes.values());
  return Math.max(0, largest - (groups.length - largest) - 1);
}

const someGroups = fc.array(fc.constantFrom("tcp", "dns", "http", "tls"), { maxLength: 30 });

test("siblings stand side by side only as often as no order can avoid", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const result = apart(groups, (group) => group);
      expect([...result].sort()).toEqual([...groups].sort());
      expect(neighbours(result)).toBe(fewest(groups));
    }),
    { numRuns: 1000 },
  );
});

test("an order without neighbouring siblings is left as it is", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const result = apart(groups, (group) => group);
      fc.pre(neighbours(result) === 0);
      expect(apart(result, (group) => group)).toEqual(result);
    }),
  );
});

test("the next entry of another group is brought forward, and siblings keep their order", () => {
  const byTopic = (entry: string) => entry.slice(0, 3);
  expect(apart(["tcp 1", "tcp 2", "dns 1", "dns 2"], byTopic)).toEqual(["tcp 1", "dns 1", "tcp 2", "dns 2"]);
  expect(apart(["tcp 1", "dns 1", "dns 2", "dns 3"], byTopic)).toEqual(["dns 1", "tcp 1", "dns 2", "dns 3"]);
});
