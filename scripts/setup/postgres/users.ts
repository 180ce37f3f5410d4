import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "../processes";
import type { Place } from "./place";

function folder(place: Place): string {
  return join(place.folder, "users");
}

/** Notes that this process uses the server, so that another one that ends does not stop it. Call under the lock. */
export async function joinUsers(place: Place): Promise<void> {
  await mkdir(folder(place), { recursive: true });
  await writeFile(join(folder(place), String(process.pid)), "");
}

/** Takes the note back and answers whether nobody else needs the server. Call under the lock. */
export async function leaveUsers(place: Place): Promise<boolean> {
  await rm(join(folder(place), String(process.pid)), { force: true });
  let needed = false;
  for (const name of await readdir(folder(place))) {
    if (isAlive(Number(name))) needed = true;
    else await rm(join(folder(place), name), { force: true });
  }
  return !needed;
}
