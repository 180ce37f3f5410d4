import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** A simple GET from another origin, which the server permits. */
const SIMPLE: Parameters = {
  target: "api",
  method: "GET",
  contentType: "none",
  customHeader: false,
  authorization: false,
  credentials: "same-origin",
  allowOrigin: "exact",
  allowCredentials: false,
  allowMethods: "none",
  allowHeaders: "none",
  maxAge: "none",
  preflightStatus: "204",
  onResponse: true,
};

/** A PUT of JSON, which no form could send, with every permission. */
const PREFLIGHTED: Parameters = {
  ...SIMPLE,
  method: "PUT",
  contentType: "json",
  allowMethods: "write",
  allowHeaders: "type",
  maxAge: "600",
};

const scenarios = {
  simple: {
    title: { zh: "简单请求：直接发，许可了才读", en: "Simple: sent at once, read by permission" },
    summary: {
      zh: "表单也发得出的 GET：没有 OPTIONS，浏览器拿到响应才核对。",
      en: "A GET that a form could send as well: there is no OPTIONS, and the browser checks when the response is there.",
    },
    parameters: SIMPLE,
  },
  preflight: {
    title: { zh: "预检：PUT 和 JSON 要先问", en: "Preflight: a PUT with JSON has to ask" },
    summary: {
      zh: "浏览器先发 OPTIONS，一条一条核对回答，然后才发 PUT，最后再核对一次。",
      en: "The browser sends an OPTIONS, checks the answer point by point, then sends the PUT, and checks once more.",
    },
    parameters: PREFLIGHTED,
  },
  "no-permission": {
    title: { zh: "表单的 POST，没有许可", en: "A form’s POST, without permission" },
    summary: {
      zh: "跨源 POST 一个表单，服务器一个 CORS 首部也不发。看库存改没改，脚本又拿到了什么。",
      en: "A form’s POST across origins, and the server knows nothing of CORS. See whether the stock changes, and what the script gets.",
    },
    parameters: { ...SIMPLE, method: "POST", contentType: "form", allowOrigin: "none" },
  },
  "missing-header": {
    title: { zh: "Allow-Headers 里少了一个", en: "One name missing in Allow-Headers" },
    summary: {
      zh: "脚本加了 X-Trace，服务器的名单里只有 content-type。PUT 没有离开浏览器。",
      en: "The script adds X-Trace, and the server’s list has content-type only. The PUT does not leave the browser.",
    },
    parameters: { ...PREFLIGHTED, customHeader: true },
  },
  "star-credentials": {
    title: { zh: "带凭据时，* 不算数", en: "With credentials * does not count" },
    summary: {
      zh: "credentials: include，回答是 * 加 true。cookie 送到了，响应还是被扣下。",
      en: "credentials: include, answered by * and true. The cookie is delivered, and the response is kept back.",
    },
    parameters: { ...SIMPLE, credentials: "include", allowOrigin: "star", allowCredentials: true },
  },
  credentials: {
    title: { zh: "带上 cookie 的正确写法", en: "With cookies, done right" },
    summary: {
      zh: "写出具体的源，加上 Allow-Credentials: true，再加 Vary: Origin。",
      en: "The origin is named, Allow-Credentials is true, and Vary: Origin is there for the caches.",
    },
    parameters: { ...SIMPLE, credentials: "include", allowCredentials: true },
  },
  cached: {
    title: { zh: "Max-Age：再调两次", en: "Max-Age: two more calls" },
    summary: {
      zh: "Max-Age: 60。紧接着再调一次，过 120 秒又调一次：数一数 OPTIONS。",
      en: "Max-Age: 60. A second call follows at once, a third after 120 s: count the OPTIONS.",
    },
    parameters: { ...PREFLIGHTED, maxAge: "60" },
    // The first call takes 18 frames, the second, without a preflight, 11.
    inputs: [
      { frame: 18, event: { kind: "call" } },
      { frame: 30, event: { kind: "wait", seconds: 120 } },
      { frame: 31, event: { kind: "call" } },
    ],
  },
  "login-for-options": {
    title: { zh: "连 OPTIONS 也要登录", en: "A login, even for OPTIONS" },
    summary: {
      zh: "网关要求每个请求都带 Authorization，预检偏偏不带：401，于是每次都失败。",
      en: "The gateway demands Authorization of every request, and a preflight never has it: 401, and every call fails.",
    },
    parameters: {
      ...PREFLIGHTED,
      method: "GET",
      contentType: "none",
      authorization: true,
      allowHeaders: "all",
      preflightStatus: "401",
    },
  },
  "only-on-options": {
    title: { zh: "只有 OPTIONS 的回答带首部", en: "Fields on the answer to OPTIONS only" },
    summary: {
      zh: "预检全都通过，PUT 也执行了，脚本还是报错：正式的响应忘了带。",
      en: "The preflight passes, the PUT is carried out, and the script gets an error: the response itself lacks the field.",
    },
    parameters: { ...PREFLIGHTED, onResponse: false },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const corsEntry = {
  title: { zh: "跨源请求：浏览器怎样判定（CORS）", en: "Across origins: how the browser decides (CORS)" },
  summary: {
    zh: "脚本向另一个源发请求，浏览器照 Fetch 标准一条一条地问：要不要先预检，回答够不够，响应能不能交给脚本。改一改两边的首部，看卡在哪一条。",
    en: "A script sends a request to another origin, and the browser goes through the questions of the Fetch standard: ask first? is the answer enough? may the script have the response? Change the fields on either side and see which one it fails at.",
  },
  layer: "application",
  topic: "cors",
  simplifications: [
    {
      zh: "一切走 HTTPS，路上的人读不到这些首部。",
      en: "All of it goes over HTTPS, where nobody on the way can read these fields.",
    },
    {
      zh: "只画 CORS 用到的首部，写成 HTTP/1.1 的样子；浏览器另外还会加上 Accept、User-Agent、Sec-Fetch-Site 等。",
      en: "Only the fields that matter to CORS are shown, as in HTTP/1.1; a browser adds others, such as Accept, User-Agent and Sec-Fetch-Site.",
    },
    {
      zh: "只有一个 URL、一个页面；cookie 的 Domain 是 shop.example，同站，所以 SameSite 不拦。重定向、no-cors 和Access-Control-Expose-Headers  都略去。",
      en: "There is one URL and one page; the cookie’s Domain is shop.example, and both hosts are of one site, so SameSite lets it pass. Redirects, no-cors and Access-Control-Expose-Headers are left out.",
    },
    {
      zh: "Max-Age 的上限由浏览器定，这里照 Chromium 取 7200 秒。",
      en: "Browsers cap Max-Age as they like; here it is 7200 s, as in Chromium.",
    },
    {
      zh: "单程一律 30 毫秒，浏览器自己的判断不花时间。",
      en: "Each way takes 30 ms, and the browser’s own checks take no time.",
    },
  ],
  noCapture: {
    zh: "没有抓包：一切走 HTTPS，抓到的只会是密文。",
    en: "No capture: all of it goes over HTTPS, and a capture would hold nothing but ciphertext.",
  },
  scenarios,
} satisfies SimulationEntry<Parameters>;
