import pg from "pg";
import { DATA } from "./paths";
import { openEmbedded } from "./postgres/embedded";
import { SetupProblem, step } from "./say";

/** The database that a command works on. */
export type Database = {
  /** For the application; may lead through a pooler. */
  url: string;
  /** For migrations: straight to the server. */
  directUrl: string;
  embedded: boolean;
  /** Restarts the embedded server whenever it dies; nothing to do for a named one. */
  supervise(): void;
  close(): Promise<void>;
};

const OLDEST_MAJOR = 15;
const EMBEDDED_DATABASE = "retransmit";

/** DATABASE_URL when it is set, and then nothing in .data is touched; else the project's own PostgreSQL. */
export async function openDatabase(env: NodeJS.ProcessEnv = process.env, dataFolder = DATA): Promise<Database> {
  const named = env.DATABASE_URL?.trim();
  if (!named) return openOwn(dataFolder);
  const directUrl = env.DIRECT_URL?.trim() || named;
  await checkServer(directUrl, env.DIRECT_URL?.trim() ? "DIRECT_URL" : "DATABASE_URL");
  return { url: named, directUrl, embedded: false, supervise: () => {}, close: async () => {} };
}

async function openOwn(dataFolder: string): Promise<Database> {
  const server = await step("Starting PostgreSQL (embedded, data in .data)", () => openEmbedded(dataFolder));
  await createDatabase(server.urlOf("postgres"), EMBEDDED_DATABASE);
  const url = server.urlOf(EMBEDDED_DATABASE);
  return { url, directUrl: url, embedded: true, supervise: server.supervise, close: server.close };
}

/** Makes the database unless it is there; of two who try at once both succeed. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount) return;
    const from = template ? ` template ${pg.escapeIdentifier(template)}` : "";
    await client.query(`create database ${pg.escapeIdentifier(name)}${from}`).catch((error) => {
      if (error.code !== "42P04" && error.code !== "23505") throw error;
    });
  });
}

export async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // told by the query that it breaks
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function checkServer(url: string, variable: string): Promise<void> {
  let version: number;
  try {
    version = await withClient(url, async (client) => {
      const { rows } = await client.query("show server_version_num");
      return Number(rows[0]?.server_version_num);
    });
  } catch (error) {
    throw new SetupProblem(
      `The database that ${variable} names cannot be opened: ${error instanceof Error ? error.message || String(error) : error}\n` +
        `Check ${variable} (postgresql://user:password@host:port/database), that the server runs and that the database exists,\n` +
        "or unset it: then the project starts a PostgreSQL of its own.",
    );
  }
  if (Math.floor(version / 10_000) < OLDEST_MAJOR) {
    throw new SetupProblem(
      `${variable} names a PostgreSQL ${Math.floor(version / 10_000)}; it must be ${OLDEST_MAJOR} or later.`,
    );
  }
}
