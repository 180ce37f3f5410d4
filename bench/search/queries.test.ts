import { expect, it } from "vitest";
import { aFile, anEntry } from "@/lib/search/fixtures";
import { queriesOf } from "./queries";

it("types a title letter by letter, and once with a slip", () => {
  expect(queriesOf(aFile([anEntry({ title: "`ACK`s" })]))).toEqual(["A", "AC", "ACK", "ACKs", "AKCs"]);
});
