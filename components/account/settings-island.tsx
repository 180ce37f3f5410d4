"use client";

import Link from "next/link";
import { useCallback, useEffect, useState } from "react";
import type { SettingsPage } from "@/lib/account/settings";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { AccountSection } from "./account-section";
import { callApi } from "./api";
import { DeletionSection } from "./deletion-section";
import { mayBeSignedIn, readSession } from "./session";
import { SessionsSection } from "./sessions-section";
import { StartButton } from "./start-button";
import { StudyForm } from "./study-form";
import type { AccountTexts, SettingsTexts } from "./texts";

export type SettingsProps = { locale: Locale; texts: SettingsTexts; account: AccountTexts };
type State = "loading" | "signed-out" | "session-ended" | "unknown" | SettingsPage;

export function SettingsIsland(props: SettingsProps) {
  const { locale, texts } = props;
  const [state, setState] = useState<State>("loading");
  const [changes, setChanges] = useState(0);
  const load = useCallback(async () => {
    if (!mayBeSignedIn()) return setState("signed-out");
    const page = await callApi<SettingsPage>("settings");
    if (page.ok) return setState(page.value);
    const isOver = page.reason === "session-ended" || page.reason === "signed-out";
    setState(isOver ? "session-ended" : "unknown");
    // Asked who is signed in, the server clears what is left of a session that ended a while ago.
    if (isOver) void readSession();
  }, []);
  useEffect(() => void load(), [load]);

  switch (state) {
    case "loading":
      return <p className="lede">{texts.loading}</p>;
    case "signed-out":
      return (
        <Instead sentence={texts.signedOut}>
          <StartButton locale={locale} label={texts.start} onStarted={load} />
          <Link className="button button-quiet" href={paths.signIn(locale)}>
            {texts.signIn}
          </Link>
        </Instead>
      );
    case "session-ended":
      return (
        <Instead sentence={texts.ended}>
          <Link className="button button-primary" href={`${paths.signIn(locale)}?to=${paths.settings(locale)}`}>
            {texts.signIn}
          </Link>
        </Instead>
      );
    case "unknown":
      return (
        <Instead sentence={texts.unknown}>
          <button type="button" className="button button-primary" onClick={load}>
            {texts.retry}
          </button>
        </Instead>
      );
    default:
      return (
        <>
          <StudyForm {...props} settings={state.settings} />
          <AccountSection
            {...props}
            opened={state.account}
            onChanged={() => void load().then(() => setChanges((count) => count + 1))}
          />
          {/* A new password ends the other sessions: the list is asked for anew. */}
          {state.account && <SessionsSection key={changes} {...props} timeZone={state.settings.timeZone} />}
          <DeletionSection {...props} hasAccount={state.account !== null} />
        </>
      );
  }
}

/** What the page says instead of the settings, and what to do. */
function Instead({ sentence, children }: { sentence: string; children: React.ReactNode }) {
  return (
    <div className="settings-instead">
      <p className="lede">{sentence}</p>
      <div className="home-start">{children}</div>
    </div>
  );
}
