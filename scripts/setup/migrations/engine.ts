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
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glueWithoutWaiting() });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("@prisma/schema-engine-wasm has no __wbindgen_start: its layout has changed.");
  start();
}

/** The engine never clears the 10 s timer of its lock; as the glue sets it, it would hold up the end of every command. */
function glueWithoutWaiting(): WebAssembly.ModuleImports {
  // The glue's functions are the module's imports by construction; its .d.ts lists only the public ones.
  const imports = { ...glue } as WebAssembly.ModuleImports;
  for (const [name, original] of Object.entries(imports)) {
    if (!name.startsWith("__wbg_setTimeout_") || typeof original !== "function") continue;
    imports[name] = (...all: unknown[]) => {
      const timer: unknown = original(...all);
      if (timer instanceof Object && "unref" in timer && typeof timer.unref === "function") timer.unref();
      return timer;
    };
  }
  return imports;
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
