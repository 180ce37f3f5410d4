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

/** Loaded into a process with `--import`, and with an IPC channel to us, ends it when we are killed. */
export const DIE_WITH_PARENT = join(ROOT, "scripts", "setup", "die-with-parent.mjs");

type RunOptions = {
  env?: Record<string, string | undefined>;
  /** Keeps the output and hands it back; else it goes to the terminal. */
  quiet?: boolean;
  /** Ends it also when we are killed, for what must not go on beside a second start. */
  diesWithUs?: boolean;
};

/** Runs Node on a script and waits for its end. */
export async function runNode(args: string[], options: RunOptions = {}): Promise<Ran> {
  const out = options.quiet ? "pipe" : "inherit";
  const stdio: SpawnOptions["stdio"] = options.diesWithUs ? ["ignore", out, out, "ipc"] : ["ignore", out, out];
  const watched = options.diesWithUs ? ["--import", DIE_WITH_PARENT, ...args] : args;
  const env = { ...process.env, ...options.env };
  const child = spawn(process.execPath, watched, { cwd: ROOT, stdio, env, signal: stopSignal, killSignal: "SIGINT" });
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
