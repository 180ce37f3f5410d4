import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** A bank that redirects to https and sends HSTS; an older browser that has never been there. */
const PLAIN: Parameters = {
  entered: "bare",
  browser: "http-first",
  attack: "none",
  rootInstalled: false,
  site: "https",
  hsts: "header",
  maxAgeDays: 365,
  lastVisitDaysAgo: 0,
  clicksThrough: false,
};

/** Wireshark mentions each step of a connection, and each start line that goes over it in the clear. */
function remarks(...lines: string[]): string[] {
  return [
    "Connection establish acknowledge (SYN+ACK): server port 80",
    "Connection establish request (SYN): server port 80",
    "Connection finish (FIN)",
    ...lines.map((line) => `${line}\\r\\n`),
    "This frame initiates the connection closing",
    "This frame undergoes the connection closing",
  ];
}
const REDIRECTED = remarks("GET / HTTP/1.1", "HTTP/1.1 301 Moved Permanently");
const LOGGED_IN = remarks("GET / HTTP/1.1", "HTTP/1.1 200 OK", "POST /login HTTP/1.1");

const scenarios = {
  undisturbed: {
    title: { zh: "没有人打扰", en: "Nobody in the way" },
    summary: {
      zh: "明文只有一问一答，301 之后全在 TLS 里；浏览器顺便记住，以后直接用 https。",
      en: "One question and one answer in the clear, and after the 301 all is sealed; in passing the browser learns to use https from now on.",
    },
    parameters: PLAIN,
    expert: { browser: REDIRECTED, bank: REDIRECTED },
  },
  "plain-http": {
    title: { zh: "只有 http 的网站", en: "A site with http only" },
    summary: {
      zh: "马洛里什么都不用做，听着就行。",
      en: "Mallory need not do anything but listen.",
    },
    parameters: { ...PLAIN, attack: "listen", site: "http-only", hsts: "none" },
    expert: { browser: LOGGED_IN, bank: LOGGED_IN },
  },
  "forged-certificate": {
    title: { zh: "伪造的证书", en: "A forged certificate" },
    summary: {
      zh: "马洛里截下连接，出示自己的 CA 签的证书，名字写着 bank.example。",
      en: "Mallory takes the connection and shows a certificate for bank.example that a CA of his own has signed.",
    },
    parameters: { ...PLAIN, entered: "https", attack: "own-ca" },
  },
  "without-forging": {
    title: { zh: "不伪造，拿真的来", en: "Without forging: a genuine one" },
    summary: {
      zh: "马洛里没有假证书，就出示自己的真证书，是公共 CA 签给 evil.example 的。换成银行自己那张再试。",
      en: "Having no forged certificate, Mallory shows his own genuine one, which a public CA has issued for evil.example. Try the bank’s own as well.",
    },
    parameters: { ...PLAIN, entered: "https", attack: "other-name" },
  },
  "clicked-away": {
    title: { zh: "用户点了“继续”", en: "The user clicks “proceed”" },
    summary: {
      zh: "警告还是那个警告，只是用户没有当回事。银行没有 HSTS。",
      en: "The same warning, only that the user does not heed it. The bank has no HSTS.",
    },
    parameters: { ...PLAIN, entered: "https", attack: "own-ca", hsts: "none", clicksThrough: true },
  },
  "no-button": {
    title: { zh: "有 HSTS，没有“继续”", en: "With HSTS there is no “proceed”" },
    summary: {
      zh: "一样的证书，一样爱点“继续”的用户，只是这个浏览器上个月来过，银行发过 HSTS。",
      en: "The same certificate and the same user, but this browser was here last month, and the bank sends HSTS.",
    },
    parameters: { ...PLAIN, entered: "https", attack: "own-ca", clicksThrough: true, lastVisitDaysAgo: 30 },
  },
  "installed-root": {
    title: { zh: "装了代理的根", en: "The proxy’s root is installed" },
    summary: {
      zh: "公司代理和抓包工具就是这样：根证书装在机器上，每项检查都通过，HSTS 也不吭声。",
      en: "The way of company proxies and debugging tools: with the root on the machine, every check passes, and HSTS has nothing to object to.",
    },
    parameters: { ...PLAIN, entered: "https", attack: "own-ca", rootInstalled: true, lastVisitDaysAgo: 30 },
  },
  stripping: {
    title: { zh: "第一次访问就被剥离", en: "Stripped on the first visit" },
    summary: {
      zh: "银行有 https，也发 HSTS，可是这个浏览器从没来过。马洛里让 https 根本不开始。",
      en: "The bank has https and sends HSTS, but this browser has never been there. Mallory keeps https from beginning at all.",
    },
    parameters: { ...PLAIN, attack: "strip" },
    expert: { browser: LOGGED_IN },
  },
  "strip-hsts": {
    title: { zh: "剥离碰上 HSTS", en: "Stripping meets HSTS" },
    summary: {
      zh: "一样的攻击，只是浏览器三十天前平安地来过一次。",
      en: "The same attack, except that the browser was here thirty days ago, undisturbed.",
    },
    parameters: { ...PLAIN, attack: "strip", lastVisitDaysAgo: 30 },
  },
  "strip-expired": {
    title: { zh: "记录过期了", en: "The note has run out" },
    summary: {
      zh: "max-age 只有 30 天，上次来是 31 天前。",
      en: "The max-age is 30 days only, and the last visit was 31 days ago.",
    },
    parameters: { ...PLAIN, attack: "strip", maxAgeDays: 30, lastVisitDaysAgo: 31 },
    expert: { browser: LOGGED_IN },
  },
  preload: {
    title: { zh: "预加载名单", en: "On the preload list" },
    summary: {
      zh: "又是从没来过，不过银行在浏览器自带的名单上。",
      en: "Again the browser has never been there, but the bank is on the list that came with it.",
    },
    parameters: { ...PLAIN, attack: "strip", hsts: "preloaded" },
  },
  "https-first": {
    title: { zh: "先试 https 的浏览器", en: "A browser that tries https first" },
    summary: {
      zh: "浏览器自己先试 https，马洛里就把这次尝试丢掉。换成会问的浏览器再看。",
      en: "The browser tries https of its own accord, and Mallory drops the attempt. Then take one that asks before it uses http.",
    },
    parameters: { ...PLAIN, attack: "strip", browser: "https-first" },
    expert: { browser: LOGGED_IN },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const httpsAttacksEntry = {
  title: { zh: "HTTPS 的中间人：证书、剥离与 HSTS", en: "In the middle of HTTPS: certificates, stripping, HSTS" },
  summary: {
    zh: "马洛里坐在路上，一样一样地试：伪造的证书，真的证书，装进去的根，干脆不让 https 开始。看浏览器在哪一步挡住他，又在哪一步什么也没发觉。",
    en: "Mallory sits in the path and tries one thing after another: a forged certificate, a genuine one, an installed root, or keeping https from beginning. See where the browser stops him, and where it notices nothing.",
  },
  layer: "security",
  topic: "man-in-the-middle",
  simplifications: [
    {
      zh: "TLS 只按消息和大小来画，不产生加密的字节；抓包里只有明文 HTTP。长度是真的：HTTP 消息加 22 字节。",
      en: "TLS is modelled by message and size, without encrypted bytes; captures hold plain HTTP only. The lengths are real: the HTTP message and 22 bytes.",
    },
    {
      zh: "证书怎样查，在“浏览器怎样检查证书链”里是真做的；这里只用它的结论，测试保证两边一致。",
      en: "How certificates are checked is done for real in “How a browser checks a certificate chain”; here its findings are used, and tests hold the two together.",
    },
    {
      zh: "只有一个域名；includeSubDomains、证书透明度、吊销和 DNS 都略去。",
      en: "There is one name only; includeSubDomains, Certificate Transparency, revocation and DNS are left out.",
    },
    {
      zh: "马洛里怎样挤到路上（ARP、假热点）不在这里，他已经在了。",
      en: "How Mallory came into the path (ARP, an access point of his own) is not shown; he is there already.",
    },
    { zh: "单程一律 20 毫秒，TCP 不丢包。", en: "Each way takes 20 ms, and TCP loses nothing." },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
