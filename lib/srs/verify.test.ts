import { expect, test } from "vitest";
import { anId, aReview, NOON, someParameters } from "./fixtures";
import { foldItem, type ItemState } from "./fold";
import { currentStates, mismatches } from "./verify";

const item = "tcp-handshake.segments";
const log = [
  aReview(),
  aReview({ id: anId(2), item: "dns.cache", at: NOON + 1 }),
  someParameters({ at: NOON - 1, retention: 0.8 }),
];

test("every item of a log has its own fold, with the learner's parameters", () => {
  const states = currentStates(log);
  expect([...states.keys()]).toEqual([item, "dns.cache"]);
  expect(states.get(item)).toEqual(foldItem(item, [aReview()], [someParameters({ at: NOON - 1, retention: 0.8 })]));
});

test("a cached state that is off by the last bit, missing or left over is found", () => {
  const states = currentStates(log);
  expect(mismatches(log, states)).toEqual([]);
  const right = states.get(item) as ItemState;
  if (!right.memory) throw new Error("The item was answered.");
  const off = { ...right, memory: { ...right.memory, stability: right.memory.stability * (1 + Number.EPSILON) } };
  expect(mismatches(log, new Map(states).set(item, off))).toEqual([{ item, folded: right, cached: off }]);
  expect(mismatches(log, new Map([[item, right]]))).toMatchObject([{ item: "dns.cache", cached: null }]);
  expect(mismatches([], new Map([[item, right]]))).toEqual([{ item, folded: null, cached: right }]);
});
