"use client";

import { useState } from "react";
import { callApi } from "./api";
import { checkGiven } from "./check";
import { CodeLine } from "./code-line";
import { CurrentPassword } from "./current-password";
import { FormEnd } from "./form-end";
import type { SettingsProps } from "./settings-island";
import { explain } from "./texts";
import { useSubmission } from "./use-submission";

export function CodeForm({ texts, account, onChanged }: SettingsProps & { onChanged: () => void }) {
  const { errors } = account;
  const [code, setCode] = useState<string>();
  const { form, faults, submit, isReady, isBusy } = useSubmission<{ recoveryCode: string }>({
    check: (fields) => checkGiven("password", fields, errors),
    send: ({ password }) => callApi("account/recovery-code", "POST", { password }),
    explain: (reason) => explain(errors, reason, { "wrong-password": { password: errors.wrongPassword } }),
    done: ({ recoveryCode }, current) => {
      current.reset();
      setCode(recoveryCode);
      onChanged();
    },
  });
  return (
    <form ref={form} className="account-form" method="post" noValidate onSubmit={submit}>
      <p className="caption">{texts.newCodeHint}</p>
      <CurrentPassword texts={account} fault={faults.password} />
      <FormEnd kind="plain" fault={faults.form} isReady={isReady} label={isBusy ? texts.saving : texts.makeCode} />
      <div role="status">
        {code && (
          <>
            <p>{account.codeLede}</p>
            <CodeLine code={code} texts={account} />
          </>
        )}
      </div>
    </form>
  );
}
