"use client";

import Link from "next/link";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { useSession } from "./session";
import { StartButton } from "./start-button";
import type { AccountTexts } from "./texts";

/** Beside the form: what signing in means for whoever is here now. */
export function WhoIsHere({ locale, texts }: { locale: Locale; texts: AccountTexts }) {
  const session = useSession();
  switch (session.kind) {
    case "guest":
      return (
        <aside className="account-aside">
          <h2>{texts.guestTitle}</h2>
          <p>{texts.guest}</p>
        </aside>
      );
    case "account":
      return (
        <aside className="account-aside">
          <h2>{texts.accountTitle}</h2>
          <p>
            {texts.accountAs} <strong>{session.email}</strong>
          </p>
          <p>
            <Link href={paths.learn(locale)}>{texts.toLearn}</Link> ·{" "}
            <Link href={paths.settings(locale)}>{texts.toSettings}</Link>
          </p>
          <p>{texts.accountOther}</p>
        </aside>
      );
    case "signed-out":
      return (
        <aside className="account-aside">
          <h2>{texts.strangerTitle}</h2>
          <p>{texts.stranger}</p>
          <StartButton locale={locale} label={texts.start} isSecond />
        </aside>
      );
    case "loading":
    case "unknown":
      return <aside className="account-aside" />;
    default:
      return session satisfies never;
  }
}
