import { spawnSync } from "node:child_process";
import { SetupProblem } from "../setup/say";
import { installDebianPackages } from "./debian";

/** The tests of captures ask Wireshark's command line whether it understands them. */
export function provideTshark(): void {
  if (hasTshark()) return;
  installDebianPackages(["tshark"]);
  if (hasTshark()) return;
  throw new SetupProblem(
    "The tests of captures need tshark, Wireshark's command line. Install it (on Debian: apt-get install tshark;\n" +
      "with Homebrew: brew install wireshark), then run the tests again.",
  );
}

function hasTshark(): boolean {
  return spawnSync("tshark", ["--version"], { stdio: "ignore" }).status === 0;
}
