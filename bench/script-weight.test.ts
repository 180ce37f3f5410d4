import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { added, kbAbove, type Script, weigh } from "./script-weight";

const noise = (url: string, bytes: number): Script => ({ url, body: randomBytes(bytes) });
const text = (url: string, length: number): Script => ({ url, body: Buffer.from("let a = 1;".repeat(length / 10)) });

test("a script weighs what it has on the wire, not what it has when unpacked", () => {
  const long = text("/a.js", 10_000);
  const { gzipBytes } = weigh([long]);
  expect(gzipBytes).toBeLessThan(200);
  expect(gunzipSync(gzipSync(long.body)).length).toBe(10_000);
});

test("each file is compressed by itself, so the weight of a page is the sum of its files'", () => {
  const files = [text("/a.js", 1000), text("/b.js", 1000)];
  expect(weigh(files)).toEqual({ files: 2, gzipBytes: files.reduce((sum, file) => sum + weigh([file]).gzipBytes, 0) });
});

test("a file that is asked for twice is counted once, also under another query", () => {
  const file = noise("/a.js", 500);
  expect(weigh([file, { ...file, url: "/a.js?dpl=1" }])).toEqual(weigh([file]));
});

test("what came later is what was not there before", () => {
  const before = [noise("/a.js", 10), noise("/b.js", 10)];
  const late = noise("/c.js", 10);
  expect(added(before, [...before, late])).toEqual([late]);
});

test("a page is counted above the floor, in kilobytes of 1,000 bytes", () => {
  expect(kbAbove({ files: 9, gzipBytes: 150_000 }, { files: 5, gzipBytes: 120_000 })).toBe(30);
});
