import type { Cookie } from "./cookie";

/** A cookie without attributes that shop.example set, and what the test is about. */
export function aCookie(given: Partial<Cookie> = {}): Cookie {
  return {
    name: "sid",
    value: "1",
    domain: "shop.example",
    hostOnly: true,
    path: "/",
    secure: false,
    httpOnly: false,
    sameSite: "Default",
    createdMs: 0,
    untilMs: null,
    ...given,
  };
}
