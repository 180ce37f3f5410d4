"use client";

import type { Locale } from "@/lib/text";
import { callApi } from "./api";
import { checkEmail, checkNew } from "./check";
import { Field, PasswordField } from "./field";
import { FormEnd } from "./form-end";
import { type AccountTexts, explain } from "./texts";
import { useSubmission } from "./use-submission";

export type Opened = { email: string; recoveryCode: string };
type Props = { locale: Locale; texts: AccountTexts; email: string; onOpened: (opened: Opened) => void };

export function SignUpForm({ locale, texts, email, onOpened }: Props) {
  const { errors } = texts;
  const { form, faults, submit, isReady, isBusy } = useSubmission<Opened>({
    check: (fields) => ({ ...checkEmail(fields, errors), ...checkNew(fields, fields.email ?? "", errors) }),
    send: (fields) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return callApi("account", "POST", { email: fields.email, password: fields.password, locale, timeZone });
    },
    explain: (reason) => explain(errors, reason, { "email-taken": { email: errors.emailTaken } }),
    done: onOpened,
  });
  return (
    <form ref={form} className="account-form" method="post" noValidate onSubmit={submit}>
      <p>{texts.signUp.lede}</p>
      <Field label={texts.email} name="email" type="email" autoComplete="username" defaultValue={email} fault={faults.email} />
      <PasswordField
        label={texts.password}
        name="password"
        autoComplete="new-password"
        hint={texts.passwordHint}
        show={texts.show}
        hide={texts.hide}
        fault={faults.password}
      />
      <FormEnd fault={faults.form} isReady={isReady} label={isBusy ? texts.signUp.busy : texts.signUp.submit} />
    </form>
  );
}
