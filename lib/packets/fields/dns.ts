import { field, flag, type Header } from "./field";

export const DNS_TYPES = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28, OPT: 41 } as const;
export const DNS_OPCODES = { QUERY: 0, STATUS: 2, NOTIFY: 4, UPDATE: 5 } as const;
export const DNS_RCODES = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5 } as const;
export const DNS_CLASS_IN = 1;

const CLASSES = { [DNS_CLASS_IN]: "IN" };
const TYPE_NAMES = invert(DNS_TYPES);

const fields = [
  field("id", 16, "ID", "标识", { notation: "hex" }),
  flag("qr", "QR", "Query or Response", "查询或响应"),
  field("opcode", 4, "Opcode", "操作码", { values: invert(DNS_OPCODES) }),
  flag("aa", "AA", "Authoritative Answer", "权威回答"),
  flag("tc", "TC", "TrunCation", "截断"),
  flag("rd", "RD", "Recursion Desired", "期望递归"),
  flag("ra", "RA", "Recursion Available", "可用递归"),
  flag("z", "Z", "Z", "保留"),
  flag("ad", "AD", "Authentic Data", "数据已验证"),
  flag("cd", "CD", "Checking Disabled", "关闭验证"),
  field("rcode", 4, "Response Code", "响应码", { abbr: "RCODE", values: invert(DNS_RCODES) }),
  field("qdcount", 16, "QDCOUNT", "问题数"),
  field("ancount", 16, "ANCOUNT", "回答数"),
  field("nscount", 16, "NSCOUNT", "权威记录数"),
  field("arcount", 16, "ARCOUNT", "附加记录数"),
] as const;

export const DNS = {
  protocol: "dns",
  name: { zh: "域名系统", en: "Domain Name System" },
  layer: "application",
  fields,
  tail: [],
} as const satisfies Header;

/** Before each message on TCP (RFC 1035 §4.2.2). */
export const DNS_TCP_PREFIX = [field("tcp-length", 16, "Message Length", "报文长度")] as const;

export const DNS_QUESTION_NAME = field("qname", 0, "QNAME", "查询名", { notation: "domain" });
export const DNS_QUESTION = [
  field("qtype", 16, "QTYPE", "查询类型", { values: TYPE_NAMES }),
  field("qclass", 16, "QCLASS", "查询类", { values: CLASSES }),
] as const;

export const DNS_RECORD_NAME = field("name", 0, "NAME", "名字", { notation: "domain" });
export const DNS_RECORD_TYPE = [field("type", 16, "TYPE", "类型", { values: TYPE_NAMES })] as const;
const rdlength = field("rdlength", 16, "RDLENGTH", "数据长度");
export const DNS_RECORD = [
  field("class", 16, "CLASS", "类", { values: CLASSES }),
  field("ttl", 32, "TTL", "生存时间"),
  rdlength,
] as const;

/** In an OPT record the places of CLASS and TTL say other things (RFC 6891 §6.1.2). */
export const DNS_OPT = [
  field("udp-payload-size", 16, "Requestor's UDP Payload Size", "请求方 UDP 载荷上限"),
  field("extended-rcode", 8, "EXTENDED-RCODE", "扩展响应码"),
  field("edns-version", 8, "VERSION", "版本"),
  flag("do", "DO", "DNSSEC OK", "接受 DNSSEC"),
  field("edns-z", 15, "Z", "保留"),
  rdlength,
] as const;
export const DNS_OPTION = [
  field("option-code", 16, "OPTION-CODE", "选项代码"),
  field("option-length", 16, "OPTION-LENGTH", "选项长度"),
] as const;
export const DNS_OPTION_DATA = field("option-data", 0, "OPTION-DATA", "选项数据", { notation: "hex" });

export const DNS_MX_NUMBERS = [field("preference", 16, "PREFERENCE", "优先级")] as const;
export const DNS_SOA_NUMBERS = [
  field("serial", 32, "SERIAL", "序列号"),
  field("refresh", 32, "REFRESH", "刷新间隔"),
  field("retry", 32, "RETRY", "重试间隔"),
  field("expire", 32, "EXPIRE", "过期时间"),
  field("minimum", 32, "MINIMUM", "否定缓存上限"),
] as const;

/** RDATA by type: numbers, domain names and strings in the order of the wire. */
export const DNS_DATA = {
  A: [field("address", 32, "ADDRESS", "地址", { notation: "ipv4" })],
  AAAA: [field("address", 128, "ADDRESS", "地址", { notation: "ipv6" })],
  NS: [field("nsdname", 0, "NSDNAME", "名字服务器", { notation: "domain" })],
  CNAME: [field("cname", 0, "CNAME", "规范名", { notation: "domain" })],
  PTR: [field("ptrdname", 0, "PTRDNAME", "指向的名字", { notation: "domain" })],
  MX: [...DNS_MX_NUMBERS, field("exchange", 0, "EXCHANGE", "邮件主机", { notation: "domain" })],
  TXT: [field("txt-data", 0, "TXT-DATA", "文本", { notation: "strings" })],
  SOA: [
    field("mname", 0, "MNAME", "主服务器", { notation: "domain" }),
    field("rname", 0, "RNAME", "管理员邮箱", { notation: "domain" }),
    ...DNS_SOA_NUMBERS,
  ],
} as const;
export const DNS_DATA_UNKNOWN = field("rdata", 0, "RDATA", "资源数据", { notation: "hex" });

function invert(codes: Record<string, number>): Record<number, string> {
  return Object.fromEntries(Object.entries(codes).map(([name, code]) => [code, name]));
}
