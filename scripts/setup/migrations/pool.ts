import pg from "pg";

/** PostgreSQL's internal one-byte type `"char"`, used by its catalogues and unknown to @prisma/adapter-pg. */
const INTERNAL_CHAR_OID = 18;
const CONNECT_TIMEOUT_MS = 10_000;

type WithFields = { fields?: { name: string; dataTypeID: number }[] };

export type MigrationPool = pg.Pool & {
  /** The names of the columns of the newest result that were of type `"char"` and are presented as text. */
  readonly internalCharColumns: ReadonlySet<string>;
};

/**
 * A pool of one connection that is never exchanged, not even after an error (pg.Pool itself discards it then): all
 * that the schema engine says happens inside the transaction that we opened, or fails.
 */
export async function openMigrationPool(connectionString: string): Promise<MigrationPool> {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "retransmit migrate",
  });
  const client = await pool.connect();
  client.on("error", () => {}); // a connection that broke shows at its next query
  const internalCharColumns = new Set<string>();
  const query: (...all: unknown[]) => Promise<WithFields> = client.query.bind(client);
  const queryAndPresent = async (...all: unknown[]) => {
    const result = await query(...all);
    internalCharColumns.clear();
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== INTERNAL_CHAR_OID) continue;
      field.dataTypeID = pg.types.builtins.TEXT;
      internalCharColumns.add(field.name);
    }
    return result;
  };
  const end = pool.end.bind(pool);
  return Object.assign(pool, {
    internalCharColumns,
    query: queryAndPresent,
    end: async () => {
      client.release();
      await end();
    },
  });
}
