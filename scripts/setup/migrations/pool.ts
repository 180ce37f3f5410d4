import pg from "pg";

/** PostgreSQL's internal one-byte type `"char"`, used by its catalogues and unknown to @prisma/adapter-pg. */
const INTERNAL_CHAR_OID = 18;
const CONNECT_TIMEOUT_MS = 10_000;

type WithFields = { fields?: { dataTypeID: number }[] };

/**
 * A pool of one connection that is never exchanged, not even after an error (pg.Pool itself discards it then): all
 * that the schema engine says happens inside the transaction that we opened, or fails. Columns of type `"char"` are
 * presented as text, or the engine could not read a constraint's type.
 */
export async function openMigrationPool(connectionString: string): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "retransmit migrate",
  });
  const client = await pool.connect();
  client.on("error", () => {}); // a connection that broke shows at its next query
  const query: (...all: unknown[]) => Promise<WithFields> = client.query.bind(client);
  const queryAndPresent = async (...all: unknown[]) => {
    const result = await query(...all);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === INTERNAL_CHAR_OID) field.dataTypeID = pg.types.builtins.TEXT;
    }
    return result;
  };
  const end = pool.end.bind(pool);
  return Object.assign(pool, {
    query: queryAndPresent,
    end: async () => {
      client.release();
      await end();
    },
  });
}
