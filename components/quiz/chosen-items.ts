import { ITEM_FRAGMENT } from "@/lib/paths";

/**
 * The items of a quiz that the address names after `#`: one item (`item=` and its id), or those that ask a claim of the
 * notes (its id alone); all of them where it names none of theirs.
 */
export function chosenItems<Item extends { id: string; claims: readonly string[] }>(
  items: readonly Item[],
  named: string,
): readonly Item[] {
  const item = named.startsWith(ITEM_FRAGMENT) ? named.slice(ITEM_FRAGMENT.length) : undefined;
  const chosen = items.filter(({ id, claims }) => (item === undefined ? claims.includes(named) : id === item));
  return chosen.length > 0 ? chosen : items;
}
