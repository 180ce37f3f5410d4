"use client";

import { useState } from "react";
import { callApi } from "./api";
import { checkGiven, checkNew } from "./check";
import { PasswordField } from "./field";
import { FormEnd } from "./form-end";
import type { SettingsProps } from "./settings-island";
import { explain } from "./texts";
import { useSubmission } from "./use-submission";

type Props = SettingsProps & { email: string; onChanged: () => void };

export function PasswordForm({ texts, account, email, onChanged }: Props) {
  const { errors } = account;
  const [isChanged, setChanged] = useState(false);
  const { form, faults, submit, isReady, isBusy } = useSubmission({
    check: (fields) => ({ ...checkGiven("oldPassword", fields, errors), ...checkNew(fields, email, errors) }),
    send: ({ oldPassword, password }) => callApi("account/password", "POST", { oldPassword, password }),
    explain: (reason) =>
      explain(errors, reason, {
        "wrong-password": { oldPassword: errors.wrongPassword },
        invalid: { password: errors.emailPassword },
      }),
    done: (_, current) => {
      current.reset();
      setChanged(true);
      onChanged();
    },
  });
  const toggle = { show: account.show, hide: account.hide };
  return (
    <form ref={form} className="account-form" method="post" noValidate onSubmit={submit}>
      {/* Password managers file the new password under it. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        {...toggle}
        label={account.oldPassword}
        name="oldPassword"
        autoComplete="current-password"
        fault={faults.oldPassword}
      />
      <PasswordField
        {...toggle}
        label={account.newPassword}
        name="password"
        autoComplete="new-password"
        hint={account.passwordHint}
        fault={faults.password}
      />
      <p className="caption">{texts.changePasswordHint}</p>
      <FormEnd kind="plain" fault={faults.form} isReady={isReady} label={isBusy ? texts.saving : texts.changePassword} />
      <p className="caption" role="status">
        {isChanged && texts.passwordChanged}
      </p>
    </form>
  );
}
