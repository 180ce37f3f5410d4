import { BOTH_HEADERS } from "./both";
import { CACHING_HEADERS } from "./caching";
import { CORS_HEADERS } from "./cors";
import type { Header } from "./header";
import { REQUEST_HEADERS } from "./request";
import { RESPONSE_HEADERS } from "./response";

/** The header fields that are asked in interviews and met at work, each once. */
export const HEADERS: readonly Header[] = [
  ...REQUEST_HEADERS,
  ...RESPONSE_HEADERS,
  ...BOTH_HEADERS,
  ...CACHING_HEADERS,
  ...CORS_HEADERS,
];

const BY_NAME = new Map(HEADERS.map((header) => [header.name.toLowerCase(), header]));

/** Names of fields are case-insensitive (RFC 9110 §5.1). */
export function findHeader(name: string): Header | undefined {
  return BY_NAME.get(name.toLowerCase());
}
