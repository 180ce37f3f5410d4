import { type SpawnOptions, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as z from "zod";
import { ROOT } from "./paths";
import { stopSignal } from "./signals";

/** The script behind a dependency's command, so that no shell and no npx stands between. */
export function commandOf(packageName: string, command: string): string {
  const require = createRequire(join(ROOT, "package.json"));
  const manifestPath = join(ROOT, "node_modules", packageName, "package.json");
  const { bin } = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) }).parse(require(manifestPath));
  const script = typeof bin === "string" ? bin : bin[command];
  if (!script) throw new Error(`${packageName} has no command ${command}.`);
  return join(dirname(manifestPath), script);
}

export type Ran = { code: number; output: string };

/** Runs Node on a script. With `quiet` the output is kept and handed back, else it goes to the terminal. */
export async function runNode(
  args: string[],
  options: { env?: Record<string, string | undefined>; quiet?: boolean } = {},
): Promise<Ran> {
  const stdio: SpawnOptions["stdio"] = options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio, env: { ...process.env, ...options.env }, signal: stopSignal });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject).once("close", (exit, signal) => resolve(exit ?? (signal ? 1 : 0)));
  });
  return { code, output };
}

/** Arguments for Node that run one of our own TypeScript scripts. */
export function ownScript(name: string, ...args: string[]): string[] {
  return ["--import", "tsx", join(ROOT, "scripts", name), ...args];
}
