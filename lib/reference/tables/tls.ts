import type { Text } from "@/lib/text";
import { type ReferenceTable, wire } from "../table";
import { CIPHER_SUITES } from "../tls/cipher-suites";
import { KEY_EXCHANGES } from "../tls/key-exchanges";
import { takeApart } from "../tls/take-apart";

const YES: Text = { zh: "有", en: "yes" };
const NO: Text = { zh: "没有", en: "no" };
/** TLS 1.3 agrees on it apart from the suite. */
const APART: Text = { zh: "另行商量", en: "apart" };

function suiteCells(name: string) {
  const parts = takeApart(name);
  if (parts === undefined) throw new Error(`"${name}" is not the name of a cipher suite.`);
  const { version, keyExchange, authentication, cipher, hash, hasForwardSecrecy } = parts;
  return [
    wire(name),
    version,
    keyExchange === undefined ? APART : wire(keyExchange),
    authentication === undefined ? APART : wire(authentication),
    wire(cipher),
    wire(hash),
    hasForwardSecrecy === undefined ? APART : hasForwardSecrecy ? YES : NO,
  ];
}

export const CIPHER_SUITES_TABLE: ReferenceTable = {
  caption: {
    zh: "密码套件的名字拆开来看。TLS 1.3 的名字里只剩加密和散列：密钥交换和签名另行商量，也就另定有没有前向保密。末尾的散列，遇到 GCM、CCM、Poly1305 用来推导密钥，其余的套件用它给每条记录算 MAC（`SHA` 就是 SHA-1，这时推导密钥仍用 SHA-256）",
    en: "The names of cipher suites, taken apart. In TLS 1.3 only cipher and hash are left: key exchange and signature are agreed upon apart, and with them forward secrecy. The hash at the end derives the keys where the cipher is GCM, CCM or Poly1305, and makes the MAC of each record elsewhere (`SHA` is SHA-1; the keys are then still derived with SHA-256)",
  },
  columns: [
    { zh: "套件", en: "Suite" },
    "TLS",
    { zh: "密钥交换", en: "Key exchange" },
    { zh: "身份认证", en: "Authentication" },
    { zh: "加密", en: "Cipher" },
    { zh: "散列", en: "Hash" },
    { zh: "前向保密", en: "Forward secrecy" },
  ],
  rows: CIPHER_SUITES.map(({ name, cites }) => ({ cells: suiteCells(name), cites })),
  hasSourceColumn: false,
  cites: ["RFC 9846 §B.4", "RFC 5288 §3", "RFC 5289 §3", "RFC 7905 §2", "RFC 5487 §2", "RFC 10015 §5"],
};

export const KEY_EXCHANGES_TABLE: ReferenceTable = {
  caption: {
    zh: "密钥交换的名字：秘密从哪里来，服务器凭什么证明自己，以后私钥泄露了，录下的通信还保不保密",
    en: "Key exchanges by name: where the secret comes from, how the server proves itself, and whether recorded traffic stays secret when a key leaks later",
  },
  columns: [
    { zh: "名字", en: "Name" },
    "TLS",
    { zh: "秘密从哪里来", en: "The secret is" },
    { zh: "服务器怎样证明自己", en: "The server" },
    { zh: "前向保密", en: "Forward secrecy" },
    { zh: "如今", en: "Today" },
  ],
  rows: KEY_EXCHANGES.map(({ name, version, secret, proof, hasForwardSecrecy, today, cites }) => ({
    cells: [wire(name), version, secret, proof, hasForwardSecrecy ? YES : NO, today],
    cites,
  })),
  hasSourceColumn: true,
  cites: ["RFC 9846 §2", "RFC 9325 §4", "RFC 10015"],
};
