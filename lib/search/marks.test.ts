import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf } from "./marks";

const shown = (text: string, tokens: string[]) =>
  piecesOf(text, tokens)
    .map(({ text: piece, isWire, isMarked }) => `${isWire ? "`" : ""}${isMarked ? `[${piece}]` : piece}${isWire ? "`" : ""}`)
    .join("");

describe("the pieces of a result", () => {
  it("mark the words that matched, in every form of them", () => {
    expect(shown("Headers and a header", ["header"])).toBe("[Headers] and a [header]");
    expect(shown("TIME-WAIT waits", ["time", "wait"])).toBe("[TIME]-[WAIT] [waits]");
    expect(shown("HTTP/2", ["http2"])).toBe("[HTTP/2]");
  });

  it("mark a run of Chinese as one", () => {
    expect(shown("TCP 的三次握手。", ["三次", "次握", "握手"])).toBe("TCP 的[三次握手]。");
  });

  it("keep protocol text apart from the rest", () => {
    expect(shown("`401` 和 403", ["401"])).toBe("`[401]` 和 403");
  });

  it("are the text again without its backticks", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab c三次握手`-401") });
    const tokens = fc.array(fc.constantFrom("a", "ab", "三次", "握手", "401", "手"));
    fc.assert(
      fc.property(text, tokens, (given, wanted) => {
        expect(
          piecesOf(given, wanted)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(given.replaceAll("`", ""));
      }),
    );
  });
});
