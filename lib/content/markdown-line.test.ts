import fc from "fast-check";
import { expect, it } from "vitest";
import { parseFully } from "./markdown";
import { parseLine } from "./markdown-line";

it("makes of a plain line with code what the whole parser makes of it", () => {
  const line = "The `SYN` has seq = 1000, and `ack` is 1.";
  expect(parseLine(line)).toEqual(parseFully(line));
});

it("leaves to the whole parser whatever it would see otherwise", () => {
  const part = fc.constantFrom(
    ..."aB1字。，‘（ `*_~[]<>&#=+-.)|!:/@\\\n\t$\"'{}",
    "www.",
    "http://",
    "12. ",
    "``",
    "&amp;",
    "a@b.cc",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const line = parseLine(parts.join(""));
      if (line) expect(line).toEqual(parseFully(parts.join("")));
    }),
    { numRuns: 3000 },
  );
});

it("takes most texts of items", () => {
  for (const text of ["客户端发出 `SYN`，seq = 1000。", "RFC 9293: `SYN,ACK`, then (at last) `ACK`?", "`LISTEN`"]) {
    expect(parseLine(text)).toBeDefined();
  }
});
