import { PasswordField } from "./field";
import type { AccountTexts } from "./texts";

/** The password of the account, which a form asks for before it does anything to it. */
export function CurrentPassword({ texts, fault }: { texts: AccountTexts; fault?: string }) {
  return (
    <PasswordField
      label={texts.password}
      name="password"
      autoComplete="current-password"
      show={texts.show}
      hide={texts.hide}
      fault={fault}
    />
  );
}
