"use client";

import { useEffect, useState } from "react";
import { mayBeSignedIn } from "@/components/account/session";
import { DUE_CHANGED } from "./due-channel";
import { deliverUnsent } from "./unsent";

/** Several answers in a row ask the server once. */
const SETTLE_MS = 1_500;

/** How many items are due now. Empty until it is known, and where nobody is signed in; without it the page is complete. */
export function DueCount() {
  const [due, setDue] = useState<number>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function read() {
      if (!mayBeSignedIn()) return setDue(undefined);
      const response = await fetch("/api/v1/due").catch(() => null);
      if (response?.ok) setDue(((await response.json()) as { due: number }).due);
    }
    function soon() {
      clearTimeout(timer);
      timer = setTimeout(read, SETTLE_MS);
    }
    // Whatever page is opened first when the server is back: answers do not wait for a visit to the queue.
    void deliverUnsent().then(read);
    addEventListener(DUE_CHANGED, soon);
    return () => {
      clearTimeout(timer);
      removeEventListener(DUE_CHANGED, soon);
    };
  }, []);
  return due ? <span className="num">{due}</span> : null;
}
