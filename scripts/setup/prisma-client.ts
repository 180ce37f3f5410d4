import { join } from "node:path";
import { ROOT, SCHEMA } from "./paths";
import { commandOf, runNode } from "./run";
import { SetupProblem, step } from "./say";
import { makeIfStale } from "./stale";

const RECORD = join(ROOT, "lib", "server", "db", "generated", ".made-from");

/** Writes the Prisma client when the schema or Prisma itself changed. */
export async function generatePrismaClient(): Promise<void> {
  await makeIfStale({
    record: RECORD,
    inputs: { paths: ["prisma/schema.prisma", "node_modules/prisma/package.json"] },
    make: () =>
      step("Generating the database client", async () => {
        // Generating never runs the schema engine, but Prisma would download it unless it is told of some file.
        const env = { PRISMA_SCHEMA_ENGINE_BINARY: SCHEMA, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
        const { code, output } = await runNode([commandOf("prisma", "prisma"), "generate"], { env, quiet: true });
        if (code !== 0) throw new SetupProblem(`prisma generate failed:\n${output.trim()}`);
      }),
  });
}
