import "server-only";
import { randomBytes } from "node:crypto";
import { readOrMakeSecret } from "@/lib/server/db/secrets";
import { env } from "@/lib/server/env";

let read: Promise<string> | undefined;

/** What signs the sessions: NEXTAUTH_SECRET, or a secret that the first instance makes once for all in the database. */
export function authSecret(): Promise<string> {
  const given = env().NEXTAUTH_SECRET;
  if (given) return Promise.resolve(given);
  read ??= readOrMakeSecret("nextauth", randomBytes(32).toString("base64url")).catch((error) => {
    // The database was not there; the next request asks again.
    read = undefined;
    throw error;
  });
  return read;
}
