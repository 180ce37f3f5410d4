"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { CodeNotice } from "./code-notice";
import { RecoveryForm } from "./recovery-form";
import { sendWaitingAnswers, sessionChanged } from "./session-changed";
import { SignInForm } from "./sign-in-form";
import { SignUpForm } from "./sign-up-form";
import type { AccountTexts } from "./texts";
import { WhoIsHere } from "./who-is-here";

const MODES = ["signIn", "signUp", "recover"] as const;
type Mode = (typeof MODES)[number];

/** The three ways to an account, one at a time; `#create` in the address opens on the second. */
export function SignInIsland({ locale, texts }: { locale: Locale; texts: AccountTexts }) {
  const router = useRouter();
  const [mode, setMode] = useState<Mode>("signIn");
  const [code, setCode] = useState<string>();
  const [email, setEmail] = useState("");
  const column = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const change = useCallback((next: Mode) => {
    // The email typed so far goes along, also one that was typed before this script ran.
    setEmail(column.current?.querySelector<HTMLInputElement>("input[name=email]")?.value ?? "");
    setMode(next);
  }, []);
  useEffect(() => {
    if (location.hash === "#create") change("signUp");
  }, [change]);

  function go(next: Mode) {
    change(next);
    heading.current?.focus();
  }
  function goOn() {
    router.push(destination(locale));
  }
  function entered() {
    sessionChanged();
    void sendWaitingAnswers();
  }
  function opened({ recoveryCode }: { recoveryCode: string }) {
    entered();
    setCode(recoveryCode);
  }

  if (code !== undefined) {
    return <CodeNotice code={code} texts={texts} onKept={goOn} />;
  }
  return (
    <div className="wide account-columns">
      <div ref={column}>
        <h1 ref={heading} tabIndex={-1}>
          {texts[mode].title}
        </h1>
        {mode === "signIn" && (
          <SignInForm
            texts={texts}
            email={email}
            onSignedIn={() => {
              entered();
              goOn();
            }}
          />
        )}
        {mode === "signUp" && <SignUpForm locale={locale} texts={texts} email={email} onOpened={opened} />}
        {mode === "recover" && <RecoveryForm texts={texts} email={email} onOpened={opened} />}
        <nav className="account-switch" aria-label={texts.switch.legend}>
          {MODES.filter((other) => other !== mode).map((other) => (
            <button key={other} type="button" className="button button-quiet" onClick={() => go(other)}>
              {texts.switch[other]}
            </button>
          ))}
        </nav>
      </div>
      <WhoIsHere locale={locale} texts={texts} />
    </div>
  );
}

/** Back to where somebody was sent here from, if that is a page of this site; else the map. */
function destination(locale: Locale): string {
  const to = new URLSearchParams(location.search).get("to") ?? "";
  return /^\/(zh|en)(\/[\w-]+)*$/.test(to) ? to : paths.learn(locale);
}
