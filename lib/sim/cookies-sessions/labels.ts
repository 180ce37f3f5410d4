import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

function same(text: string) {
  return { zh: text, en: text };
}

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  story: {
    label: { zh: "先发生什么", en: "What happens first" },
    options: {
      stay: { zh: "登录，重启浏览器", en: "a login, and a restart of the browser" },
      reach: { zh: "登录，去各种地址", en: "a login, and requests to all sorts of addresses" },
      fixation: { zh: "Mallory 先塞一个标识", en: "Mallory plants an identifier first" },
      script: { zh: "书评里有脚本", en: "a script in a review" },
      servers: { zh: "登录，再看账户几次", en: "a login, and a few looks at the account" },
      logout: { zh: "标识被截获，然后退出", en: "an identifier is captured, and a logout" },
    },
  },
  keeping: {
    label: { zh: "会话放在", en: "Sessions are kept" },
    options: {
      memory: { zh: "各服务器自己的内存", en: "in each server’s own memory" },
      store: { zh: "共用的存储", en: "in a store that all share" },
      token: { zh: "签名的令牌里（不存）", en: "in a signed token, and nowhere else" },
    },
  },
  balancer: {
    label: { zh: "服务器", en: "Servers" },
    options: {
      one: { zh: "一台", en: "one" },
      turns: { zh: "两台，轮流", en: "two, by turns" },
      sticky: { zh: "两台，粘住同一台", en: "two, each browser to its own" },
    },
  },
  renew: { label: { zh: "登录时换标识", en: "A login renews the identifier" } },
  ending: {
    label: { zh: "退出时", en: "A logout deletes" },
    options: {
      cookie: { zh: "只删 cookie", en: "the cookie only" },
      entry: { zh: "也删服务器上的会话", en: "the session at the server, too" },
    },
  },
  prefix: { label: { zh: "名字以 __Host- 开头", en: "The name begins with __Host-" } },
  domain: {
    label: same("Domain"),
    options: {
      none: { zh: "不写", en: "not given" },
      "shop.example": same("shop.example"),
      "www.shop.example": same("www.shop.example"),
    },
  },
  path: { label: same("Path"), options: { "/": same("/"), "/account": same("/account") } },
  maxAge: {
    label: same("Max-Age"),
    options: {
      session: { zh: "不写：关掉浏览器为止", en: "not given: until the browser is closed" },
      "3600": { zh: "3600（1 小时）", en: "3600 (an hour)" },
      "604800": { zh: "604800（7 天）", en: "604800 (7 days)" },
    },
  },
  secure: { label: same("Secure") },
  httpOnly: { label: same("HttpOnly") },
  sameSite: {
    label: same("SameSite"),
    options: { unset: { zh: "不写", en: "not given" }, None: same("None"), Lax: same("Lax"), Strict: same("Strict") },
  },
};
