import type { StatusCode } from "./status-code";

/** Numbers of the registry that no server should send. In the tables, for whoever looks one up; no question asks them. */
export const UNUSED_CODES: readonly Omit<StatusCode, "situations">[] = [
  {
    code: 306,
    name: "(Unused)",
    defined: "RFC 9110 §15.4.7",
    meaning: {
      zh: "保留，没有意义：旧版本的 HTTP 规范用过，后来不用了。",
      en: "Reserved, with no meaning: an earlier version of HTTP used it, and no later one does.",
    },
  },
  {
    code: 418,
    name: "(Unused)",
    defined: "RFC 9110 §15.5.19",
    meaning: {
      zh: "保留，没有意义：愚人节的一份 RFC 拿它开玩笑（“我是茶壶”），照着做的人太多，不能再派别的用场。",
      en: "Reserved, with no meaning: an RFC of 1 April made a joke of it (“I’m a teapot”), and too many servers joined in for any other use.",
    },
  },
];
