"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SettingsPage } from "@/lib/account/settings";
import { paths } from "@/lib/paths";
import { signOut } from "./api";
import { CodeForm } from "./code-form";
import { EmailForm } from "./email-form";
import { PasswordForm } from "./password-form";
import { sessionChanged } from "./session-changed";
import type { SettingsProps } from "./settings-island";
import { explain } from "./texts";

type Props = SettingsProps & { opened: SettingsPage["account"]; onChanged: () => void };

/** A guest learns what an account is good for; who has one changes here how it is opened. */
export function AccountSection(props: Props) {
  const { locale, texts, opened } = props;
  if (opened === null) {
    return (
      <section aria-labelledby="account">
        <h2 id="account">{texts.guestTitle}</h2>
        <p>{texts.guest}</p>
        <div className="home-start">
          <Link className="button button-primary" href={`${paths.signIn(locale)}?to=${paths.settings(locale)}#create`}>
            {texts.createAccount}
          </Link>
          <Link className="button button-quiet" href={`${paths.signIn(locale)}?to=${paths.settings(locale)}`}>
            {texts.haveAccount}
          </Link>
        </div>
      </section>
    );
  }
  return (
    <section aria-labelledby="account">
      <h2 id="account">{texts.account}</h2>
      <p>
        {texts.signedInAs} <strong>{opened.email}</strong>
      </p>
      {!opened.hasRecoveryCode && <p className="error">{texts.noCode}</p>}
      <details>
        <summary>{texts.changeEmail}</summary>
        <EmailForm {...props} email={opened.email} />
      </details>
      <details>
        <summary>{texts.changePassword}</summary>
        <PasswordForm {...props} email={opened.email} />
      </details>
      <details>
        <summary>{texts.newCode}</summary>
        <CodeForm {...props} />
      </details>
      <SignOut {...props} />
    </section>
  );
}

function SignOut({ locale, texts, account }: SettingsProps) {
  const router = useRouter();
  const [fault, setFault] = useState<string>();
  async function leave() {
    const answer = await signOut();
    if (!answer.ok) return setFault(explain(account.errors, answer.reason).form);
    sessionChanged();
    router.push(paths.home(locale));
  }
  return (
    <div className="settings-sign-out">
      <button type="button" className="button" onClick={leave}>
        {texts.signOut}
      </button>
      <small className="caption">{texts.signOutHint}</small>
      <p className="error" role="alert" hidden={!fault}>
        {fault}
      </p>
    </div>
  );
}
