import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { DIE_WITH_PARENT } from "../../scripts/setup/run";
import type { Figure } from "../figure";
import type { Lab } from "../lab";

/** The processes that measure: one figure a message. */
const PROCESSES = [
  { file: "engines-process.ts", imports: [] },
  // React's server rendering does not exist under the condition "react-server", and Node does not know style sheets.
  { file: "frames-process.ts", imports: ["--import", join(import.meta.dirname, "style-sheets.mjs")] },
];

/** Engines, packets and views by themselves: each in a fresh process, where nothing else has warmed up or slowed the compiler. */
export async function measureSimulations(lab: Lab): Promise<void> {
  for (const { file, imports } of PROCESSES) {
    const child = fork(join(import.meta.dirname, file), {
      execArgv: ["--import", "tsx", ...imports, "--import", DIE_WITH_PARENT],
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    lab.onClose(async () => child.kill());
    child.on("message", (figure: Figure | null) => figure && lab.report(figure));
    const [code, signal] = await once(child, "exit");
    if (code !== 0) throw new Error(`${file} ended with ${signal ?? code}; what it said is above.`);
  }
}
