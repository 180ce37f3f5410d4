import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** A shop that does it right. */
const CAREFUL: Parameters = {
  story: "stay",
  keeping: "store",
  balancer: "one",
  renew: true,
  ending: "entry",
  prefix: false,
  domain: "none",
  path: "/",
  maxAge: "session",
  secure: true,
  httpOnly: true,
  sameSite: "Lax",
};

/** What Wireshark remarks on one request by http, on a connection of its own. */
const IN_THE_CLEAR = {
  cafe: [
    "Connection establish acknowledge (SYN+ACK): server port 80",
    "Connection establish request (SYN): server port 80",
    "Connection finish (FIN)",
    "GET /cart HTTP/1.1\\r\\n",
    "HTTP/1.1 200 OK\\r\\n",
    "This frame initiates the connection closing",
    "This frame undergoes the connection closing",
  ],
};

const scenarios = {
  stay: {
    title: { zh: "登录，一直认得，重启浏览器", en: "Log in, stay known, restart the browser" },
    summary: {
      zh: "Set-Cookie 发出标识，以后的请求都带着它。关掉浏览器，没有期限的 cookie 就没了。",
      en: "Set-Cookie hands out an identifier, and later requests bring it. When the browser is closed, a cookie without a lifetime is gone.",
    },
    parameters: CAREFUL,
  },
  "max-age": {
    title: { zh: "Max-Age：重启之后还在", en: "Max-Age: still there after a restart" },
    summary: {
      zh: "同样的事，sid 写了 Max-Age=604800。七天以后再来一次。",
      en: "The same, but sid says Max-Age=604800. Then another visit seven days later.",
    },
    parameters: { ...CAREFUL, maxAge: "604800" },
    // The story takes 22 frames.
    inputs: [
      { frame: 22, event: { kind: "wait", seconds: 604_800 } },
      { frame: 23, event: { kind: "open", what: "account" } },
    ],
  },
  reach: {
    title: { zh: "这个 cookie 为什么没带", en: "Why is this cookie not sent?" },
    summary: {
      zh: "三个 cookie，Domain、Path、Secure 各不相同。看浏览器对五个请求各带哪几个。",
      en: "Three cookies with different Domain, Path and Secure, and five requests. See which of them goes with which.",
    },
    parameters: { ...CAREFUL, story: "reach" },
    expert: IN_THE_CLEAR,
  },
  "wide-domain": {
    title: { zh: "Domain 放宽了：博客也收到", en: "A Domain too wide: the blog gets it, too" },
    summary: {
      zh: "sid 写了 Domain=shop.example。旧博客在子域上，已被 Mallory 攻破。",
      en: "With Domain=shop.example sid also goes to an old blog on a subdomain, which Mallory has broken into.",
    },
    parameters: { ...CAREFUL, story: "reach", domain: "shop.example" },
    inputs: [{ frame: 29, event: { kind: "use" } }],
    expert: IN_THE_CLEAR,
  },
  fixation: {
    title: { zh: "会话固定：登录时不换标识", en: "Session fixation: a login that renews nothing" },
    summary: {
      zh: "Mallory 领一个标识，借博客塞进 Alice 的浏览器，等她登录。",
      en: "Mallory gets an identifier, plants it in Alice’s browser by the blog, and waits until she logs in.",
    },
    parameters: { ...CAREFUL, story: "fixation", renew: false },
  },
  "fixation-renewed": {
    title: { zh: "会话固定碰上换标识", en: "Fixation, and a login that renews" },
    summary: {
      zh: "一样的攻击，只是登录时旧标识作废，换一个新的。",
      en: "The same attack, except that the login throws the old identifier away and makes a new one.",
    },
    parameters: { ...CAREFUL, story: "fixation" },
  },
  "host-prefix": {
    title: { zh: "__Host-：博客塞不进去", en: "__Host-: nothing to be planted" },
    summary: {
      zh: "cookie 叫 __Host-sid。登录照旧不换标识，可是博客的 Set-Cookie 浏览器不收。",
      en: "The cookie is called __Host-sid. The login still renews nothing, but the browser refuses what the blog sets.",
    },
    parameters: { ...CAREFUL, story: "fixation", renew: false, prefix: true },
  },
  script: {
    title: { zh: "没有 HttpOnly，页面里有脚本", en: "No HttpOnly, and a script in the page" },
    summary: {
      zh: "一条书评里夹着 Mallory 写的脚本，Alice 的浏览器照样运行它。",
      en: "A review contains a script of Mallory’s, and Alice’s browser runs it with the page.",
    },
    parameters: { ...CAREFUL, story: "script", httpOnly: false },
  },
  "http-only": {
    title: { zh: "有 HttpOnly，页面里有脚本", en: "HttpOnly, and a script in the page" },
    summary: {
      zh: "脚本读不到 sid。可它就在 Alice 的页面里，可以直接替她发请求。",
      en: "The script cannot read sid. But it is in Alice’s own page, and can send requests as she does.",
    },
    parameters: { ...CAREFUL, story: "script" },
    inputs: [{ frame: 16, event: { kind: "ride" } }],
  },
  "two-memories": {
    title: { zh: "两台服务器，各记各的", en: "Two servers, each with its own memory" },
    summary: {
      zh: "请求轮流去 A 和 B，会话只在 A 的内存里：Alice 一会儿登录着，一会儿没有。",
      en: "Requests go to A and B by turns, and the session is in the memory of A: now Alice is logged in, and now she is not.",
    },
    parameters: { ...CAREFUL, story: "servers", keeping: "memory", balancer: "turns" },
  },
  sticky: {
    title: { zh: "粘住一台，直到它重启", en: "Each to its own server, until that restarts" },
    summary: {
      zh: "均衡器用自己的 cookie 把 Alice 总送到 A。最后 A 重启。",
      en: "By a cookie of its own the balancer sends Alice to A each time. In the end A restarts.",
    },
    parameters: { ...CAREFUL, story: "servers", keeping: "memory", balancer: "sticky" },
    inputs: [
      { frame: 25, event: { kind: "crash" } },
      { frame: 26, event: { kind: "open", what: "account" } },
    ],
  },
  "shared-store": {
    title: { zh: "两台服务器，一个存储", en: "Two servers, one store" },
    summary: {
      zh: "还是轮流，会话放在两台都查得到的地方。",
      en: "By turns again, with the sessions where both servers look them up.",
    },
    parameters: { ...CAREFUL, story: "servers", balancer: "turns" },
  },
  "logout-cookie": {
    title: { zh: "退出只删 cookie", en: "A logout that deletes the cookie only" },
    summary: {
      zh: "sid 没有 Secure，在咖啡馆被截获了。Alice 退出，Mallory 手里的还管用吗？",
      en: "Without Secure, sid is captured in a café. Alice logs out; is what Mallory has still good for anything?",
    },
    parameters: { ...CAREFUL, story: "logout", secure: false, ending: "cookie" },
    expert: IN_THE_CLEAR,
  },
  "logout-entry": {
    title: { zh: "退出也删会话", en: "A logout that deletes the session" },
    summary: {
      zh: "一样被截获，但退出时服务器删掉了自己那一条。",
      en: "Captured like before, but the logout deletes the entry at the server.",
    },
    parameters: { ...CAREFUL, story: "logout", secure: false },
    expert: IN_THE_CLEAR,
  },
  token: {
    title: { zh: "签名的令牌，Alice 退出之后", en: "A signed token, after the logout" },
    summary: {
      zh: "服务器什么也不存，只验签名，所以没有什么收得回来：Alice 退出后，被截获的令牌还有效，直到 exp。",
      en: "The server keeps nothing and checks a signature, so there is nothing to take back: after Alice’s logout the captured token is still valid, until exp.",
    },
    parameters: { ...CAREFUL, story: "logout", secure: false, keeping: "token" },
    inputs: [
      { frame: 21, event: { kind: "wait", seconds: 3600 } },
      { frame: 22, event: { kind: "use" } },
    ],
    expert: IN_THE_CLEAR,
  },
  "token-servers": {
    title: { zh: "令牌：哪台都能验，谁也伪造不了", en: "A token: any server checks it, nobody forges it" },
    summary: {
      zh: "两台轮流，没有存储，密钥相同。最后 Mallory 自己签一个。",
      en: "By turns, without a store, with the same key. In the end Mallory signs one of his own.",
    },
    parameters: { ...CAREFUL, story: "servers", keeping: "token", balancer: "turns" },
    inputs: [{ frame: 26, event: { kind: "forge" } }],
  },
} satisfies Record<string, Scenario<Parameters>>;

export const cookiesSessionsEntry = {
  title: { zh: "Cookie 与会话：谁带着它，谁就是你", en: "Cookies and sessions: whoever brings it is you" },
  summary: {
    zh: "浏览器的 cookie 罐、来回的首部、服务器的会话表，一步一步看：哪个 cookie 去哪里，为什么不去，标识怎样被偷、被塞、被作废。",
    en: "The browser’s cookie jar, the header fields that go to and fro, the server’s table of sessions: see where each cookie goes and why not, and how an identifier is stolen, planted and cancelled.",
  },
  layer: "application",
  topic: "cookie-session",
  simplifications: [
    {
      zh: "只列出这里用到的首部；跳转不跟随；登录总走 HTTPS。只有明文 HTTP 有抓包。",
      en: "Only the header fields that matter here are shown; redirects are not followed; a login always goes over HTTPS. Only plain HTTP is captured.",
    },
    {
      zh: "cookie 的规则照 RFC 6265 和准备取代它的草案 rfc6265bis。公共后缀这里只算单个标签；没写 SameSite 的一律当作 Lax。",
      en: "Cookies follow RFC 6265 and rfc6265bis, the draft to replace it. A public suffix is a name of one label here, and a cookie without SameSite always counts as Lax.",
    },
    {
      zh: "关掉浏览器，会话 cookie 就没了；会恢复上次标签页的浏览器，常把它也留着。",
      en: "A session cookie ends when the browser is closed. Browsers that restore your tabs often keep it all the same.",
    },
    {
      zh: "服务器只在有东西要记时才建会话，自己不让会话过期；有几个同名 cookie 时，用它认得的第一个。",
      en: "The server opens a session only when there is something to keep, and lets none expire; of several cookies of the name it takes the first that it knows.",
    },
    {
      zh: "令牌是 HS256 签名的 JWT，签名真算真验；标识和密钥来自这次运行的种子，不能当真用。",
      en: "A token is a JWT signed by HS256, and really computed and checked. Identifiers and keys come from the seed of the run, and are no secrets.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
