import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { SourceFile } from "@/lib/content/layout";

/** The files below `folder`, with paths from `root` and forward slashes, in an order that no machine changes. */
export async function readFiles(root: string, folder: string, wanted: (path: string) => boolean): Promise<SourceFile[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter(wanted)
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path, text: (await readFile(join(root, path), "utf8")).replace(/\r\n/g, "\n") })),
  );
}

export function readContent(root: string): Promise<SourceFile[]> {
  // Editors leave backup files and swap files behind; a name that begins with a dot or ends in ~ is none of ours.
  return readFiles(root, "content", (path) => !/(^|\/)\.|~$/.test(path));
}

/** What the result depends on beside the content: the compiler, and the code whose answers it writes down. */
export async function readCompiler(root: string): Promise<SourceFile[]> {
  const isCode = (path: string) => path.endsWith(".ts") && !path.endsWith(".test.ts");
  const core = await Promise.all(
    ["content", "quiz", "reference", "sim", "packets"].map((name) => readFiles(root, `lib/${name}`, isCode)),
  );
  const single = await Promise.all(
    ["lib/text.ts", "lib/random.ts", "package-lock.json"].map(async (path) => ({
      path,
      text: await readFile(join(root, path), "utf8"),
    })),
  );
  const scripts = await readFiles(root, "scripts", (path) => /^scripts\/content[^/]*\.ts$/.test(path) && isCode(path));
  return [...core.flat(), ...single, ...scripts];
}
