import { mkdir, open, readFile, rm, stat, utimes } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./processes";
import { say } from "./say";

const HEARTBEAT_MS = 2_000;
/** A holder that has not stirred for this long is gone, whatever its process id says now. */
const STALE_AFTER_MS = 15_000;
const POLL_MS = 100;

/** Runs while no other process on this machine does so under the same lock file; a dead holder's lock is taken over. */
export async function withLock<T>(path: string, what: string, run: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  let told = false;
  while (!(await tryTake(path))) {
    if (await isStale(path)) await rm(path, { force: true });
    else {
      if (!told) say(`· Another start is ${what} (process ${(await holder(path)) ?? "unknown"}); waiting for it …`);
      told = true;
      await sleep(POLL_MS);
    }
  }
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), HEARTBEAT_MS);
  try {
    return await run();
  } finally {
    clearInterval(beat);
    await rm(path, { force: true });
  }
}

async function tryTake(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function holder(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  return Number(text) || undefined;
}

async function isStale(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  if (!info) return false; // released meanwhile
  const pid = await holder(path);
  const silentMs = Date.now() - info.mtimeMs;
  // Without a process id its writer is between creating and writing the file, or died there.
  return silentMs > STALE_AFTER_MS || (pid !== undefined && !isAlive(pid));
}
