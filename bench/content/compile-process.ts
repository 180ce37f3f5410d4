import { buildContent } from "../../scripts/content-build";
import type { Compiled } from "./measure";

// Compiles the content below the folder that it is given and tells how long that took.
const [root = ""] = process.argv.slice(2);
const begunAt = performance.now();
const build = await buildContent(root, Boolean(process.env.RETRANSMIT_PARTIAL_CONTENT));
const endedAt = performance.now();
const { user, system } = process.cpuUsage();
// performance.now() counts from the start of the process.
const times = { compileMs: endedAt - begunAt, processMs: endedAt, cpuMs: (user + system) / 1000 };
const compiled: Compiled = { outcome: build.outcome, summary: build.summary, ...times };
process.send?.(compiled, () => process.disconnect());
