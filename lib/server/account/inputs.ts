import "server-only";
import * as z from "zod/mini";
import { isTimeZone } from "@/lib/srs/day";
import { LOCALES } from "@/lib/text";

export const localeSchema = z.enum(LOCALES);
export const timeZoneSchema = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, { error: "Not an IANA time zone that this server knows." }));

/** What a browser says of itself when a learner begins. */
export const beginningSchema = z.object({
  locale: z._default(localeSchema, "en"),
  timeZone: z._default(timeZoneSchema, "UTC"),
});
