import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFolder } from "../testing/folders";
import { makeIfStale } from "./stale";

let root: string;
let made: number;

beforeEach(async () => {
  root = await openFolder();
  made = 0;
  await mkdir(join(root, "sources", "deep"), { recursive: true });
  await writeFile(join(root, "sources", "deep", "a.ts"), "a");
});

afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(root, "sources", name), text);

function make(values: Record<string, string> = {}, outcome: () => void = () => {}): Promise<boolean> {
  return makeIfStale({
    root,
    record: join(root, "result", "made-from"),
    inputs: { paths: ["sources", "absent"], ignore: /\.test\.ts$/, values },
    make: async () => {
      made += 1;
      outcome();
    },
  });
}

describe("what is derived from sources", () => {
  it("is made once and then left as it is", async () => {
    expect(await make()).toBe(true);
    expect(await make()).toBe(false);
    expect(made).toBe(1);
  });

  it("is made again when a source changed, came, went or was renamed", async () => {
    await make();
    await write("deep/a.ts", "b");
    expect(await make()).toBe(true);
    await write("new.ts", "");
    expect(await make()).toBe(true);
    await rm(join(root, "sources", "new.ts"));
    expect(await make()).toBe(true);
    await rm(join(root, "sources", "deep", "a.ts"));
    await write("deep/c.ts", "b");
    expect(await make()).toBe(true);
  });

  it("is made again when a value changed, and not for a file that does not count", async () => {
    await make({ node: "20" });
    await write("a.test.ts", "a test");
    expect(await make({ node: "20" })).toBe(false);
    expect(await make({ node: "22" })).toBe(true);
  });

  it("is made again after a failure, also when the sources are back to what they were", async () => {
    await make();
    await write("deep/a.ts", "broken");
    const failing = make({}, () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await write("deep/a.ts", "a");
    expect(await make()).toBe(true);
  });
});
