import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/setup/paths";
import { DIE_WITH_PARENT } from "../../scripts/setup/run";
import type { Lab } from "../lab";

/** What the compiler reads of a checkout. */
const READ = ["content", "lib", "scripts", "package-lock.json"];

/** What compile-process.ts answers; `processMs` is from its start, so with Node and the modules it needed. */
export type Compiled = { outcome: string; summary: string; compileMs: number; processMs: number; cpuMs: number };

/** The content compiler on this checkout's content, into a folder of its own: with nothing there, and with nothing to do. */
export async function measureContent(lab: Lab): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "retransmit-bench-"));
  lab.onClose(() => rm(root, { recursive: true, force: true }));
  for (const name of READ) await symlink(join(ROOT, name), join(root, name));
  for (const state of ["cold", "warm"] as const) {
    const { outcome, summary, compileMs, processMs, cpuMs } = await compile(root);
    if (outcome !== (state === "cold" ? "built" : "fresh")) throw new Error(`The content was ${outcome}: ${summary}`);
    const note = `a fresh process, ${Math.round(processMs)} ms with its start; ${summary}`;
    lab.report({ name: `content.${state}`, value: compileMs / 1000, unit: "s", note });
    lab.report({ name: `content.${state}.cpu`, value: cpuMs / 1000, unit: "s", note: "processor time of the process" });
  }
}

async function compile(root: string): Promise<Compiled> {
  const child = fork(join(import.meta.dirname, "compile-process.ts"), [root], {
    execArgv: ["--import", "tsx", "--import", DIE_WITH_PARENT],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const answer = await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)]);
  if (answer === undefined) throw new Error("The compiler's process has ended; what it said is above.");
  return answer[0];
}
