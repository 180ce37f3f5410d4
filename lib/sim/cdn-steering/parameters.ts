import * as z from "zod/mini";
import { CITIES } from "./network";
import { parseScript } from "./script";

/** The longest script there can be: twelve entries such as "86400 singapore down". */
const SCRIPT_LENGTH = 264;

const rtt = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

export const parametersSchema = z.strictObject({
  /** Who decides where a user goes: the CDN's name servers, the routers, or nobody as there is no CDN. */
  steering: z.enum(["dns", "anycast", "none"]),
  visits: z.string().check(
    z.maxLength(SCRIPT_LENGTH),
    z.refine((value) => parseScript(value) !== null, { error: "0 anna, 20 chengdu down, 35 ben, 40 purge" }),
  ),
  publicAt: z.enum(CITIES),
  ecs: z.boolean(),
  addressTtlS: z.int().check(z.gte(1), z.lte(3600)),
  aliasTtlS: z.int().check(z.gte(1), z.lte(86_400)),
  /** How long a site is dead, or well again, before the CDN's own steering (or routing) takes account of it. */
  noticeS: z.int().check(z.gte(0), z.lte(120)),
  maxAgeS: z.int().check(z.gte(0), z.lte(86_400)),
  shield: z.boolean(),
  collapse: z.boolean(),
  https: z.boolean(),
  nearRttMs: rtt(1, 200),
  originRttMs: rtt(50, 600),
  shopDnsRttMs: rtt(1, 500),
  cdnDnsRttMs: rtt(1, 500),
});
export type Parameters = z.infer<typeof parametersSchema>;
