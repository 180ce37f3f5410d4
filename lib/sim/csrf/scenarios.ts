import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** The lesson's bank: no limit on the cookie, no defence, half an hour after the login. */
const UNDEFENDED: Parameters = {
  sameSite: "None",
  secure: true,
  maxAge: "session",
  unset: "lax",
  later: 1800,
  page: "kittens",
  way: "form",
  getChanges: false,
  token: false,
  check: "none",
};
const LAX: Parameters = { ...UNDEFENDED, sameSite: "Lax" };

const scenarios = {
  forged: {
    title: { zh: "伪造的请求，银行不设防", en: "A forged request, and no defence" },
    summary: {
      zh: "猫页自动提交一个表单，浏览器照例带上 cookie，请求得手。SameSite=None，银行没有别的防备。",
      en: "A page with kittens submits a form, the browser adds the cookie as ever, and the money is gone. SameSite=None, and no other defence.",
    },
    parameters: UNDEFENDED,
  },
  own: {
    title: { zh: "用户自己付房租", en: "The user pays the rent" },
    summary: {
      zh: "样样设防：Strict、令牌、检查 Origin。银行自己的页面照常能用。",
      en: "Every defence is up: Strict, a token, a check of Origin. The bank’s own page works as it should.",
    },
    parameters: { ...UNDEFENDED, sameSite: "Strict", token: true, check: "origin", page: "own" },
  },
  lax: {
    title: { zh: "Lax 不带 POST", en: "Lax, against a POST" },
    summary: {
      zh: "同一个表单，只是 cookie 写了 SameSite=Lax。请求照样到了银行。",
      en: "The same form, but the cookie says SameSite=Lax. The request reaches the bank all the same.",
    },
    parameters: LAX,
  },
  "lax-link": {
    title: { zh: "Lax 遇上会转账的 GET", en: "Lax, and a GET that moves money" },
    summary: {
      zh: "猫页放一个链接，用户点了。SameSite=Lax，可是这家银行的 GET 也会转账。",
      en: "The page with kittens has a link, and the user clicks on it. SameSite=Lax, but at this bank a GET moves money.",
    },
    parameters: { ...LAX, way: "link", getChanges: true, token: true },
  },
  "lax-image": {
    title: { zh: "同一个 GET，换成图片", en: "The same GET, by a picture" },
    summary: {
      zh: "方法还是 GET，只是这次不是顶层导航。",
      en: "It is a GET again, only that this time it is no top-level navigation.",
    },
    parameters: { ...LAX, way: "image", getChanges: true },
  },
  token: {
    title: { zh: "银行的表单里有令牌", en: "With a token in the bank’s form" },
    summary: {
      zh: "SameSite=None，cookie 照带，可是光有它不够：银行的表单里有一个猫页读不到的令牌。",
      en: "SameSite=None, and the cookie goes along, which is not enough: the bank’s form has a token that the kittens’ page cannot read.",
    },
    parameters: { ...UNDEFENDED, token: true },
  },
  sibling: {
    title: { zh: "同站的博客：SameSite 不管", en: "A blog of the same site: SameSite does not apply" },
    summary: {
      zh: "blog.bank.example 被人塞了脚本。SameSite=Strict，银行再拒绝 cross-site：看它拦不拦得住。",
      en: "Somebody smuggled a form into blog.bank.example. SameSite=Strict, and the bank refuses cross-site: see whether that is enough.",
    },
    parameters: { ...UNDEFENDED, sameSite: "Strict", check: "fetch-site", page: "blog" },
  },
  "two-minutes": {
    title: { zh: "没写 SameSite 的头两分钟", en: "No SameSite: the first two minutes" },
    summary: {
      zh: "浏览器把没写的当作 Lax，但头两分钟对顶层的 POST 放宽。登录 30 秒后一次，3 分钟后再一次。",
      en: "The browser takes it as Lax, but loosened for a top-level POST in the first two minutes. One form comes 30 s after the login, another 3 minutes later.",
    },
    parameters: { ...UNDEFENDED, sameSite: "unset", unset: "lax-two-minutes", later: 30 },
    // The first request is through after 13 frames.
    inputs: [
      { frame: 13, event: { kind: "wait", seconds: 180 } },
      { frame: 14, event: { kind: "attempt", page: "kittens", way: "form" } },
    ],
  },
  "none-without-secure": {
    title: { zh: "None 而没有 Secure", en: "None without Secure" },
    summary: {
      zh: "浏览器不收这个 cookie：攻击不成，用户自己也登录不上。",
      en: "The browser refuses the cookie: the attack fails, and so does the user’s own login.",
    },
    parameters: { ...UNDEFENDED, secure: false },
    // Login and attack take 12 frames.
    inputs: [{ frame: 12, event: { kind: "attempt", page: "own", way: "form" } }],
  },
  expired: {
    title: { zh: "cookie 到期、退出之后", en: "After expiry, and after a logout" },
    summary: {
      zh: "Max-Age=300，攻击晚到了。重新登录、退出，再来一次：没有会话，就没有可借的权限。",
      en: "Max-Age=300, and the attack is late. A new login, a logout, and again: without a session there are no rights to borrow.",
    },
    parameters: { ...UNDEFENDED, maxAge: "300" },
    inputs: [
      { frame: 12, event: { kind: "login" } },
      { frame: 17, event: { kind: "logout" } },
      { frame: 20, event: { kind: "attempt", page: "kittens", way: "form" } },
    ],
  },
} satisfies Record<string, Scenario<Parameters>>;

export const csrfEntry = {
  title: { zh: "跨站请求伪造：cookie 去不去（CSRF）", en: "Cross-site request forgery: does the cookie go along?" },
  summary: {
    zh: "用户登录着银行，另一个页面让浏览器发出一个转账请求。看 cookie 罐怎样一条一条地挑，SameSite、令牌和 Origin 各在哪里拦住它，又在哪里拦不住。",
    en: "The user is logged in at a bank, and another page has the browser send a transfer. See how the cookie jar is gone through, where SameSite, token and Origin stop it, and where they do not.",
  },
  layer: "security",
  topic: "csrf-xss",
  simplifications: [
    {
      zh: "一切走 HTTPS，路上的人读不到；只列出这里用到的首部。",
      en: "All of it goes over HTTPS, where nobody on the way can read it. Only the header fields that matter here are shown.",
    },
    {
      zh: "浏览器不拦第三方 cookie；有的浏览器会拦，那么图片、iframe 和 fetch() 连 None 的也不带。",
      en: "This browser does not block third-party cookies. Some do, and then picture, iframe and fetch() go without the cookie even if it says None.",
    },
    {
      zh: "cookie 的规则照 RFC 6265 和准备取代它的草案 rfc6265bis；“两分钟”是草案允许的过渡办法（§5.5.7.2），不是每个浏览器都有。",
      en: "Cookies follow RFC 6265 and rfc6265bis, the draft to replace it. The two minutes are a transitional measure that the draft permits (§5.5.7.2), and not every browser has them.",
    },
    {
      zh: "银行和许多框架一样，只对 POST 检查令牌和 Origin；令牌固定不变，sid 只有 24 位，真的要 128 位。",
      en: "As many frameworks do, the bank checks token and Origin of a POST only. The token never changes here, and sid has 24 bits where a real one has 128.",
    },
    {
      zh: "退出会删掉这个用户的全部会话；跳转不跟随；单程一律 20 毫秒。",
      en: "A logout deletes all of the user’s sessions; redirects are not followed; each way takes 20 ms.",
    },
  ],
  noCapture: {
    zh: "没有抓包：一切走 HTTPS，抓到的只会是密文。",
    en: "No capture: all of it goes over HTTPS, and a capture would hold nothing but ciphertext.",
  },
  scenarios,
} satisfies SimulationEntry<Parameters>;
