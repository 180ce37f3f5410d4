"use client";

import { type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from "react";

const QUERY = "verdict";
/** The choice that an address without the query stands for. */
const ALL = "all";

/**
 * Keeps the chosen verdict in the address, so that Back, a reload and a shared link show the same claims. The page is
 * static and knows no query: the address is read once the page is there, before the paint where a visit goes on.
 */
export function KeptVerdict({ className, children }: { className: string; children: ReactNode }) {
  const radios = useRef<HTMLFieldSetElement>(null);

  useLayoutEffect(() => {
    const inputs = [...(radios.current?.querySelectorAll<HTMLInputElement>("input") ?? [])];
    const chosen = inputs.find((input) => input.checked)?.value ?? ALL;
    // Who was quicker than the script has chosen already, and the address follows.
    if (chosen !== ALL) return keep(chosen);
    const kept = new URLSearchParams(location.search).get(QUERY);
    const input = inputs.find(({ value }) => value === kept);
    if (input) input.checked = true;
  }, []);

  function onChange({ target }: SyntheticEvent) {
    if (target instanceof HTMLInputElement) keep(target.value);
  }

  return (
    <fieldset ref={radios} className={className} onChange={onChange}>
      {children}
    </fieldset>
  );
}

function keep(verdict: string) {
  const address = new URL(location.href);
  if (verdict === ALL) address.searchParams.delete(QUERY);
  else address.searchParams.set(QUERY, verdict);
  // Null and not the state that is there: so Next's router hears of the new address and does not put the old one back.
  if (address.href !== location.href) history.replaceState(null, "", address);
}
