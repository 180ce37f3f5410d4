import { expect, test } from "vitest";
import { segmentLength } from "./segment";

test.each([
  [["SYN"], 0, 1],
  [["SYN", "ACK"], 0, 1],
  [["ACK"], 0, 0],
  [["PSH", "ACK"], 10, 10],
  [["FIN", "ACK"], 50, 51],
  [["SYN", "FIN"], 5, 7],
  [["RST"], 0, 0],
] as const)("%j with %i octets of data occupies %i sequence numbers", (flags, octets, length) => {
  expect(segmentLength({ flags: [...flags], data: new Uint8Array(octets) })).toBe(length);
});

test("a segment without data counts its flags alone", () => {
  expect(segmentLength({ flags: ["SYN"] })).toBe(1);
});
