import { rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "../testing/folders";
import { withLock } from "./lock";

let folder: string;

beforeAll(async () => {
  folder = await openFolder();
});

afterAll(() => rm(folder, { recursive: true }));

describe("the lock between commands", () => {
  it("lets one in at a time, also after one failed", async () => {
    const path = join(folder, "shared");
    let inside = 0;
    const work = (fails: boolean) =>
      withLock(path, "working", async () => {
        inside += 1;
        expect(inside).toBe(1);
        await sleep(20);
        inside -= 1;
        if (fails) throw new Error("failed inside");
      });
    const outcomes = await Promise.allSettled([work(false), work(true), work(false), work(true)]);
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(2);
  });

  it("is taken over from a process that is gone", async () => {
    const path = join(folder, "dead");
    await writeFile(path, "999999999");
    expect(await withLock(path, "working", async () => "mine")).toBe("mine");
  });

  it("is taken over from a holder that has not stirred, though its process number is in use", async () => {
    const path = join(folder, "silent");
    await writeFile(path, String(process.ppid));
    await utimes(path, new Date(), new Date(Date.now() - 60_000));
    expect(await withLock(path, "working", async () => "mine")).toBe("mine");
  });
});
