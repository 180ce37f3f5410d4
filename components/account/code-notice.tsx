"use client";

import { useEffect, useRef } from "react";
import { CodeLine } from "./code-line";
import type { AccountTexts } from "./texts";

/** The whole page while a code is shown this once: it goes on only when the learner says that it is kept. */
export function CodeNotice({ code, texts, onKept }: { code: string; texts: AccountTexts; onKept: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="account-form">
      <h1 ref={heading} tabIndex={-1}>
        {texts.codeTitle}
      </h1>
      <p>{texts.codeLede}</p>
      <CodeLine code={code} texts={texts} />
      <div>
        <button type="button" className="button button-primary" onClick={onKept}>
          {texts.codeKept}
        </button>
      </div>
    </div>
  );
}
