import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseEnvironment } from "../../lib/environment";
import { ROOT } from "./paths";
import { SetupProblem } from "./say";

/** Reads .env before anything else looks at the environment, as Next will; what is set already stands. */
export function readDotEnv(): void {
  const path = join(ROOT, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

/** Refuses before anything is built what the site would stumble over later. */
export function checkEnvironment(): void {
  // Where it is not named, the embedded database's address is put in later.
  const named = process.env.DATABASE_URL?.trim() || "postgresql://embedded";
  const parsed = parseEnvironment({ ...process.env, DATABASE_URL: named });
  if (!parsed.ok) throw new SetupProblem(parsed.reason);
}
