import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

function same(text: string) {
  return { zh: text, en: text };
}

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  sameSite: {
    label: { zh: "会话 cookie 的 SameSite", en: "SameSite of the session cookie" },
    options: { unset: { zh: "不写", en: "not given" }, None: same("None"), Lax: same("Lax"), Strict: same("Strict") },
  },
  secure: { label: same("Secure") },
  maxAge: {
    label: same("Max-Age"),
    options: {
      session: { zh: "不写：关掉浏览器为止", en: "not given: until the browser is closed" },
      "300": { zh: "300（5 分钟）", en: "300 (5 minutes)" },
      "1209600": { zh: "1209600（两周）", en: "1209600 (two weeks)" },
    },
  },
  unset: {
    label: { zh: "没写 SameSite，浏览器当作", en: "Without SameSite this browser takes it as" },
    options: {
      lax: same("Lax"),
      "lax-two-minutes": { zh: "Lax，头两分钟放宽", en: "Lax, loosened for two minutes" },
      none: same("None"),
    },
  },
  later: {
    label: { zh: "登录之后过多久", en: "How long after the login" },
    unit: "s",
    stops: [0, 30, 60, 120, 180, 600, 3600, 86_400],
  },
  page: {
    label: { zh: "谁的页面引起请求", en: "Whose page causes the request" },
    options: {
      kittens: { zh: "kittens.example（别的网站）", en: "kittens.example (another site)" },
      blog: { zh: "blog.bank.example（同站，不同源）", en: "blog.bank.example (same site, another origin)" },
      own: { zh: "bank.example（银行自己）", en: "bank.example (the bank’s own)" },
    },
  },
  way: {
    label: { zh: "怎样引起", en: "By what" },
    options: {
      form: { zh: "自动提交的表单（POST，顶层）", en: "a form that submits itself (POST, top level)" },
      link: { zh: "链接（GET，顶层）", en: "a link (GET, top level)" },
      image: { zh: "图片（GET，子资源）", en: "a picture (GET, subresource)" },
      frame: { zh: "隐藏 iframe 里的表单（POST）", en: "a form in a hidden iframe (POST)" },
      fetch: { zh: "fetch()（POST，子资源）", en: "fetch() (POST, subresource)" },
    },
  },
  getChanges: { label: { zh: "GET /transfer 也会转账", en: "GET /transfer moves money, too" } },
  token: { label: { zh: "表单里有 CSRF 令牌", en: "The bank’s forms have a CSRF token" } },
  check: {
    label: { zh: "银行还检查", en: "The bank also checks" },
    options: { none: { zh: "不检查", en: "nothing" }, origin: same("Origin"), "fetch-site": same("Sec-Fetch-Site") },
  },
};
