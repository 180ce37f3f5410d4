import * as z from "zod/mini";
import { settingsChangeSchema } from "@/lib/account/settings";
import { ok } from "@/lib/result";
import { changeSettings } from "@/lib/server/account/commands";
import { readSettingsPage } from "@/lib/server/account/queries";
import { learnerRoute } from "@/lib/server/route";

/**
 * GET /api/v1/settings: `SettingsPage` (lib/account/settings.ts): `{ settings, account }`, `account` null for a guest.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 401 `signed-out` or `session-ended`, 503 `unavailable`.
 */
export const GET = learnerRoute(z.strictObject({}), async (_, { claim }) => {
  const page = await readSettingsPage(claim);
  return page.ok ? ok({ body: page.value }) : page;
});

/**
 * PATCH /api/v1/settings: any of `Settings`; what is not given stays. Answer: 200 `{ settings }`, all of them.
 *
 * Refused as above, and with 403 `cross-origin`, 413 `too-large`, 415 `not-json`, 429 `too-many-reviews`.
 */
export const PATCH = learnerRoute(settingsChangeSchema, async (change, { claim, now }) => {
  const settings = await changeSettings(claim, change, now);
  return settings.ok ? ok({ body: { settings: settings.value } }) : settings;
});
