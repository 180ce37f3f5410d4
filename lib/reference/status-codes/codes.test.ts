import { STATUS_CODES as NODE_CODES } from "node:http";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/text";
import { findStatus, STATUS_CODES } from "./codes";
import { UNUSED_CODES } from "./unused";

const CODES = STATUS_CODES.map(({ code }) => code);

describe("the table of status codes", () => {
  test("has every code that Node knows, but the unused 418 and the unregistered 509", () => {
    const node = Object.keys(NODE_CODES).map(Number);
    expect(CODES).toEqual(node.filter((code) => code !== 418 && code !== 509));
  });

  test("knows of the unused ones that they are, and asks none of them", () => {
    expect(UNUSED_CODES.map(({ code }) => code)).toEqual([306, 418]);
    for (const { code } of UNUSED_CODES) expect(findStatus(code)).toBeUndefined();
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
