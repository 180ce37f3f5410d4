import { sizeOf } from "@/lib/reference/cidr";
import { areSiblings, coverOf, gapsIn, holds, type Prefix, parentOf } from "@/lib/reference/prefixes";
import { MAX_LINES } from "./lists";
import type { Input, MergeWork } from "./state";

export function mergeOf(given: readonly Prefix[]): MergeWork {
  const list = [...given].sort((one, other) => one.network - other.network || one.length - other.length);
  return { task: "merge", given, list, at: 0, deed: "start", pair: null, cover: null, missing: null };
}

export function hasMergeStep(work: MergeWork): boolean {
  return work.cover === null;
}

/** Compares one with the next and makes one of them where that can be; when none is left, asks what would cover all. */
export function stepMerge(work: MergeWork): MergeWork {
  const { list, at } = work;
  const [one, other] = [list[at], list[at + 1]];
  if (one === undefined || other === undefined) return withCover(work);
  const pair = [one, other] as const;
  if (holds(one, other)) return { ...work, list: replaced(list, at, one), deed: "inside", pair };
  const parent = areSiblings(one, other) ? parentOf(one) : undefined;
  if (parent === undefined) return { ...work, at: at + 1, deed: "no", pair };
  // What has grown may now be a half to the one before it.
  return { ...work, list: replaced(list, at, parent), at: Math.max(0, at - 1), deed: "merge", pair };
}

function replaced(list: readonly Prefix[], at: number, one: Prefix): Prefix[] {
  return [...list.slice(0, at), one, ...list.slice(at + 2)];
}

function withCover(work: MergeWork): MergeWork {
  const cover = coverOf(work.list);
  const missing = work.list.reduce((left, { length }) => left - sizeOf(length), sizeOf(cover.length));
  return { ...work, deed: "cover", pair: null, cover, missing };
}

/** What the one prefix for all would hold beyond those given. */
export function holesIn({ cover, list }: MergeWork): Prefix[] {
  return cover === null ? [] : gapsIn(cover, list);
}

/** Another list, compared from the beginning. At least two and at most eight. */
export function changeMerge(work: MergeWork, input: Input): MergeWork {
  const { given } = work;
  if (input.type !== "drop" && input.type !== "put") return work;
  const without = given.filter(({ network, length }) => network !== input.network || length !== input.length);
  if (input.type === "drop") return without.length < given.length && without.length >= 2 ? mergeOf(without) : work;
  const { network, length } = input;
  return without.length === given.length && given.length < MAX_LINES ? mergeOf([...given, { network, length }]) : work;
}
