"use client";

import { useState } from "react";
import type { AccountTexts } from "./texts";

/** A recovery code, large enough to be written down, and copied at a press where the browser allows it. */
export function CodeLine({ code, texts }: { code: string; texts: AccountTexts }) {
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard?.writeText(code).then(
      () => setCopied(true),
      () => {}, // not allowed here: it stands on the screen
    );
  }
  return (
    <p className="recovery-code">
      <code>{code}</code>
      <button type="button" className="button" onClick={copy}>
        {isCopied ? texts.codeCopied : texts.codeCopy}
      </button>
    </p>
  );
}
