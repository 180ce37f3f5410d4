import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  entered: {
    label: { zh: "地址栏里是", en: "In the address bar" },
    options: {
      bare: { zh: "bank.example", en: "bank.example" },
      http: { zh: "http://bank.example/（旧链接）", en: "http://bank.example/ (an old link)" },
      https: { zh: "https://bank.example/", en: "https://bank.example/" },
    },
  },
  browser: {
    label: { zh: "没写 scheme 时浏览器", en: "Without a scheme the browser" },
    options: {
      "http-first": { zh: "先用 http（旧浏览器）", en: "takes http (older ones)" },
      "https-first": { zh: "先试 https，不通就悄悄改用 http", en: "tries https, then quietly http" },
      asks: { zh: "先试 https，改用 http 要先问", en: "tries https, and asks before http" },
    },
  },
  attack: {
    label: { zh: "马洛里", en: "Mallory" },
    options: {
      none: { zh: "不在", en: "is not there" },
      listen: { zh: "只听", en: "only listens" },
      "own-ca": { zh: "出示自己的 CA 签的证书", en: "shows a certificate from a CA of his own" },
      "other-name": { zh: "出示 evil.example 的真证书", en: "shows a genuine one, for evil.example" },
      copied: { zh: "出示银行的证书，没有私钥", en: "shows the bank’s own, without its key" },
      strip: { zh: "剥离：不让 https 开始", en: "strips: keeps https from beginning" },
    },
  },
  rootInstalled: { label: { zh: "浏览器装了马洛里的根", en: "Mallory’s root is installed" } },
  site: {
    label: { zh: "银行提供", en: "The bank offers" },
    options: {
      https: { zh: "https，http 只作跳转", en: "https; http only redirects" },
      "http-only": { zh: "只有 http", en: "http only" },
    },
  },
  hsts: {
    label: { zh: "HSTS", en: "HSTS" },
    options: {
      none: { zh: "没有", en: "none" },
      header: { zh: "银行每次用 https 时发送", en: "a header with every page over https" },
      preloaded: { zh: "还在预加载名单上", en: "and on the preload list" },
    },
  },
  maxAgeDays: { label: { zh: "max-age", en: "max-age" }, unit: "d" },
  lastVisitDaysAgo: {
    label: { zh: "上次平安访问距今", en: "Last undisturbed visit" },
    unit: "d",
    help: { zh: "0：从没来过", en: "Days ago; 0: never been there" },
  },
  clicksThrough: { label: { zh: "用户遇到警告会点“继续”", en: "The user clicks warnings away" } },
};
