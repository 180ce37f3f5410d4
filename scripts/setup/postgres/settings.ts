import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { findFreePort } from "../ports";
import type { Place } from "./place";

const settingsSchema = z.object({ port: z.int().min(1).max(65_535), password: z.string().min(1) });

/** What we must remember about our server: where it listens and how to get in. */
export type Settings = z.infer<typeof settingsSchema>;

export const SUPERUSER = "retransmit";

function path(place: Place): string {
  return join(place.folder, "postgres.json");
}

export async function readSettings(place: Place): Promise<Settings | undefined> {
  const text = await readFile(path(place), "utf8").catch(() => undefined);
  return text === undefined ? undefined : settingsSchema.parse(JSON.parse(text));
}

export async function writeSettings(place: Place, settings: Settings): Promise<Settings> {
  const passing = `${path(place)}.${process.pid}`;
  await writeFile(passing, `${JSON.stringify(settings)}\n`, { mode: 0o600 });
  await rename(passing, path(place));
  return settings;
}

export async function newSettings(): Promise<Settings> {
  return { port: await findFreePort(), password: randomBytes(24).toString("base64url") };
}

export function connectionString(settings: Settings, database: string): string {
  return `postgresql://${SUPERUSER}:${settings.password}@127.0.0.1:${settings.port}/${database}`;
}
