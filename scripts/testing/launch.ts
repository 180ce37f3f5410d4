import { spawn } from "node:child_process";
import { ROOT } from "../setup/paths";

/** A whole `npm start` in a process of its own, for tests of crashes and for measurements. */
export type Launched = {
  pid: number;
  /** All that it has said so far. */
  output(): string;
  /** The site's address once it is ready; rejects when the command ends before. */
  ready: Promise<string>;
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
};

/** Starts it with PORT, RETRANSMIT_DATA (the embedded database's folder) or DATABASE_URL from `env`; the build must be fresh. */
export function launchStart(env: Record<string, string | undefined>): Launched {
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    // A process group of its own, so that `kill` reaches npm, its shell and the command, as a terminal or a closed session does.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("npm could not be run.");
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /^Ready after .*\n(http:\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    void ended.then((code) => reject(new Error(`npm start ended with ${code} before the site was ready:\n${said}`)));
  });
  ready.catch(() => {}); // whoever only waits for the end does not ask
  return { pid, output: () => said, ready, ended, kill: (signal) => process.kill(-pid, signal) };
}
