import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import * as z from "zod/mini";
import { beginningSchema, signInSchema } from "@/lib/account/requests";
import type { Result } from "@/lib/result";
import { endSession, readSession } from "@/lib/server/db/sessions";
import { type Caller, signIn, startGuest } from "@/lib/server/entry/commands";
import type { SessionClaim } from "@/lib/server/learner-id";
import type { Refusal } from "@/lib/server/refusal";
import { invalid } from "@/lib/server/route";
import { SESSION_SECONDS } from "./cookies";
import { authSecret } from "./secret";
import { readClaim } from "./session";

/**
 * How a try to sign in ended, beside what next-auth says: it knows only that there is a user or that there is none, and
 * puts the text of every error into an address.
 */
export type Attempt = { refusal?: Refusal; error?: unknown };

declare module "next-auth" {
  interface User {
    id: string;
    sessionId: string;
  }
}

/** next-auth's options for one request, whose sign-in notes its outcome in `attempt`. */
export async function authOptions(caller: Caller, attempt: Attempt): Promise<AuthOptions> {
  return {
    secret: await authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/settings", error: "/sign-in", verifyRequest: "/sign-in", newUser: "/learn" },
    providers: [
      CredentialsProvider({
        id: "guest",
        name: "Guest",
        credentials: {},
        authorize: authorizeWith(beginningSchema, attempt, (beginning) => startGuest(beginning, caller, new Date())),
      }),
      CredentialsProvider({
        id: "password",
        name: "Email and password",
        credentials: {},
        authorize: authorizeWith(signInSchema, attempt, (given) => signIn(given, caller, new Date())),
      }),
    ],
    callbacks: {
      // With a user, someone has just signed in; without, a token is read that may belong to a session since ended.
      async jwt({ token, user }) {
        if (user) return { sub: user.id, sid: user.sessionId };
        const claim = readClaim(token);
        if (claim === undefined || !(await stands(claim, attempt))) throw new Error("The session has ended.");
        return { sub: claim.learnerId, sid: claim.sessionId };
      },
      // Who is signed in stands at /api/v1/session.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const claim = readClaim(token);
        // next-auth swallows what is thrown here: a session that could not be ended must not be called ended.
        if (claim !== undefined) await endSession(claim).catch((error) => noteError(attempt, error));
      },
    },
    logger: {
      // A token that is forged, or whose session has ended, is nothing for the log: anyone can send one.
      error: (code, metadata) => (OF_TOKENS.includes(code) ? undefined : console.error(`next-auth: ${code}`, metadata)),
    },
  };
}

/** That the database is away is no end of a session: next-auth would clear the cookie, which is all that a guest has. */
async function stands(claim: SessionClaim, attempt: Attempt): Promise<boolean> {
  try {
    return (await readSession(claim)).ok;
  } catch (error) {
    noteError(attempt, error);
    return false;
  }
}

function noteError(attempt: Attempt, error: unknown): void {
  attempt.error = error;
}

const OF_TOKENS = ["JWT_SESSION_ERROR", "SIGNOUT_ERROR"];

function authorizeWith<Input>(
  schema: z.ZodMiniType<Input>,
  attempt: Attempt,
  signIn: (input: Input) => Promise<Result<SessionClaim, Refusal["reason"]>>,
) {
  return async (credentials: unknown) => {
    const input = z.safeParse(schema, credentials);
    if (!input.success) {
      attempt.refusal = invalid(input.error);
      return null;
    }
    try {
      const result = await signIn(input.data);
      if (result.ok) return { id: result.value.learnerId, sessionId: result.value.sessionId };
      attempt.refusal = { reason: result.reason };
    } catch (error) {
      noteError(attempt, error);
    }
    return null;
  };
}
