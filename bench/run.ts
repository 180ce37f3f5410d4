import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../scripts/setup/paths";
import { runCommand } from "../scripts/setup/say";
import { listenForSignals, stopSignal } from "../scripts/setup/signals";

// npm run bench                        all parts
// npm run bench -- reviews queue       only these; the names are in bench/parts.ts
// npm run bench -- queue --states=1e6  with another size of the table
//
// The measuring runs in a process of its own whose standard output is our standard error: whatever the set-up says, or
// a build, or the site, standard output carries figures only. They come through the fourth stream.
await runCommand(async () => {
  listenForSignals();
  const measure = ["--conditions=react-server", "--import", "tsx", join(ROOT, "bench", "measure.ts")];
  const child = spawn(process.execPath, [...measure, ...process.argv.slice(2)], { stdio: ["ignore", 2, 2, 1] });
  stopSignal.addEventListener("abort", () => child.kill("SIGTERM"));
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject).once("exit", (code) => resolve(code ?? 1));
  });
});
