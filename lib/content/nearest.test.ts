import { expect, it } from "vitest";
import { nearest } from "./nearest";

it("finds the word that was meant behind a slip of one or two letters", () => {
  expect(nearest("tcp-handshkae", ["tcp-header", "tcp-handshake", "udp"])).toBe("tcp-handshake");
  expect(nearest("tcp-handshake-why-tree", ["tcp-handshake", "tcp-handshake-why-three"])).toBe("tcp-handshake-why-three");
});

it("counts two neighbours that changed places as one slip", () => {
  expect(nearest("ip-addresing", ["ip-addressing"])).toBe("ip-addressing");
  expect(nearest("sny", ["syn", "sun"])).toBe("syn");
});

it("suggests nothing where nothing is near", () => {
  expect(nearest("dns", ["tcp-handshake", "udp-header"])).toBeUndefined();
});
