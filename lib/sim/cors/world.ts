import type { Parameters } from "./parameters";
import type { Server } from "./state";

export const ORIGIN = "https://shop.example";
export const URLS = { same: "https://shop.example/stock/42", api: "https://api.shop.example/stock/42" };
export const CONTENT_TYPES = { form: "application/x-www-form-urlencoded", text: "text/plain", json: "application/json" };
const BODIES = { none: "", form: "left=3", text: "3", json: '{"left":3}' };
const COOKIE = "Cookie: sid=7f3a9c0e";

export const ALLOW_ORIGIN = { none: null, exact: ORIGIN, other: "https://admin.shop.example", star: "*" };
export const ALLOW_METHODS = { none: [], form: ["GET", "POST"], write: ["PUT", "DELETE"], star: ["*"] };
export const ALLOW_HEADERS = {
  none: [],
  type: ["content-type"],
  custom: ["content-type", "x-trace"],
  all: ["content-type", "x-trace", "authorization"],
  star: ["*"],
};

/** Start line and header lines as they go over the wire in HTTP/1.1, with what a browser adds besides left out. */
export type Lines = { title: string; details: string[] };

/** The call in the page's script: method and options as it writes them. */
export function callLines(parameters: Parameters): Lines {
  const fields = ownFields(parameters);
  return {
    title: `fetch("${URLS[parameters.target]}")`,
    details: [
      `method: "${parameters.method}"`,
      ...fields.map((field) => `headers: ${field}`),
      `credentials: "${parameters.credentials}"`,
    ],
  };
}

/** The fields that the script sets itself. */
export function ownFields({ contentType, customHeader, authorization }: Parameters): string[] {
  return [
    ...(contentType === "none" ? [] : [`Content-Type: ${CONTENT_TYPES[contentType]}`]),
    ...(customHeader ? ["X-Trace: 81"] : []),
    ...(authorization ? ["Authorization: Bearer k7Qd"] : []),
  ];
}

export function preflightLines(parameters: Parameters, unsafe: string[]): Lines {
  return {
    title: "OPTIONS /stock/42",
    details: [
      `Host: ${hostOf(parameters)}`,
      `Origin: ${ORIGIN}`,
      `Access-Control-Request-Method: ${parameters.method}`,
      ...(unsafe.length > 0 ? [`Access-Control-Request-Headers: ${unsafe.join(",")}`] : []),
    ],
  };
}

const REASONS = { "204": "204 No Content", "200": "200 OK", "401": "401 Unauthorized", "405": "405 Method Not Allowed" };

export function permissionLines(server: Server): Lines {
  const methods = ALLOW_METHODS[server.allowMethods];
  const headers = ALLOW_HEADERS[server.allowHeaders];
  return {
    title: REASONS[server.preflightStatus],
    details: [
      ...originLines(server),
      ...(methods.length > 0 ? [`Access-Control-Allow-Methods: ${methods.join(", ")}`] : []),
      ...(headers.length > 0 ? [`Access-Control-Allow-Headers: ${headers.join(", ")}`] : []),
      ...(server.maxAge === "none" ? [] : [`Access-Control-Max-Age: ${server.maxAge}`]),
    ],
  };
}

/** A browser adds Origin to every request across origins, and within one origin to all but GET and HEAD; curl to none. */
export function requestLines(parameters: Parameters, cookie: boolean, from: "browser" | "curl"): Lines {
  const { method, target, contentType } = parameters;
  const hasOrigin = from === "browser" && (target === "api" || method !== "GET");
  const body = method === "GET" ? "" : BODIES[contentType];
  return {
    title: `${method} /stock/42`,
    details: [
      `Host: ${hostOf(parameters)}`,
      ...(hasOrigin ? [`Origin: ${ORIGIN}`] : []),
      ...(cookie ? [COOKIE] : []),
      ...ownFields(parameters),
      ...(body === "" ? [] : [body]),
    ],
  };
}

export function responseLines({ method }: Parameters, server: Server): Lines {
  const body = method === "GET" ? ["Content-Type: application/json", '{"left":3}'] : [];
  return {
    title: method === "GET" ? "200 OK" : "204 No Content",
    details: [...(server.onResponse ? originLines(server) : []), ...body],
  };
}

function originLines({ allowOrigin, allowCredentials }: Server): string[] {
  const origin = ALLOW_ORIGIN[allowOrigin];
  return [
    ...(origin === null ? [] : [`Access-Control-Allow-Origin: ${origin}`]),
    // One origin out of several is only given for this one: a cache must not hand it to another.
    ...(allowOrigin === "exact" || allowOrigin === "other" ? ["Vary: Origin"] : []),
    ...(allowCredentials ? ["Access-Control-Allow-Credentials: true"] : []),
  ];
}

function hostOf({ target }: Parameters): string {
  return target === "same" ? "shop.example" : "api.shop.example";
}
