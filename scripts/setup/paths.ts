import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the embedded database keeps; never touched when DATABASE_URL is set. Tests and measurements bring their own. */
export const DATA = process.env.RETRANSMIT_DATA || join(ROOT, ".data");

/** What commands derive from the sources: compiled content, records of what was built from what. */
export const GENERATED = join(ROOT, ".generated");

/** Where a running e2e site says its address and database: { siteUrl, databaseUrl }. */
export const E2E_STATE = join(GENERATED, "e2e.json");

export const SCHEMA = join(ROOT, "prisma", "schema.prisma");
export const MIGRATIONS = join(ROOT, "prisma", "migrations");
