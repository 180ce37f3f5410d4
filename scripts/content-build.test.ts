import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SOUND } from "@/lib/content/fixtures";
import { buildContent } from "./content-build";

const cards = "content/01-basics/10-counting/cards.yaml";
let root = "";

// The first build loads the parsers and every engine, which takes a while where many tests run at once.
vi.setConfig({ testTimeout: 120_000 });

// A project of its own, with something for each folder of code that counts, and the small content of the fixtures, whose
// simulation the real catalogue does not have.
const code = ["content/a.ts", "quiz/a.ts", "reference/a.ts", "sim/a.ts", "packets/a.ts", "text.ts", "random.ts"].map(
  (path) => `lib/${path}`,
);
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "content-"));
  for (const path of [...code, "scripts/content.ts", "package-lock.json"]) await write(path, "");
  for (const [path, text] of Object.entries(SOUND)) await write(path, text);
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function generated(): Promise<string> {
  return readFile(join(root, ".generated/items.json"), "utf8");
}

it("compiles once, and again only when the content has changed", async () => {
  expect((await buildContent(root, true)).outcome).toBe("built");
  expect((await buildContent(root, true)).outcome).toBe("fresh");
  await write(cards, SOUND[cards]?.replace("At `0`.", "At `1`.") ?? "");
  expect((await buildContent(root, true)).outcome).toBe("built");
  expect(await generated()).toContain('At <code class=\\"wire\\">1</code>.');
});

it("compiles again when the code has changed that it rests on", async () => {
  await buildContent(root, true);
  await write("lib/sim/a.ts", "// another engine");
  expect((await buildContent(root, true)).outcome).toBe("built");
});

it("does not take a partial build for a whole one", async () => {
  await buildContent(root, true);
  expect((await buildContent(root, false)).outcome).toBe("faulty");
});

it("leaves the last good files where the content has errors, and compiles again once they are mended", async () => {
  await buildContent(root, true);
  const before = await generated();
  await write(cards, SOUND[cards]?.replace("kind: basic", "kind: basics") ?? "");
  expect((await buildContent(root, true)).outcome).toBe("faulty");
  expect(await generated()).toBe(before);
  await write(cards, SOUND[cards] ?? "");
  expect((await buildContent(root, true)).outcome).toBe("fresh");
});

it("removes the lessons of topics that are gone", async () => {
  await write(".generated/lessons/gone.en.json", "{}");
  await buildContent(root, true);
  await expect(readFile(join(root, ".generated/lessons/gone.en.json"))).rejects.toThrow("ENOENT");
});
