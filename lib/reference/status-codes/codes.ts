import { CLIENT_ERROR } from "./client-error";
import { CLIENT_ERROR_LATER } from "./client-error-later";
import { INFORMATIONAL } from "./informational";
import { REDIRECTION } from "./redirection";
import { SERVER_ERROR } from "./server-error";
import type { StatusCode } from "./status-code";
import { SUCCESS } from "./success";

/**
 * Every code of the IANA HTTP Status Code Registry that has a meaning, in the order of the numbers: 306 and 418 are
 * reserved without one (unused.ts), and 104 is only lent for the time of a draft.
 */
export const STATUS_CODES: readonly StatusCode[] = [
  ...INFORMATIONAL,
  ...SUCCESS,
  ...REDIRECTION,
  ...CLIENT_ERROR,
  ...CLIENT_ERROR_LATER,
  ...SERVER_ERROR,
];

const BY_CODE = new Map(STATUS_CODES.map((status) => [status.code, status]));

export function findStatus(code: number): StatusCode | undefined {
  return BY_CODE.get(code);
}
