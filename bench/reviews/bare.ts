import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { findFreePort } from "../../scripts/setup/ports";
import { DIE_WITH_PARENT } from "../../scripts/setup/run";
import type { Lab } from "../lab";

/** Starts the bare server on a database; its answers come from the same SQL as the site's. */
export async function openBare(lab: Lab, databaseUrl: string): Promise<{ port: number; pid: number | undefined }> {
  const port = await findFreePort();
  const child = fork(join(import.meta.dirname, "bare-server.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx", "--import", DIE_WITH_PARENT],
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  lab.onClose(async () => child.kill());
  const begun = await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)]);
  if (begun === undefined) throw new Error("The bare server ended before it was ready; what it said is above.");
  return { port, pid: child.pid };
}
