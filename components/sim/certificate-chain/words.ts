import type { StepName } from "@/lib/sim/certificate-chain/state";
import type { Locale, Text } from "@/lib/text";

const WORDS = {
  asks: { zh: "浏览器要打开", en: "The browser asks for" },
  clock: { zh: "时钟", en: "Clock" },
  store: { zh: "信任的根", en: "Trusted roots" },
  none: { zh: "没有", en: "none" },
  inStore: { zh: "在浏览器的存储里", en: "in the browser’s store" },
  sent: { zh: "服务器发来", en: "sent by the server" },
  signedBy: { zh: "签发者", en: "issued by" },
  unknown: { zh: "还没有找到", en: "not found yet" },
  missing: { zh: "找不到", en: "not to be found" },
  signature: { zh: "签名", en: "signature" },
  validity: { zh: "有效期", en: "dates" },
  issuing: { zh: "可签发", en: "may issue" },
  purpose: { zh: "用途", en: "purpose" },
  name: { zh: "名字", en: "name" },
  revocation: { zh: "未吊销", en: "not revoked" },
  proof: { zh: "私钥", en: "private key" },
  pending: { zh: "未查", en: "not checked yet" },
  good: { zh: "通过", en: "passed" },
  bad: { zh: "不通过", en: "failed" },
  atFirst: { zh: "浏览器已经发出 ClientHello，在等证书。", en: "The browser has said ClientHello and waits for certificates." },
  octets: { zh: "字节", en: "bytes" },
  of: { zh: "共", en: "of" },
  whole: { zh: "整张证书（PEM）", en: "The whole certificate (PEM)" },
  names: { zh: "证书里的名字", en: "names in it" },
  asked: { zh: "要打开的", en: "asked for" },
  wanted: { zh: "要找的", en: "looked for" },
  place: { zh: "找到于", en: "found" },
  nowhere: { zh: "哪里都没有", en: "nowhere" },
  itself: { zh: "就是它自己", en: "it is itself" },
  algorithm: { zh: "算法", en: "algorithm" },
  signedOctets: { zh: "被签的", en: "signed part" },
  key: { zh: "公钥", en: "public key" },
  result: { zh: "结果", en: "result" },
  valid: { zh: "有效", en: "valid" },
  invalid: { zh: "无效", en: "not valid" },
  serial: { zh: "序列号", en: "serial number" },
  list: { zh: "吊销名单", en: "revoked" },
  empty: { zh: "空", en: "empty" },
  signs: { zh: "签的是", en: "over" },
  decision: { zh: "浏览器", en: "The browser" },
  accepts: { zh: "接受", en: "accepts" },
  accepted: { zh: "每项检查都通过，连接可以用了。", en: "Every check has passed, and the connection may be used." },
  refuses: { zh: "拒绝", en: "refuses" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}

/** The checks that a certificate can be put to, as chips beside it. */
export const LEAF_CHECKS = ["signature", "validity", "purpose", "name", "revocation", "proof"] as const satisfies StepName[];
export const CA_CHECKS = ["signature", "validity", "issuing"] as const satisfies StepName[];
