import { expect, test } from "vitest";
import { paths } from "@/lib/paths";
import { chosenItems } from "./chosen-items";

const items = [
  { id: "tcp.one", claims: ["tcp.a", "tcp.b"] },
  { id: "tcp.a", claims: [] },
  { id: "tcp.three", claims: ["tcp.a"] },
];
const idsOn = (named: string) => chosenItems(items, named).map(({ id }) => id);

test("a quiz on a claim asks what asks that claim, and nothing else", () => {
  expect(idsOn("tcp.a")).toEqual(["tcp.one", "tcp.three"]);
  expect(idsOn("tcp.b")).toEqual(["tcp.one"]);
});

test("a quiz of one item asks that one, also where a claim has the same id", () => {
  const { hash } = new URL(paths.quizItem("en", "tcp", "tcp.a"), "https://localhost");
  expect(idsOn(hash.slice(1))).toEqual(["tcp.a"]);
});

test("an address without a claim or an item of this quiz asks everything", () => {
  for (const named of ["", "tcp", "item=", "item=tcp.b"]) expect(idsOn(named)).toEqual(items.map(({ id }) => id));
});
