"use client";

import { useEffect, useState } from "react";
import type { CurrentSession } from "@/lib/account/session";

/** "unknown" where the server cannot be reached: a guest or an account may be signed in. */
export type Session = CurrentSession | { kind: "loading" } | { kind: "unknown" };

const SIGNED_OUT: Session = { kind: "signed-out", reason: "signed-out" };
/** Asked once a page, however many islands want to know. */
let asked: Promise<Session> | undefined;

/** Whether this browser may have a session: the one that scripts cannot read has this cookie beside it. No request. */
export function mayBeSignedIn(): boolean {
  return /(?:^|; )signed-in=1(?:;|$)/.test(document.cookie);
}

/** Who is signed in. A browser without a session asks nothing. */
export function readSession(): Promise<Session> {
  if (!mayBeSignedIn()) return Promise.resolve(SIGNED_OUT);
  asked ??= ask();
  return asked;
}

const CHANGED = "session-changed";

/** The next question goes to the server, and whoever has asked asks again. */
export function forgetSession(): void {
  asked = undefined;
  dispatchEvent(new Event(CHANGED));
}

/** "loading" while it is rendered on the server and until the answer has come. */
export function useSession(): Session {
  const [session, setSession] = useState<Session>({ kind: "loading" });
  useEffect(() => {
    let isCurrent = true;
    const read = () => void readSession().then((known) => isCurrent && setSession(known));
    read();
    addEventListener(CHANGED, read);
    return () => {
      isCurrent = false;
      removeEventListener(CHANGED, read);
    };
  }, []);
  return session;
}

async function ask(): Promise<Session> {
  try {
    const response = await fetch("/api/v1/session");
    if (response.ok) return await response.json();
  } catch {
    // The server is away.
  }
  asked = undefined;
  return { kind: "unknown" };
}
