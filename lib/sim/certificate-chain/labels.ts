import type { Engine } from "../engine";
import { HOSTS, type Parameters } from "./parameters";

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  host: {
    label: { zh: "浏览器要打开", en: "The browser asks for" },
    options: Object.fromEntries(HOSTS.map((host) => [host, { zh: host, en: host }])),
  },
  names: {
    label: { zh: "证书里的名字", en: "Names in the certificate" },
    help: { zh: "在 subjectAltName 里", en: "In its subjectAltName" },
    options: {
      shop: { zh: "shop.example 和 www.shop.example", en: "shop.example and www.shop.example" },
      wildcard: { zh: "*.shop.example", en: "*.shop.example" },
      evil: { zh: "evil.example", en: "evil.example" },
      bank: { zh: "bank.example", en: "bank.example" },
      address: { zh: "地址 192.0.2.80", en: "the address 192.0.2.80" },
      none: { zh: "没有，只有 CN = shop.example", en: "none, only CN = shop.example" },
    },
  },
  issuer: {
    label: { zh: "签发者", en: "Issued by" },
    options: {
      ca: { zh: "Example CA 1，由公开的根担保", en: "Example CA 1, below a public root" },
      self: { zh: "自签名", en: "itself (self-signed)" },
      stranger: { zh: "马洛里的 CA", en: "a CA of Mallory’s" },
      customer: { zh: "evil.example，它自己只是 CA 的客户", en: "evil.example, itself only a customer of the CA" },
    },
  },
  purpose: {
    label: { zh: "证书的用途", en: "Purpose" },
    options: { server: { zh: "serverAuth", en: "serverAuth" }, client: { zh: "clientAuth", en: "clientAuth" } },
  },
  tampering: {
    label: { zh: "签名与篡改", en: "Signature and tampering" },
    options: {
      none: { zh: "原样", en: "as it was issued" },
      bit: { zh: "签名里翻转一位", en: "one bit of the signature flipped" },
      renamed: { zh: "签名后把 evil 改成 shop", en: "evil made shop after signing" },
      forged: { zh: "伪造者用自己的密钥签", en: "signed with a forger’s key" },
      sha1: { zh: "用 SHA-1 签名", en: "signed over SHA-1" },
    },
  },
  served: {
    label: { zh: "服务器发来的证书", en: "The server sends" },
    options: {
      complete: { zh: "自己的和中间的", en: "its own and the intermediate" },
      leaf: { zh: "只有自己的", en: "its own only" },
      "with-root": { zh: "连根也发", en: "the root as well" },
    },
  },
  store: {
    label: { zh: "浏览器信任的根", en: "Roots in the browser" },
    options: {
      public: { zh: "Example Root", en: "Example Root" },
      empty: { zh: "没有", en: "none" },
      "with-stranger": { zh: "Example Root 和 Mallory Root", en: "Example Root and Mallory Root" },
    },
  },
  daysPassed: {
    label: { zh: "签发后过了", en: "Days since it was issued" },
    unit: "d",
    help: { zh: "按浏览器的时钟；有效期 90 天", en: "By the browser’s clock; it is valid for 90 days" },
  },
  revoked: { label: { zh: "CA 已吊销", en: "The CA has revoked it" } },
  proof: {
    label: { zh: "握手由谁签名", en: "The handshake is signed by" },
    options: {
      "own-key": { zh: "证书的私钥", en: "the certificate’s key" },
      "no-key": { zh: "别的密钥：对方没有这把私钥", en: "another key: it does not have this one" },
    },
  },
};
