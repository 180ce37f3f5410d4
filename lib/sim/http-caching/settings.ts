import type { Parameters } from "./parameters";

/** A page that may be used for a minute, with a tag; Anna alone, and no cache but her browser's. */
export const ALONE: Parameters = {
  cacheControl: "max-age=60",
  expires: "",
  etag: "strong",
  lastModified: "",
  vary: "none",
  status: "200",
  content: "same",
  visits: "0 anna, 40 anna, 70 anna, 100 anna, 110 change, 150 anna",
  login: "none",
  benLanguage: "zh",
  benEncoding: "gzip",
  shared: false,
  staleWhenDown: false,
  clockS: 0,
};
export const SHARED: Parameters = { ...ALONE, shared: true };
export const ACCOUNT: Parameters = { ...SHARED, content: "user", login: "cookie", visits: "0 anna, 20 ben, 40 anna" };
export const LANGUAGES: Parameters = {
  ...SHARED,
  cacheControl: "max-age=600",
  content: "language",
  benLanguage: "en",
  visits: "0 anna, 20 ben, 40 anna, 60 ben",
};
export const OUTAGE: Parameters = { ...ALONE, staleWhenDown: true, visits: "0 anna, 30 down, 40 anna, 70 anna" };
