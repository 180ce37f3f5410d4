import { STATUS_CODES as NODE_CODES } from "node:http";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/text";
import { CONTRASTS, contrast, findStatus, STATUS_CODES } from "./codes";
import { SCOPES } from "./skills";

const CODES = STATUS_CODES.map(({ code }) => code);

describe("the table of status codes", () => {
  test("has every code that Node knows, but the unused 418 and the unregistered 509", () => {
    const node = Object.keys(NODE_CODES).map(Number);
    expect(CODES).toEqual(node.filter((code) => code !== 418 && code !== 509));
  });

  test("names them as Node does, where RFC 9110 has not renamed them since", () => {
    const renamed = STATUS_CODES.filter(({ code, name }) => NODE_CODES[code] !== name).map(({ code, name }) => `${code} ${name}`);
    expect(renamed).toEqual(["413 Content Too Large", "422 Unprocessable Content"]);
  });

  // shared/notes/inventory.yaml, topics status-1xx-2xx to status-5xx and http caching.
  test.each([
    100, 200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 400, 401, 403, 404, 406, 408, 409, 410, 422, 500, 501, 502, 503, 504,
    505,
  ])("has %i, which the notes name", (code) => {
    expect(findStatus(code)).toBeDefined();
  });

  test.each(STATUS_CODES)("does not give $code away in what is asked of it", ({ code, name, meaning, situations }) => {
    for (const locale of LOCALES) {
      for (const text of [meaning, ...situations]) {
        expect(text[locale]).not.toContain(String(code));
        expect(text[locale].toLowerCase()).not.toContain(name.toLowerCase());
      }
    }
  });

  test("tells no two codes of a class the same meaning", () => {
    for (const locale of LOCALES) {
      const meanings = STATUS_CODES.map(({ meaning }) => meaning[locale]);
      expect(new Set(meanings).size).toBe(meanings.length);
    }
  });
});

describe("what sets codes apart", () => {
  test.each(Object.entries(CONTRASTS))("%s names two codes of the table, the smaller first, and speaks of them", (pair, text) => {
    const [a, b] = pair.split(" ").map(Number);
    expect(a).toBeLessThan(Number(b));
    expect([findStatus(Number(a)), findStatus(Number(b))]).not.toContain(undefined);
    for (const locale of LOCALES) {
      for (const [, code] of text[locale].matchAll(/`([1-5]\d\d)`/g)) expect([a, b]).toContain(Number(code));
      expect(text[locale]).toMatch(/`[1-5]\d\d`/);
    }
  });

  test("is found in either order", () => {
    expect(contrast(404, 410)).toEqual(contrast(410, 404));
    expect(contrast(100, 511)).toBeUndefined();
  });

  test("is said of every pair in a group that is asked together", () => {
    for (const { codes, ask } of Object.values(SCOPES).filter((scope) => scope.ask === "situation" && scope.codes.length <= 5)) {
      if (codes.includes(100)) continue; // a class, not a group
      for (const a of codes) for (const b of codes) if (a < b) expect([ask, a, b, contrast(a, b)]).not.toContain(undefined);
    }
  });
});

test("Every code is asked for its meaning and for its situations", () => {
  for (const ask of ["meaning", "situation"]) {
    const asked = Object.values(SCOPES).flatMap((scope) => (scope.ask === ask ? scope.codes : []));
    expect([...new Set(asked)].sort()).toEqual(CODES);
  }
});
