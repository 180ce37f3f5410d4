import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { say } from "../setup/say";

/** As root on Debian: installs packages. Elsewhere does nothing; the caller looks whether it has what it needs. */
export function installDebianPackages(packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  say(`· Installing with apt-get: ${packages.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"], env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
}
