import * as z from "zod/mini";
import { fail, ok, type Result } from "@/lib/result";

const address = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const environmentSchema = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "must be postgresql://user:password@host:port/database (npm start sets it where you do not)",
  }),
  /** Connections of one process; several processes share what PostgreSQL or its pooler allows. */
  DATABASE_POOL_SIZE: z._default(
    z.pipe(z.transform(Number), z.int({ error: "must be a whole number" }).check(z.minimum(1, { error: "must be at least 1" }))),
    10,
  ),
  /** Where browsers find the site; npm start derives it from PORT. */
  NEXTAUTH_URL: z.optional(address),
  /** Signs the sessions; without it the first instance makes one and keeps it in the database. */
  NEXTAUTH_SECRET: z.optional(z.string().check(z.minLength(32, { error: "must have at least 32 characters" }))),
  /** How many proxies of ours stand before the site and add to x-forwarded-for; none: the socket says who asks. */
  TRUST_PROXY: z._default(
    z.pipe(
      z.transform(Number),
      z.int({ error: "must be a whole number" }).check(z.minimum(0, { error: "must not be negative" })),
    ),
    0,
  ),
  /** Set by `npm run bench` alone: /api/bench answers (bench/README.md). */
  RETRANSMIT_BENCH: z.optional(z.string()),
});

export type Environment = z.infer<typeof environmentSchema>;

/**
 * Checks what the site reads from its environment; an empty value means the same as none.
 * A refusal is for the person at the terminal and names every variable that is missing or wrong.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Result<Environment, string> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return ok(parsed.data);
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`);
  return fail(`The environment must be corrected:\n  ${problems.join("\n  ")}`);
}
