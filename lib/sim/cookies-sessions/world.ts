import type { Address, SetCookie } from "@/lib/cookies/cookie";
import type { CookieRequest } from "@/lib/cookies/send";
import type { Parameters } from "./parameters";
import { cookieName, type Deed, type Opened, type State } from "./state";

export const SHOP = "shop.example";
/** An old blog, which Mallory has broken into. */
export const BLOG = "blog.shop.example";
const YEAR_S = 31_536_000;
/** How long a token is valid that says nothing else. */
export const TOKEN_LIFE_S = 3600;

const REQUESTS: Record<Opened, CookieRequest> = {
  home: get("https", SHOP, "/"),
  account: get("https", SHOP, "/account"),
  cart: get("https", SHOP, "/cart"),
  cartoons: get("https", SHOP, "/cartoons"),
  blog: get("https", BLOG, "/"),
  plain: get("http", SHOP, "/cart"),
  picture: { ...get("https", SHOP, "/account"), crossSite: true, topLevel: false },
  link: { ...get("https", SHOP, "/account"), crossSite: true },
};

function get(scheme: Address["scheme"], host: string, path: string): CookieRequest {
  return { to: { scheme, host, path }, by: "http", crossSite: false, topLevel: true, method: "GET" };
}

function post(path: string): CookieRequest {
  return { ...get("https", SHOP, path), method: "POST" };
}

const POSTS = { login: post("/login"), add: post("/cart"), logout: post("/logout") };
const REVIEWS = get("https", SHOP, "/reviews");
/** By fetch(), from a page of the shop itself. */
const RIDE: CookieRequest = { ...post("/cart"), topLevel: false };

/** The request that a deed makes; null where it makes none. */
export function requestOf(deed: Deed | null): CookieRequest | null {
  switch (deed?.kind) {
    case "open":
      return REQUESTS[deed.what];
    case "login":
    case "add":
    case "logout":
      return POSTS[deed.kind];
    case "plant":
      return REQUESTS.blog;
    case "script":
      return REVIEWS;
    case "ride":
      return RIDE;
    case "visit":
      return POSTS.add;
    case "use":
    case "forge":
      return REQUESTS.account;
    default:
      return null;
  }
}

/** The session cookie as the shop sets it; without a value, how it has the browser delete it. */
export function sessionLine(parameters: Parameters, value: string | null): SetCookie {
  const { domain, path, maxAge, secure, httpOnly, sameSite } = parameters;
  const lifetime = value === null ? { maxAgeS: 0 } : maxAge === "session" ? {} : { maxAgeS: Number(maxAge) };
  return {
    name: cookieName(parameters),
    value: value ?? "",
    ...(domain === "none" ? {} : { domain }),
    path,
    ...lifetime,
    secure,
    httpOnly,
    ...(sameSite === "unset" ? {} : { sameSite }),
  };
}

/** What Mallory’s blog sets: a cookie of the shop’s name, for all of shop.example. */
export function plantedLine({ parameters, loot }: State): SetCookie {
  return { name: cookieName(parameters), value: loot ?? "", domain: SHOP, path: "/", secure: true };
}

/** Which colours Alice likes: for a year, for every host of the shop. */
export function themeLine(nowMs: number): SetCookie {
  // To the second, as an HTTP date counts.
  return { name: "theme", value: "dark", domain: SHOP, path: "/", expiresMs: (Math.floor(nowMs / 1000) + YEAR_S) * 1000 };
}

/** For the pages of the cart only. */
export const COUPON_LINE: SetCookie = { name: "coupon", value: "5", path: "/cart" };

/** The balancer’s own: which server. */
export function balancerLine(server: number): SetCookie {
  return { name: "lb", value: SERVER_NAMES[server] ?? "A", path: "/" };
}

export const SERVER_NAMES = ["A", "B"];
