import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { ROOT } from "./paths";

/** What a result is made from: files and folders relative to the checkout, and values that are not files. */
export type Inputs = { paths: string[]; ignore?: RegExp; values?: Record<string, string | undefined> };

/** One number for all inputs: any change of a path, a byte or a value changes it. A missing path counts as empty. */
export async function fingerprint(inputs: Inputs, root = ROOT): Promise<string> {
  const hash = createHash("sha256");
  const files = (await Promise.all(inputs.paths.map((path) => list(join(root, path))))).flat();
  const names = files.map((file) => relative(root, file).split(sep).join("/")).filter((name) => !inputs.ignore?.test(name));
  for (const name of [...new Set(names)].sort()) {
    const bytes = await readFile(join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  for (const [name, value] of Object.entries(inputs.values ?? {}).sort())
    hash.update(`${name}=${JSON.stringify(value ?? null)}\0`);
  return hash.digest("hex");
}

async function list(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return (await Promise.all(entries.map((entry) => list(join(path, entry.name))))).flat();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/**
 * Makes a result unless it was made from these very inputs. The record lies beside the result, is taken away before
 * the work begins and written after it succeeded: a half-made result is never taken for a whole one.
 */
export async function makeIfStale(options: {
  record: string;
  inputs: Inputs;
  make: () => Promise<void>;
  root?: string;
}): Promise<boolean> {
  const now = await fingerprint(options.inputs, options.root);
  const made = await readFile(options.record, "utf8").catch(() => "");
  if (made.trim() === now) return false;
  await rm(options.record, { force: true });
  await options.make();
  await mkdir(dirname(options.record), { recursive: true });
  await writeFile(options.record, `${now}\n`);
  return true;
}
