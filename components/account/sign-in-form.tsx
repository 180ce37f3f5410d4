"use client";

import { signIn } from "./api";
import { checkEmail, checkGiven } from "./check";
import { CurrentPassword } from "./current-password";
import { Field } from "./field";
import { FormEnd } from "./form-end";
import { type AccountTexts, explain } from "./texts";
import { useSubmission } from "./use-submission";

export function SignInForm({ texts, email, onSignedIn }: { texts: AccountTexts; email: string; onSignedIn: () => void }) {
  const { errors } = texts;
  const { form, faults, submit, isReady, isBusy } = useSubmission({
    check: (fields) => ({ ...checkEmail(fields, errors), ...checkGiven("password", fields, errors) }),
    send: (fields) => signIn("password", { email: fields.email ?? "", password: fields.password ?? "" }),
    explain: (reason) => explain(errors, reason, { "wrong-credentials": { form: errors.wrongCredentials } }),
    done: onSignedIn,
  });
  return (
    <form ref={form} className="account-form" method="post" noValidate onSubmit={submit}>
      <Field label={texts.email} name="email" type="email" autoComplete="username" defaultValue={email} fault={faults.email} />
      <CurrentPassword texts={texts} fault={faults.password} />
      <FormEnd fault={faults.form} isReady={isReady} label={isBusy ? texts.signIn.busy : texts.signIn.submit} />
    </form>
  );
}
