import type { TestProject } from "vitest/node";
import { openTestServer, RUN_PREFIX } from "./test-server";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the workers clone their databases, see database-worker.ts. */
    testDatabase: { adminUrl: string; template: string; prefix: string };
  }
}

/** Vitest's global set-up of the project `database`: one server, one migrated template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const template = await server.createMigrated("template");
  project.provide("testDatabase", { adminUrl: server.adminUrl, template, prefix: RUN_PREFIX });
  return server.close;
}
