import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the embedded database keeps; never touched when DATABASE_URL is set. */
export const DATA = join(ROOT, ".data");

/** What commands derive from the sources: compiled content, records of what was built from what. */
export const GENERATED = join(ROOT, ".generated");

export const SCHEMA = join(ROOT, "prisma", "schema.prisma");
export const MIGRATIONS = join(ROOT, "prisma", "migrations");
