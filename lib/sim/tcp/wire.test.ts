import { describe, expect, it } from "vitest";
import { segment } from "./segment";
import { letters, tcpFlags } from "./wire";

const text = (octets: Uint8Array) => new TextDecoder().decode(octets);

describe("a segment on a wire", () => {
  it.each([
    [{ syn: true }, ["SYN"]],
    [{ syn: true, ack: 1001 }, ["SYN", "ACK"]],
    [{ ack: 1001 }, ["ACK"]],
    [{ ack: 1001, data: 10 }, ["PSH", "ACK"]],
    [{ ack: 1001, fin: true }, ["FIN", "ACK"]],
    [{ rst: true }, ["RST"]],
  ])("with %j has the flags %j", (fields, flags) => {
    expect(tcpFlags(segment({ seq: 1, ...fields }))).toEqual(flags);
  });

  it("carries the alphabet over and over, and the same octets again where it starts later", () => {
    expect(text(letters(28))).toBe("abcdefghijklmnopqrstuvwxyzab");
    expect(text(letters(3, 25))).toBe("zab");
    expect(letters(0)).toHaveLength(0);
  });
});
