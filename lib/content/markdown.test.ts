import { expect, test } from "vitest";
import { parseLesson, plainText } from "./markdown";

test("a time and a port in a lesson stay what was written, though a colon before a word begins a directive", () => {
  const written = "It is fresh until 11:10 at 127.0.0.1:3000, or localhost:port.";
  expect(plainText(parseLesson(written))).toBe(written);
});

test("a directive with words or attributes is one, known or not", () => {
  const [paragraph] = parseLesson(":term[step]{id=step} and :nothing[words]").children;
  const types = paragraph?.type === "paragraph" ? paragraph.children.map(({ type }) => type) : [];
  expect(types).toEqual(["textDirective", "text", "textDirective"]);
});
