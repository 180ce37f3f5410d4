import { describe, expect, test } from "vitest";
import { findStatus, STATUS_CODES } from "@/lib/reference/status-codes/codes";
import { LOCALES } from "@/lib/text";
import { CONTRASTS, contrast } from "./contrasts";
import { SCOPES } from "./skills";

const CODES = STATUS_CODES.map(({ code }) => code);

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
