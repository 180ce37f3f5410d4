import { openEmbedded } from "../setup/postgres/embedded";

// Opens the embedded server of a folder and keeps it, for tests that kill whoever started a server.
const folder = process.argv[2];
if (!folder) throw new Error("Usage: hold-server.ts <folder>");
const server = await openEmbedded(folder, ["fsync=off"]);
process.stdout.write(`found: ${server.found}\n`);
setInterval(() => {}, 60_000);
