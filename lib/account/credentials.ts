/** What an account is opened with: the same rules in the browser, beside the field, and on the server. */

export const SHORTEST_PASSWORD = 8;
/** Long enough for any passphrase. */
export const LONGEST_PASSWORD = 200;
/** A path has at most 256 octets, two of which are its brackets (RFC 5321 §4.5.3.1.3). */
const LONGEST_EMAIL = 254;

/** Lower case and trimmed: one account an address. */
export function plainEmail(typed: string): string {
  return typed.trim().toLowerCase();
}

/** Nothing is ever sent to it, so what it has to look like is little. */
export function isEmail(plain: string): boolean {
  return plain.length <= LONGEST_EMAIL && /^[^\s@"]{1,64}@[^\s@]{1,255}$/u.test(plain) && isStorable(plain);
}

/** Length is what counts; what else is wrong with a password depends on the email. */
export function isLongEnough(password: string): boolean {
  return [...password].length >= SHORTEST_PASSWORD;
}

/** The one password that everybody would try first. */
export function isOwnEmail(password: string, email: string): boolean {
  const given = plainEmail(password);
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
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}

export function isCode(plain: string): boolean {
  return plain.length === CODE_LENGTH;
}

/** Postgres's text takes neither U+0000 nor half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}
