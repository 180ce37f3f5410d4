"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Result } from "@/lib/result";
import type { Refusal } from "./api";

/** What is wrong with a form: by field, or as a whole. */
export type Faults = Partial<Record<string, string>> & { form?: string };

/**
 * The life of a form: checked in the browser, sent, and either done or refused with the faults beside their fields, the
 * first of which gets the focus.
 */
export function useSubmission<Body>(handlers: {
  check: (fields: Record<string, string>) => Faults;
  send: (fields: Record<string, string>) => Promise<Result<Body, Refusal>>;
  explain: (reason: Refusal) => Faults;
  done: (body: Body, form: HTMLFormElement) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  // A form that is sent before its script runs would be posted as it stands.
  const [state, setState] = useState<"inert" | "ready" | "busy">("inert");
  useEffect(() => setState("ready"), []);
  useEffect(() => {
    const first = Object.keys(faults).find((name) => faults[name] !== undefined);
    const field = first && form.current?.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
  }, [faults]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (state !== "ready") return;
    const current = event.currentTarget;
    const fields = Object.fromEntries([...new FormData(current)].map(([name, value]) => [name, String(value)]));
    const found = handlers.check(fields);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setState("busy");
    const answer = await handlers.send(fields);
    setState("ready");
    if (answer.ok) handlers.done(answer.value, current);
    else setFaults(handlers.explain(answer.reason));
  }

  return { form, faults, submit, isReady: state === "ready", isBusy: state === "busy" };
}
