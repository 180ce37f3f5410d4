import fc from "fast-check";
import { expect, it } from "vitest";
import { words } from "./segment";

it("keeps the words of the subject whole, and particles with their word", () => {
  expect(words("丢了一个报文段会怎样")).toEqual(["丢了", "一个", "报文段", "会", "怎样"]);
});

it("never lets a line begin with closing punctuation or end with opening punctuation", () => {
  expect(words("“两次”为什么不够？")).toEqual(["“两次”", "为什么", "不够？"]);
});

it("loses and adds nothing: joined, the words are the text", () => {
  const text = fc.string({
    unit: fc.constantFrom("报", "文", "段", "的", "了", "，", "“", "”", "T", "C", " ", "1", "？", "序", "列", "号"),
  });
  fc.assert(fc.property(text, (title) => words(title).join("") === title));
});
