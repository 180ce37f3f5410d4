import "server-only";
import { randomBytes } from "node:crypto";
import { prisma } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";

const NAME = "nextauth";
let read: Promise<string> | undefined;

/** What signs the sessions: NEXTAUTH_SECRET, or a secret that the first instance makes once for all in the database. */
export function authSecret(): Promise<string> {
  const given = env().NEXTAUTH_SECRET;
  if (given) return Promise.resolve(given);
  read ??= readOrMake().catch((error) => {
    // The database was not there; the next request asks again.
    read = undefined;
    throw error;
  });
  return read;
}

async function readOrMake(): Promise<string> {
  const made = { name: NAME, value: randomBytes(32).toString("base64url") };
  // Of two instances that start together one makes it, and both read that one.
  await prisma().secret.createMany({ data: made, skipDuplicates: true });
  const { value } = await prisma().secret.findUniqueOrThrow({ where: { name: NAME }, select: { value: true } });
  return value;
}
