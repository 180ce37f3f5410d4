import * as z from "zod/mini";
import { localeSchema, timeZoneSchema } from "./requests";

const settings = {
  locale: localeSchema,
  timeZone: timeZoneSchema,
  /** The hour at which a study day begins. */
  rolloverHour: z.int().check(z.gte(0), z.lte(23)),
  newPerDay: z.int().check(z.gte(0), z.lte(500)),
  reviewsPerDay: z.int().check(z.gte(0), z.lte(5000)),
  /** Wished recall on the day an item comes back. Kept in the review log: from then on intervals are made with it. */
  retention: z.number().check(z.gte(0.7), z.lte(0.97)),
};

export const settingsSchema = z.strictObject(settings);
export type Settings = z.infer<typeof settingsSchema>;

export const settingsChangeSchema = z.partial(settingsSchema);
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** What GET /api/v1/settings answers; `account` is null for a guest. */
export type SettingsPage = {
  settings: Settings;
  account: { email: string; hasRecoveryCode: boolean } | null;
};

/** One line of the list of signed-in browsers. Instants in milliseconds. */
export type ListedSession = {
  id: string;
  userAgent: string;
  createdAt: number;
  /** About an hour old at most while it is in use. */
  lastSeenAt: number;
  isCurrent: boolean;
};
