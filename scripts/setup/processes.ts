import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether it can still do anything: one that has ended and waits for its parent to notice cannot. */
export function isAlive(pid: number): boolean {
  return isListed(pid) && processFields(pid)?.[0] !== "Z";
}

/** Whether the system still lists that number. */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, and it belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The command line of a process, or "" where it is gone or the system does not tell. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    if (process.platform === "win32") return "";
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
  }
}

/** The process that started that one, where the system tells it in /proc. */
export function parentOf(pid: number): number | undefined {
  const parent = processFields(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** State, parent and so on, see proc(5). */
function processFields(pid: number): string[] | undefined {
  try {
    // "pid (name) state ppid …", and the name may contain anything, brackets included.
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
