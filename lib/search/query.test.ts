import { describe, expect, it } from "vitest";
import { queryWords } from "./query";

const tokens = (query: string) => queryWords(query).map(({ token }) => token);

describe("the words of a query", () => {
  it("are the same for every way of writing a name", () => {
    expect(tokens("TIME-WAIT")).toEqual(["time", "wait"]);
    expect(tokens("TIME_WAIT")).toEqual(["time", "wait"]);
    expect(tokens("time wait")).toEqual(["time", "wait"]);
  });

  it("leave out what every question has", () => {
    expect(tokens("what is the sliding window")).toEqual(["sliding", "window"]);
    expect(tokens("什么是三次握手")).toEqual(["三次", "次握", "握手"]);
    expect(tokens("cookie 和 session 的区别")).toEqual(["cookie", "session", "区别"]);
  });

  it("keep 的 and 是 inside of a word", () => {
    expect(tokens("目的地址")).toEqual(["目的", "的地", "地址"]);
    expect(tokens("是否")).toEqual(["是否"]);
  });

  it("are those of the question where it has no others", () => {
    expect(tokens("what")).toEqual(["what"]);
    expect(tokens("什么")).toEqual(["什么"]);
  });

  it("may be half typed at the end only, where they are short or numbers", () => {
    const prefixes = (query: string) => queryWords(query).map(({ token, isPrefix }) => [token, isPrefix]);
    expect(prefixes("40")).toEqual([["40", true]]);
    expect(prefixes("40 cong")).toEqual([
      ["40", false],
      ["cong", true],
    ]);
    expect(prefixes("40 ")).toEqual([["40", false]]);
    expect(prefixes("t")).toEqual([["t", false]]);
  });

  it("forgive a letter in long words, in numbers and short names none", () => {
    const fuzzy = (query: string) =>
      queryWords(query)
        .filter(({ isFuzzy }) => isFuzzy)
        .map(({ token }) => token);
    expect(fuzzy("handshake tcp 10.0.0.1 sha256")).toEqual(["handshake"]);
  });
});
