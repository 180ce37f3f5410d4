"use client";

import { useState } from "react";
import { callApi } from "./api";
import { checkEmail, checkGiven } from "./check";
import { CurrentPassword } from "./current-password";
import { Field } from "./field";
import { FormEnd } from "./form-end";
import { forgetSession } from "./session";
import type { SettingsProps } from "./settings-island";
import { explain } from "./texts";
import { useSubmission } from "./use-submission";

type Props = SettingsProps & { email: string; onChanged: () => void };

export function EmailForm({ texts, account, email, onChanged }: Props) {
  const { errors } = account;
  const [isChanged, setChanged] = useState(false);
  const { form, faults, submit, isReady, isBusy } = useSubmission({
    check: (fields) => ({ ...checkEmail(fields, errors), ...checkGiven("password", fields, errors) }),
    send: ({ email: next, password }) => callApi("account/email", "POST", { email: next, password }),
    explain: (reason) =>
      explain(errors, reason, {
        "wrong-password": { password: errors.wrongPassword },
        "email-taken": { email: errors.emailTaken },
      }),
    done: (_, current) => {
      current.reset();
      setChanged(true);
      forgetSession();
      onChanged();
    },
  });
  return (
    <form ref={form} className="account-form" method="post" noValidate onSubmit={submit}>
      <Field label={texts.newEmail} name="email" type="email" autoComplete="email" placeholder={email} fault={faults.email} />
      <CurrentPassword texts={account} fault={faults.password} />
      <FormEnd kind="plain" fault={faults.form} isReady={isReady} label={isBusy ? texts.saving : texts.changeEmail} />
      <p className="caption" role="status">
        {isChanged && texts.emailChanged}
      </p>
    </form>
  );
}
