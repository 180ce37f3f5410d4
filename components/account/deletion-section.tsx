"use client";

import { useRouter } from "next/navigation";
import { paths } from "@/lib/paths";
import { callApi } from "./api";
import { checkGiven } from "./check";
import { CurrentPassword } from "./current-password";
import { FormEnd } from "./form-end";
import { sessionChanged } from "./session-changed";
import type { SettingsProps } from "./settings-island";
import { explain } from "./texts";
import { useSubmission } from "./use-submission";

/** Behind a fold and a password, or behind a fold and a second button for a guest, who has no password. */
export function DeletionSection({ locale, texts, account, hasAccount }: SettingsProps & { hasAccount: boolean }) {
  const router = useRouter();
  const { errors } = account;
  const { form, faults, submit, isReady } = useSubmission({
    check: (fields) => (hasAccount ? checkGiven("password", fields, errors) : {}),
    send: ({ password }) => callApi("account", "DELETE", hasAccount ? { password } : { confirm: "delete" }),
    explain: (reason) => explain(errors, reason, { "wrong-password": { password: errors.wrongPassword } }),
    done: () => {
      sessionChanged();
      router.push(paths.home(locale));
    },
  });
  return (
    <section className="settings-danger" aria-labelledby="delete">
      <h2 id="delete">{texts.delete}</h2>
      <p>{hasAccount ? texts.deleteAccount : texts.deleteGuest}</p>
      <details>
        <summary>{texts.deleteConfirm}</summary>
        <form ref={form} className="account-form" method="post" noValidate onSubmit={submit}>
          {hasAccount && <CurrentPassword texts={account} fault={faults.password} />}
          <FormEnd kind="plain" fault={faults.form} isReady={isReady} label={texts.deleteSure} />
        </form>
      </details>
    </section>
  );
}
