import { inject } from "vitest";
import { createDatabase } from "../setup/database";

// Vitest runs this before each test file of the project `database`: the worker that runs it has a clone of the
// template for itself, which DATABASE_URL names. Files that run later in the same worker find its rows, so a test
// makes learners of its own and counts only theirs.
const { adminUrl, template, prefix } = inject("testDatabase");
const name = `${prefix}worker_${process.env.VITEST_POOL_ID}`;
await createDatabase(adminUrl, name, template);
const url = new URL(adminUrl);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
