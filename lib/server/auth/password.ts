import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { plainCode, samePassword } from "@/lib/account/credentials";

/** argon2id, which is the library's default, with 19 MiB: 75 ms on two cores. Written down, so that a newer library changes nothing. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashSecret(secret: string): Promise<string> {
  return hash(samePassword(secret), OPTIONS);
}

/** A recovery code is hashed as it is read when somebody types it. */
export function hashCode(code: string): Promise<string> {
  return hashSecret(plainCode(code));
}

let nobodys: Promise<string> | undefined;

/** Whether it is the secret that was hashed. Where there is none it takes as long, so that time does not tell who has an account. */
export async function isSecret(hashed: string | null | undefined, secret: string): Promise<boolean> {
  nobodys ??= hashSecret(randomBytes(32).toString("hex"));
  const compared = hashed ?? (await nobodys);
  return (await verify(compared, samePassword(secret))) && typeof hashed === "string";
}
