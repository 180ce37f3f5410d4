import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** An honest server on 21 November 2026. */
const HONEST: Parameters = {
  host: "shop.example",
  names: "shop",
  issuer: "ca",
  purpose: "server",
  tampering: "none",
  served: "complete",
  store: "public",
  daysPassed: 19,
  revoked: false,
  proof: "own-key",
};

const scenarios = {
  accepted: {
    title: { zh: "一条完好的链", en: "A chain in order" },
    summary: {
      zh: "服务器发来两张证书，第三张在浏览器里；从根往下，一项一项查到握手的签名。",
      en: "The server sends two certificates, the third is in the browser; from the root down, check by check, to the signature on the handshake.",
    },
    parameters: HONEST,
  },
  "wrong-name": {
    title: { zh: "攻击者自己的证书", en: "The attacker’s own certificate" },
    summary: {
      zh: "evil.example 的证书样样都真，签名也好；只有名字不是要打开的那个。",
      en: "The certificate of evil.example is genuine in every respect; only the name is not the one that was asked for.",
    },
    parameters: { ...HONEST, names: "evil" },
  },
  renamed: {
    title: { zh: "签名之后改名", en: "Renamed after signing" },
    summary: {
      zh: "攻击者把自己那张证书里的 evil 改成 shop，四个字节；名字合了，签名就不合了。",
      en: "The attacker overwrites evil with shop in his own certificate. Now the name fits, and the signature no longer does.",
    },
    parameters: { ...HONEST, tampering: "renamed" },
  },
  expired: {
    title: { zh: "忘了续期", en: "Nobody renewed it" },
    summary: {
      zh: "一切照旧，只是过了 120 天，而证书只管 90 天。",
      en: "Everything as before, but 120 days have passed and the certificate lasts for 90.",
    },
    parameters: { ...HONEST, daysPassed: 120 },
  },
  "missing-intermediate": {
    title: { zh: "少发了一张", en: "The intermediate is missing" },
    summary: {
      zh: "服务器只发自己的证书：每一字节都对，浏览器却找不到通往根的路。",
      en: "The server sends only its own certificate: every byte is right, and yet the browser finds no way to the root.",
    },
    parameters: { ...HONEST, served: "leaf" },
  },
  "self-signed": {
    title: { zh: "自签名", en: "Self-signed" },
    summary: {
      zh: "签名验得过，是它自己的密钥签的；正因如此，什么也没证明。",
      en: "The signature holds, made with the certificate’s own key; which is why it proves nothing.",
    },
    parameters: { ...HONEST, issuer: "self" },
  },
  "unknown-root": {
    title: { zh: "马洛里的 CA", en: "Mallory’s CA" },
    summary: {
      zh: "一条完整的链，名字也对，连根都发来了；可是那个根不在浏览器里。",
      en: "A complete chain with the right name, the root included; but that root is not in the browser.",
    },
    parameters: { ...HONEST, issuer: "stranger", served: "with-root" },
  },
  "installed-root": {
    title: { zh: "装了马洛里的根", en: "Mallory’s root installed" },
    summary: {
      zh: "同样的证书，只是用户照说明装了那个根：浏览器不再有话说。公司代理就这样读 HTTPS。",
      en: "The same certificates, but the user has installed that root: the browser no longer objects. Company proxies read HTTPS this way.",
    },
    parameters: { ...HONEST, issuer: "stranger", store: "with-stranger" },
  },
  "customer-as-ca": {
    title: { zh: "客户给别人签证书", en: "A customer plays CA" },
    summary: {
      zh: "evil.example 的证书是从 CA 正当买来的，它拿这把密钥又给 shop.example 签了一张。签名都对吗？都对就够了吗？",
      en: "evil.example has bought its certificate from the CA, and with that key it now signs one for shop.example. Are the signatures right, and does that suffice?",
    },
    parameters: { ...HONEST, issuer: "customer" },
  },
  "stolen-certificate": {
    title: { zh: "抄来的证书", en: "A copied certificate" },
    summary: {
      zh: "攻击者出示商店真正的证书，那本来就是公开的，谁都可以存一份。他过得了哪几关？",
      en: "The attacker shows the shop’s real certificate, which is public and which anybody may keep. How far does he get?",
    },
    parameters: { ...HONEST, proof: "no-key" },
  },
  wildcard: {
    title: { zh: "通配符管多远", en: "How far a wildcard reaches" },
    summary: {
      zh: "证书里只有 *.shop.example，浏览器要打开 a.b.shop.example。也试试 www 和 shop.example。",
      en: "The certificate has *.shop.example only, and the browser asks for a.b.shop.example. Try www and shop.example as well.",
    },
    parameters: { ...HONEST, names: "wildcard", host: "a.b.shop.example" },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const certificateChainEntry = {
  title: { zh: "浏览器怎样检查证书链", en: "How a browser checks a certificate chain" },
  summary: {
    zh: "密钥、证书和签名都是当场用真的算法做的。改坏名字、日期、签名或 CA，看哪一项检查发现，浏览器又怎么说。",
    en: "Keys, certificates and signatures are made on the spot with the real algorithms. Break a name, a date, a signature or a CA, and see which check notices and what the browser says.",
  },
  layer: "security",
  topic: "certificate-signature",
  simplifications: [
    {
      zh: "每项检查都做，不因出了一个错就停；真正的浏览器遇到第一个大错便不再往下。",
      en: "Every check is made, however many have failed; a real browser stops at the first grave fault.",
    },
    {
      zh: "吊销只是浏览器里的一份序列号名单；没有 OCSP、CRL，也没有证书透明度。",
      en: "Revocation is a list of serial numbers in the browser; there is no OCSP, no CRL and no Certificate Transparency.",
    },
    {
      zh: "缺少的中间证书，浏览器不会自己去下载，也没有缓存；有的浏览器会。",
      en: "The browser neither fetches a missing intermediate nor has it in a cache; some browsers do.",
    },
    {
      zh: "错误代码是 Chrome 的。握手只有 CertificateVerify 的签名，签的是一个代替握手记录的散列。",
      en: "The error codes are Chrome’s. Of the handshake there is only the signature of CertificateVerify, over a hash that stands for the transcript.",
    },
    {
      zh: "每项检查算一毫秒；实际不到一毫秒。密钥由运行的种子得出，不可用于别处。",
      en: "Each check is counted as a millisecond; it takes less. The keys come from the run’s seed and are good for nothing else.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
