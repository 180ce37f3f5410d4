import { expect, it } from "vitest";
import { lessonLength, textLength } from "./length";
import { parseLesson } from "./markdown";

it("counts English words and no dashes", () => {
  expect(textLength("A `SYN` – seq = 1000 – isn’t data.", "en")).toBe(6);
});

it("counts Chinese characters, a Latin word or a number as one, and no punctuation", () => {
  expect(textLength("客户端发出 SYN-SENT，seq = 1000。", "zh")).toBe(8);
});

it("counts headings, lists and asides of a lesson, and nothing that a directive brings in", () => {
  const lesson = '## Two words {#a}\n\nThree more words.\n\n::recall{item="a.b"}\n\n- one\n\n:::aside\nlast two\n:::\n';
  // The id of the heading is cut off when the lesson is read.
  expect(lessonLength(parseLesson(lesson.replace(" {#a}", "")), "en")).toBe(8);
});
