import * as z from "zod/mini";
import { isTimeZone } from "@/lib/srs/day";
import { LOCALES } from "@/lib/text";
import { isCode, isEmail, isLongEnough, isOwnEmail, LONGEST_PASSWORD, plainCode, plainEmail } from "./credentials";

/** What the account's endpoints take. */

export const localeSchema = z.enum(LOCALES);
export const timeZoneSchema = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, { error: "Not an IANA time zone that this server knows." }));

/** Longer than any that is taken; so that what is read is bounded before it is looked at. */
const typed = z.string().check(z.maxLength(300));
const emailSchema = z.pipe(z.pipe(typed, z.transform(plainEmail)), z.string().check(z.refine(isEmail)));
const recoveryCodeSchema = z.pipe(z.pipe(typed, z.transform(plainCode)), z.string().check(z.refine(isCode)));
/** Any password that may be tried: an old one is not held to today's rules. */
const givenPasswordSchema = z.string().check(z.minLength(1), z.maxLength(LONGEST_PASSWORD));
const newPasswordSchema = z.string().check(z.refine(isLongEnough), z.maxLength(LONGEST_PASSWORD));

/** What a browser says of itself when a learner begins. */
const beginning = { locale: z._default(localeSchema, "en"), timeZone: z._default(timeZoneSchema, "UTC") };
/** Not strict: next-auth puts fields of its own beside. */
export const beginningSchema = z.object(beginning);

/** Not strict: next-auth puts fields of its own beside. */
export const signInSchema = z.object({ email: emailSchema, password: givenPasswordSchema });

const NOT_YOUR_EMAIL = { path: ["password"], error: "The password is the email." };

export const signUpSchema = z
  .strictObject({ email: emailSchema, password: newPasswordSchema, ...beginning })
  .check(z.refine(({ email, password }) => !isOwnEmail(password, email), NOT_YOUR_EMAIL));

export const recoverySchema = z
  .strictObject({ email: emailSchema, code: recoveryCodeSchema, password: newPasswordSchema })
  .check(z.refine(({ email, password }) => !isOwnEmail(password, email), NOT_YOUR_EMAIL));

export const passwordChangeSchema = z.strictObject({ oldPassword: givenPasswordSchema, password: newPasswordSchema });
export const emailChangeSchema = z.strictObject({ email: emailSchema, password: givenPasswordSchema });
export const passwordSchema = z.strictObject({ password: givenPasswordSchema });

/** An account is deleted by its password; a guest, who has none, says so in a word. */
export const deletionSchema = z.union([passwordSchema, z.strictObject({ confirm: z.literal("delete") })]);
export type Deletion = z.infer<typeof deletionSchema>;
