"use client";

import { callApi } from "./api";
import { checkCode, checkEmail, checkNew } from "./check";
import { Field, PasswordField } from "./field";
import { FormEnd } from "./form-end";
import type { Opened } from "./sign-up-form";
import { type AccountTexts, explain } from "./texts";
import { useSubmission } from "./use-submission";

export function RecoveryForm({
  texts,
  email,
  onOpened,
}: {
  texts: AccountTexts;
  email: string;
  onOpened: (opened: Opened) => void;
}) {
  const { errors } = texts;
  const { form, faults, submit, isReady, isBusy } = useSubmission<Opened>({
    check: (fields) => ({
      ...checkEmail(fields, errors),
      ...checkCode(fields, errors),
      ...checkNew(fields, fields.email ?? "", errors),
    }),
    send: ({ email: given, code, password }) => callApi("recovery", "POST", { email: given, code, password }),
    explain: (reason) => explain(errors, reason, { "wrong-credentials": { form: errors.wrongCode } }),
    done: onOpened,
  });
  return (
    <form ref={form} className="account-form" method="post" noValidate onSubmit={submit}>
      <p>{texts.recover.lede}</p>
      <Field label={texts.email} name="email" type="email" autoComplete="username" defaultValue={email} fault={faults.email} />
      <Field
        label={texts.code}
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        hint={texts.codeHint}
        fault={faults.code}
      />
      <PasswordField
        label={texts.newPassword}
        name="password"
        autoComplete="new-password"
        hint={texts.passwordHint}
        show={texts.show}
        hide={texts.hide}
        fault={faults.password}
      />
      <FormEnd fault={faults.form} isReady={isReady} label={isBusy ? texts.recover.busy : texts.recover.submit} />
    </form>
  );
}
