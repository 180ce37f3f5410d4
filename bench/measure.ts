import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { runCommand, SetupProblem, say, seconds } from "../scripts/setup/say";
import { listenForSignals, untilStopped } from "../scripts/setup/signals";
import { figureLine } from "./figure";
import { openLab } from "./lab";
import { PARTS } from "./parts";

/** The stream that run.ts has connected to its own standard output. */
const FIGURES = 3;
const DEFAULT_STATES = 10_000_000;

await runCommand(async () => {
  listenForSignals();
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { states: { type: "string" } } });
  const unknown = positionals.find((name) => !(name in PARTS));
  if (unknown) throw new SetupProblem(`There is no part "${unknown}". There are: ${Object.keys(PARTS).join(", ")}.`);
  const states = Number(values.states ?? DEFAULT_STATES);
  if (!(states >= 10_000)) throw new SetupProblem("--states is the size of the larger table, at least 10000.");

  // A secret for this run: what .env or the environment names is for learners.
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64url");
  const lab = await openLab({ states, report: (figure) => writeSync(FIGURES, `${figureLine(figure)}\n`) });
  try {
    const measuring = (async () => {
      for (const [name, part] of Object.entries(PARTS)) {
        if (positionals.length > 0 && !positionals.includes(name)) continue;
        const begunAt = Date.now();
        say(`\n━━ ${part.title}`);
        await part.measure(lab);
        say(`  ${name} took ${seconds(begunAt)}`);
      }
    })();
    measuring.catch(() => {}); // when we are stopped nobody waits for it any more
    return (await Promise.race([measuring, untilStopped()])) === "stopped" ? 1 : 0;
  } finally {
    await lab.close();
  }
});
// Loops that were broken off would still be waiting for something.
process.exit();
