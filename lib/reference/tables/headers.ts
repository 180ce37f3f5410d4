import type { Text } from "@/lib/text";
import { BOTH_HEADERS } from "../headers/both";
import { CACHING_HEADERS } from "../headers/caching";
import { CORS_HEADERS } from "../headers/cors";
import type { Carrier, Header } from "../headers/header";
import { REQUEST_HEADERS } from "../headers/request";
import { RESPONSE_HEADERS } from "../headers/response";
import { type Cell, type ReferenceTable, wire } from "../table";

const NAME: Text = { zh: "首部", en: "Field" };
const SAYS: Text = { zh: "作用，例子", en: "What it does, and an example" };

const CARRIERS: Record<Carrier, Text> = {
  request: { zh: "请求", en: "request" },
  response: { zh: "响应", en: "response" },
  both: { zh: "两者", en: "both" },
};

/** In one cell: a column of examples, which do not break, would leave the sentences no room. */
function saysCell({ zh, en }: Text, example: string): Text {
  return { zh: `${zh}：${wire(example)}`, en: `${en}: ${wire(example)}` };
}

function headersTable(caption: Text, headers: readonly Header[], hasCarrier = false): ReferenceTable {
  const carrier = (cell: Cell): Cell[] => (hasCarrier ? [cell] : []);
  return {
    caption,
    columns: [NAME, ...carrier({ zh: "出现在", en: "In" }), SAYS],
    rows: headers.map(({ name, carriedBy, says, example, cites }) => ({
      cells: [wire(name), ...carrier(CARRIERS[carriedBy]), saysCell(says, example)],
      cites,
    })),
    hasSourceColumn: true,
  };
}

const isIn = (carrier: Carrier) => (header: Header) => header.carriedBy === carrier;

/** Each field stands in one of the four tables: what caches go by has one of its own. */
export const HEADER_TABLES = {
  "headers-request": headersTable(
    {
      zh: "请求首部：客户端（或者替它转发的代理）写的",
      en: "Request fields: written by the client, or by a proxy on its behalf",
    },
    [...REQUEST_HEADERS, ...CORS_HEADERS.filter(isIn("request"))],
  ),
  "headers-response": headersTable({ zh: "响应首部：服务器写的", en: "Response fields: written by the server" }, [
    ...RESPONSE_HEADERS,
    ...CORS_HEADERS.filter(isIn("response")),
  ]),
  "headers-both": headersTable(
    {
      zh: "请求和响应里都有的首部：说的是内容、连接和路径",
      en: "Fields of requests and responses alike: about the content, the connection and the way",
    },
    BOTH_HEADERS,
  ),
  "headers-caching": headersTable(
    {
      zh: "缓存所依据的首部：能存吗，还新鲜吗，变了没有",
      en: "Fields that caches go by: may it be stored, is it fresh, has it changed",
    },
    CACHING_HEADERS,
    true,
  ),
} as const satisfies Record<string, ReferenceTable>;
