import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { migrationAdapter, type ScriptFailure } from "./adapter";
import type { MigrationPool } from "./pool";

export type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
export type SchemaEngine = glue.SchemaEngine;

/** Nothing in the database is managed by anyone but the migrations. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

let instantiated: Promise<void> | undefined;

/** Prisma's schema engine as WebAssembly: the native one would have to be downloaded from outside the registry. */
async function instantiate(): Promise<void> {
  // The glue tells a panic to this name; the call that panicked never answers, so there is nothing to continue with.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`Prisma's schema engine panicked: ${message}`);
      },
    },
  });
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(script.replace(/\.js$/, ".wasm"));
  // The glue's functions are the module's imports by construction; its .d.ts lists only the public ones.
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...glue } as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("@prisma/schema-engine-wasm has no __wbindgen_start: its layout has changed.");
  start();
}

export async function openSchemaEngine(options: {
  pool: MigrationPool;
  connectionString: string;
  schema: string;
  failure: ScriptFailure;
}): Promise<SchemaEngine> {
  instantiated ??= instantiate();
  await instantiated;
  const adapter = migrationAdapter(options.pool, options.connectionString, options.failure);
  return glue.SchemaEngine.new({ datamodels: [["schema.prisma", options.schema]] }, () => {}, adapter);
}
