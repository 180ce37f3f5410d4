import * as z from "zod/mini";

/** What an account is opened with: the same rules in the browser, beside the field, and on the server. */

export const SHORTEST_PASSWORD = 8;
/** Long enough for any passphrase; hashing does not get slower with the length, but reading a megabyte would. */
export const LONGEST_PASSWORD = 200;
/** RFC 5321 §4.5.3.1.3: a path has 256 octets, two of them are its brackets. */
const LONGEST_EMAIL = 254;

/** Lower case and trimmed: one account an address. Nothing is ever sent to it, so what it has to look like is little. */
export const emailSchema = z.pipe(
  z.string().check(z.trim(), z.toLowerCase(), z.maxLength(LONGEST_EMAIL), z.regex(z.regexes.unicodeEmail)),
  z.string().check(z.refine(isStorable)),
);

/** Any password that may be tried: an old one is not held to today's rules. */
export const givenPasswordSchema = z.string().check(z.minLength(1), z.maxLength(LONGEST_PASSWORD));

/** Length is what counts. What else is wrong with a new password depends on the email. */
export const newPasswordSchema = z.string().check(
  z.refine((password) => [...password].length >= SHORTEST_PASSWORD),
  z.maxLength(LONGEST_PASSWORD),
);

/** The one password that everybody would try first. */
export function isOwnEmail(password: string, email: string): boolean {
  const given = password.trim().toLowerCase();
  return given === email || given === email.split("@")[0];
}

/** The same password typed on two keyboards may come as different code points. */
export function samePassword(password: string): string {
  return password.normalize("NFKC");
}

/** No letters that look like another (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 20;

/**
 * A one-time recovery code: 100 bits as XXXXX-XXXXX-XXXXX-XXXXX.
 * @param random 20 random bytes of the platform's generator.
 */
export function recoveryCode(random: Uint8Array): string {
  // 256 is a multiple of 32, so no letter is likelier than another.
  const letters = Array.from(random.slice(0, CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return letters.match(/.{5}/g)?.join("-") ?? "";
}

/** A code as somebody typed it, without what was misread: case, spaces, dashes, O for 0, I or L for 1. */
export const recoveryCodeSchema = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(100)),
    z.transform((typed: string) =>
      typed
        .toUpperCase()
        .replaceAll(/[^0-9A-Z]/g, "")
        .replaceAll("O", "0")
        .replaceAll(/[IL]/g, "1"),
    ),
  ),
  z.string().check(z.length(CODE_LENGTH)),
);

/** Postgres's text takes neither U+0000 nor half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}
