import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Account, canEnter, canRun, databaseAccount } from "./account";
import { type Binaries, findBinaries, program } from "./binaries";

/** Where one embedded server lives and whom it runs as. */
export type Place = {
  binaries: Binaries;
  account: Account;
  /** Our own notes: settings, log, lock, who uses the server. */
  folder: string;
  /** PostgreSQL's data directory. */
  cluster: string;
};

/** Reachable for every account; a folder below it belongs to one checkout. */
const SYSTEM_FOLDER = "/var/lib/retransmit";

/**
 * Finds the place whose notes are in `folder`. Where root starts it and the database's account cannot reach the
 * checkout (a home folder is closed to others), programs and cluster go to a system folder, named in `folder/location`.
 */
export async function findPlace(folder: string): Promise<Place> {
  await mkdir(folder, { recursive: true });
  const account = databaseAccount();
  const own = await findBinaries();
  const binaries = canRun(account, program(own, "initdb")) ? own : await copyBinaries(own, SYSTEM_FOLDER);
  return { binaries, account, folder, cluster: join(await clusterFolder(folder, account), "postgres") };
}

async function clusterFolder(folder: string, account: Account): Promise<string> {
  const location = join(folder, "location");
  const recorded = (await readFile(location, "utf8").catch(() => "")).trim();
  if (recorded !== "") return recorded;
  if (canEnter(account, folder)) return folder;
  const system = join(
    SYSTEM_FOLDER,
    createHash("sha256")
      .update(await realpath(folder))
      .digest("hex")
      .slice(0, 12),
  );
  await mkdir(system, { recursive: true });
  await writeFile(location, `${system}\n`);
  return system;
}

/** The programs where every account can run them: copied once a version. */
async function copyBinaries(binaries: Binaries, into: string): Promise<Binaries> {
  const native = join(into, `programs-${binaries.version}`);
  if (!(await stat(native).catch(() => undefined))) {
    const passing = `${native}.${process.pid}`;
    await mkdir(dirname(native), { recursive: true });
    await cp(binaries.native, passing, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", passing]);
    await rename(passing, native).catch(() => rm(passing, { recursive: true })); // another start was first
  }
  return { ...binaries, native };
}
