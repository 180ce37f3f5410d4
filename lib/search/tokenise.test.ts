import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { squeeze } from "./normalise";
import { pairsOf, tokensOf } from "./tokenise";

describe("the words of a text", () => {
  it("has a joined name by its parts and by the whole", () => {
    expect(tokensOf("TIME-WAIT")).toEqual(["time", "wait", "timewait"]);
    expect(tokensOf("TIME_WAIT")).toEqual(["time", "wait", "timewait"]);
    expect(tokensOf("HTTP/2")).toEqual(["http", "2", "http2"]);
    expect(tokensOf("X.509")).toEqual(["x", "509", "x509"]);
  });

  it("keeps the point of a number and of an address", () => {
    expect(tokensOf("HTTP/1.1")).toEqual(["http", "1.1", "http1.1"]);
    expect(tokensOf("10.0.0.1:443")).toEqual(["10.0.0.1", "443", "10.0.0.1443"]);
  });

  it("has Chinese by pairs of characters, and by the last one", () => {
    expect(tokensOf("三次握手")).toEqual(["三次", "次握", "握手", "手"]);
    expect(tokensOf("窗")).toEqual(["窗"]);
  });

  it("parts Chinese from the Latin that it touches", () => {
    expect(tokensOf("TCP首部")).toEqual(["tcp", "首部", "部"]);
  });

  it("knows plurals, and that https, dns and cors are none", () => {
    expect(tokensOf("headers windows https dns CORS")).toEqual(["header", "window", "https", "dns", "cors"]);
  });

  it("has the words inside of a name in capitals", () => {
    expect(tokensOf("ServerHello")).toEqual(["serverhello", "server", "hello"]);
  });

  it("holds full-width and half-width for the same", () => {
    expect(tokensOf("ＴＣＰ　４０１")).toEqual(tokensOf("tcp 401"));
  });

  it("has no spaces, marks or empty words, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const token of tokensOf(text)) expect(token).toMatch(/^[\p{L}\p{N}\p{Script=Han}.]+$/u);
      }),
    );
  });

  it("finds every pair of a run that a longer run contains", () => {
    const han = fc.string({ unit: fc.constantFrom(..."三次握手窗口拥塞控制"), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(han, han, han, (before, run, after) => {
        expect(tokensOf(before + run + after)).toEqual(expect.arrayContaining(pairsOf(run)));
      }),
    );
  });
});

describe("squeeze", () => {
  it("gives one name to every way of writing it", () => {
    expect(new Set(["TIME-WAIT", "TIME_WAIT", "time wait", "`TIME-WAIT`", "TimeWait"].map(squeeze))).toEqual(
      new Set(["timewait"]),
    );
  });
});
