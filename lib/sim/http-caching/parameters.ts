import * as z from "zod/mini";
import { parseCacheControl } from "./cache-control";
import { VARIES } from "./message";
import { parseScript } from "./script";

/** A field that is absent, or a date so many seconds before or after Date. */
const offset = (pattern: RegExp) => z.string().check(z.maxLength(10), z.regex(pattern, { error: "+600" }));

/** Every run comes to rest: the script has an end, and each of its requests takes less than a second. */
export const parametersSchema = z.strictObject({
  cacheControl: z.string().check(
    z.maxLength(80),
    z.refine((value) => parseCacheControl(value) !== null, { error: "max-age=60, must-revalidate" }),
  ),
  expires: offset(/^(?:|0|[+-]\d{1,8})$/),
  etag: z.enum(["none", "strong", "weak"]),
  lastModified: z.string().check(z.maxLength(10), z.regex(/^(?:|-\d{1,8})$/, { error: "-864000" })),
  vary: z.enum(VARIES),
  status: z.enum(["200", "404", "403"]),
  content: z.enum(["same", "language", "encoding", "user"]),
  visits: z.string().check(
    z.maxLength(240),
    z.refine((value) => parseScript(value) !== null, { error: "0 anna, 40 anna reload, 50 change, 70 ben" }),
  ),
  login: z.enum(["none", "cookie", "authorization"]),
  benLanguage: z.enum(["zh", "en"]),
  benEncoding: z.enum(["gzip", "br"]),
  shared: z.boolean(),
  staleWhenDown: z.boolean(),
  clockS: z.int().check(z.gte(-7200), z.lte(7200)),
});
export type Parameters = z.infer<typeof parametersSchema>;
