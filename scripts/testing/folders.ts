import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder that every account can enter, as a checkout usually is. */
export async function openFolder(): Promise<string> {
  const folder = await closedFolder();
  await chmod(folder, 0o755);
  return folder;
}

/** A new folder that only we can enter, as many home folders are. */
export function closedFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "retransmit-case-"));
}
