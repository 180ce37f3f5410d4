import type { Text } from "@/lib/text";
import { STATUS_CODES } from "../status-codes/codes";
import { UNUSED_CODES } from "../status-codes/unused";
import { type ReferenceTable, wire } from "../table";

/** The codes whose first digit is this one: what a class says as a whole is its caption. */
function classTable(first: number, caption: Text): ReferenceTable {
  return {
    caption,
    columns: [
      { zh: "状态码", en: "Code" },
      { zh: "说的是", en: "What it says" },
    ],
    rows: [...STATUS_CODES, ...UNUSED_CODES]
      .filter(({ code }) => Math.floor(code / 100) === first)
      .sort((one, other) => one.code - other.code)
      .map(({ code, name, meaning, defined }) => ({ cells: [wire(`${code} ${name}`), meaning], cites: [defined] })),
    hasSourceColumn: true,
    cites: ["IANA HTTP Status Codes"],
  };
}

export const STATUS_CODE_TABLES = {
  "status-codes-1xx": classTable(1, {
    zh: "1xx 信息：请求还在办，最终的响应随后才来",
    en: "1xx informational: the request is being dealt with, and the final response is still to come",
  }),
  "status-codes-2xx": classTable(2, {
    zh: "2xx 成功：请求收到了，看懂了，也接受了",
    en: "2xx successful: the request was received, understood and accepted",
  }),
  "status-codes-3xx": classTable(3, {
    zh: "3xx 重定向：要完成请求，客户端还得再做点什么",
    en: "3xx redirection: the client has something more to do before the request is complete",
  }),
  "status-codes-4xx": classTable(4, {
    zh: "4xx 客户端错误：请求有毛病，或者办不了",
    en: "4xx client error: the request is faulty or cannot be fulfilled as it stands",
  }),
  "status-codes-5xx": classTable(5, {
    zh: "5xx 服务器错误：请求看上去没有问题，是服务器没能办成",
    en: "5xx server error: the request looks valid, and the server failed to fulfil it",
  }),
} as const satisfies Record<string, ReferenceTable>;
