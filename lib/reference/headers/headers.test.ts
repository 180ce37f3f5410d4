import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/text";
import { findHeader, HEADERS } from "./headers";

describe("the header fields", () => {
  test("are each there once, and found whatever the case of the letters", () => {
    expect(new Set(HEADERS.map(({ name }) => name.toLowerCase())).size).toBe(HEADERS.length);
    for (const header of HEADERS) expect(findHeader(header.name.toUpperCase())).toBe(header);
    expect(findHeader("X-No-Such-Field")).toBeUndefined();
  });

  test("have names that are tokens (RFC 9110 §5.1) and examples that a browser’s Headers takes", () => {
    for (const { name, example } of HEADERS) expect(new Headers([[name, example]]).get(name)).toBe(example);
  });

  test("are not given away by what is said of them, and no two are said to do the same", () => {
    for (const locale of LOCALES) {
      for (const { name, says } of HEADERS) expect(says[locale]).not.toMatch(new RegExp(`(?<![-\\w])${name}(?![-\\w])`, "i"));
      expect(new Set(HEADERS.map(({ says }) => says[locale])).size).toBe(HEADERS.length);
    }
  });

  // shared/notes/inventory.yaml, areas http and web-platform.
  test.each([
    ...["Host", "User-Agent", "Accept", "Accept-Encoding", "Accept-Language", "Authorization", "Cookie", "Referer", "Origin"],
    ...["If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range", "Expect", "TE"],
    ...["Server", "Location", "Set-Cookie", "Vary", "ETag", "Age", "Accept-Ranges", "WWW-Authenticate", "Retry-After"],
    ...["Cache-Control", "Connection", "Date", "Pragma", "Trailer", "Transfer-Encoding", "Upgrade", "Via", "Allow"],
    ...["Content-Encoding", "Content-Language", "Content-Length", "Content-Location", "Content-Range", "Content-Type", "Expires"],
  ])("have %s, which the notes name", (name) => {
    expect(findHeader(name)).toBeDefined();
  });
});
