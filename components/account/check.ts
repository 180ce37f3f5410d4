import { isCode, isEmail, isLongEnough, isOwnEmail, LONGEST_PASSWORD, plainCode, plainEmail } from "@/lib/account/credentials";
import type { AccountTexts } from "./texts";
import type { Faults } from "./use-submission";

type Errors = AccountTexts["errors"];
type Fields = Record<string, string>;

/** The same rules as the server's, said beside the field before anything is sent. */
export function checkEmail({ email = "" }: Fields, errors: Errors): Faults {
  return isEmail(plainEmail(email)) ? {} : { email: errors.email };
}

/** A password that may be an old one. */
export function checkGiven(name: string, fields: Fields, errors: Errors): Faults {
  return fields[name] ? {} : { [name]: errors.noPassword };
}

export function checkNew({ password = "" }: Fields, email: string, errors: Errors): Faults {
  if (!isLongEnough(password)) return { password: errors.shortPassword };
  if (password.length > LONGEST_PASSWORD) return { password: errors.longPassword };
  return isOwnEmail(password, plainEmail(email)) ? { password: errors.emailPassword } : {};
}

export function checkCode({ code = "" }: Fields, errors: Errors): Faults {
  return isCode(plainCode(code)) ? {} : { code: errors.code };
}
