import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { loadPlay } from "./load";

const ROOT = join(import.meta.dirname, "..", "..");
/** Only what parameters are read with: 18 kB that a run does not need (the engine brings them when the form is opened). */
const SCHEMAS = /^zod\b/;

test.each(Object.keys(loadPlay))("%s: what plays it comes without schemas", (name) => {
  expect(wayTo(SCHEMAS, join(ROOT, "components", "sim", `${name}-view.tsx`))).toEqual([]);
});

test("a way to a package is found through files that import each other", () => {
  const way = wayTo(SCHEMAS, join(ROOT, "lib", "sim", "arp", "engine.ts"));
  expect(way.at(0)).toBe("lib/sim/arp/engine.ts");
  expect(way.at(-1)).toMatch(SCHEMAS);
});

/** The files by which `start` comes to a package, by imports of values; empty where it does not. */
function wayTo(wanted: RegExp, start: string): string[] {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  for (const file of cameFrom.keys()) {
    for (const name of importsOf(readFileSync(file, "utf8"))) {
      if (wanted.test(name)) return [...wayBack(file, cameFrom), name];
      const imported = fileOf(name, file);
      if (imported !== undefined && !cameFrom.has(imported)) cameFrom.set(imported, file);
    }
  }
  return [];
}

function wayBack(file: string | undefined, cameFrom: Map<string, string | undefined>): string[] {
  return file === undefined ? [] : [...wayBack(cameFrom.get(file), cameFrom), relative(ROOT, file)];
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/^(?:import|export)\s([^;]*?)\sfrom "([^"]+)";/gm)]
    .filter(([, what = ""]) => !what.startsWith("type ") && /[{,*]\s*(?!type )\w|^\w/.test(what))
    .map(([, , name = ""]) => name);
}

function fileOf(name: string, from: string): string | undefined {
  const path = name.startsWith("@/") ? join(ROOT, name.slice(2)) : name.startsWith(".") ? join(dirname(from), name) : undefined;
  return path === undefined ? undefined : [`${path}.ts`, `${path}.tsx`].find(existsSync);
}
