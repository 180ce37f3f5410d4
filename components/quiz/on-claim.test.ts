import { expect, test } from "vitest";
import { onClaim } from "./on-claim";

const items = [
  { id: "one", claims: ["tcp.a", "tcp.b"] },
  { id: "two", claims: [] },
  { id: "three", claims: ["tcp.a"] },
];
const idsOn = (claim: string) => onClaim(items, claim).map(({ id }) => id);

test("a quiz on a claim asks what asks that claim, and nothing else", () => {
  expect(idsOn("tcp.a")).toEqual(["one", "three"]);
  expect(idsOn("tcp.b")).toEqual(["one"]);
});

test("an address without a claim of this quiz asks everything", () => {
  expect(idsOn("")).toEqual(["one", "two", "three"]);
  expect(idsOn("tcp")).toEqual(["one", "two", "three"]);
});
