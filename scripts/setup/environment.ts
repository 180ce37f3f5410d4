import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths";

/** Reads .env before anything else looks at the environment, as Next will; what is set already stands. */
export function readDotEnv(): void {
  const path = join(ROOT, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}
