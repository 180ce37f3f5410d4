import type {
  DNS,
  DNS_DATA,
  DNS_DATA_UNKNOWN,
  DNS_OPT,
  DNS_OPTION,
  DNS_OPTION_DATA,
  DNS_QUESTION,
  DNS_QUESTION_NAME,
  DNS_RECORD,
  DNS_RECORD_NAME,
  DNS_RECORD_TYPE,
  DNS_TCP_PREFIX,
} from "../fields/dns";
import { type MeaningsOf, meaning } from "./meaning";

const HEADER_SOURCE = "RFC 1035 §4.1.1";
const QUESTION_SOURCE = "RFC 1035 §4.1.2";
const RECORD_SOURCE = "RFC 1035 §4.1.3";
const OPT_SOURCE = "RFC 6891 §6.1.2";
const OPT_TTL_SOURCE = "RFC 6891 §6.1.3";
const SOA_SOURCE = "RFC 1035 §3.3.13";

const HEADER: MeaningsOf<readonly [...typeof DNS_TCP_PREFIX, ...typeof DNS.fields]> = {
  "tcp-length": meaning(
    "RFC 1035 §4.2.2",
    "Bytes of the message that follows; TCP itself knows no message boundaries.",
    "后面这条报文的字节数；TCP 自己没有报文边界。",
  ),
  id: meaning(
    HEADER_SOURCE,
    "Chosen with the query; the response repeats it, so that the two can be matched.",
    "查询时选定；响应原样带回，好把两者对上。",
  ),
  qr: meaning(HEADER_SOURCE, "0 is a query, 1 a response.", "0 是查询，1 是响应。"),
  opcode: meaning(HEADER_SOURCE, "The kind of request; an ordinary lookup is 0.", "请求的种类；普通查询是 0。"),
  aa: meaning(HEADER_SOURCE, "The responding server is an authority for the name asked.", "回答的服务器对所查的名字有权威。"),
  tc: meaning(
    HEADER_SOURCE,
    "The message was cut, because it was too long for its transport: ask again over TCP.",
    "报文太长，被截短了：改用 TCP 再问一次。",
  ),
  rd: meaning(
    HEADER_SOURCE,
    "The asker wants the final answer, not a referral; copied into the response.",
    "询问者要的是最终答案，而不是引荐；响应原样带回。",
  ),
  ra: meaning(HEADER_SOURCE, "The server is willing to find the final answer.", "服务器愿意代为查到最终答案。"),
  z: meaning(HEADER_SOURCE, "Reserved; always zero.", "保留，总是零。"),
  ad: meaning(
    "RFC 4035 §3.2.3",
    "The resolver has verified by DNSSEC all of the answer and authority sections.",
    "解析器已用 DNSSEC 验证了回答部分和权威部分的全部内容。",
  ),
  cd: meaning(
    "RFC 4035 §3.2.2",
    "The asker will verify signatures itself, so send even data that fail.",
    "询问者会自己验证签名，验证不过的数据也请给出。",
  ),
  rcode: meaning(
    HEADER_SOURCE,
    "How it went; NXDOMAIN says that the name does not exist.",
    "结果如何；NXDOMAIN 表示名字不存在。",
  ),
  qdcount: meaning(HEADER_SOURCE, "Entries in the question section; usually 1.", "问题部分的条数，通常是 1。"),
  ancount: meaning(HEADER_SOURCE, "Records in the answer section.", "回答部分的记录数。"),
  nscount: meaning(HEADER_SOURCE, "Records in the authority section.", "权威部分的记录数。"),
  arcount: meaning(HEADER_SOURCE, "Records in the additional section.", "附加部分的记录数。"),
};

type SectionFields = readonly [
  typeof DNS_QUESTION_NAME,
  ...typeof DNS_QUESTION,
  typeof DNS_RECORD_NAME,
  ...typeof DNS_RECORD_TYPE,
  ...typeof DNS_RECORD,
];

const SECTIONS: MeaningsOf<SectionFields> = {
  qname: meaning(
    QUESTION_SOURCE,
    "The name asked about, label by label, each after its length.",
    "所查的名字，一个标签一个标签地写，每个前面是它的长度。",
  ),
  qtype: meaning(QUESTION_SOURCE, "The type of record that is wanted.", "想要的记录类型。"),
  qclass: meaning(QUESTION_SOURCE, "The class that is wanted; IN is the Internet.", "想要的类；IN 是互联网。"),
  name: meaning(
    "RFC 1035 §4.1.4",
    "Whose record this is; an arrow marks a pointer to an earlier place in the message, where the rest of the name stands.",
    "记录属于哪个名字；箭头表示指针，名字余下的部分写在报文前面的那个位置。",
  ),
  type: meaning(RECORD_SOURCE, "What kind of data the record holds.", "记录里是哪一种数据。"),
  class: meaning(RECORD_SOURCE, "The class of the data; IN is the Internet.", "数据所属的类；IN 是互联网。"),
  ttl: meaning("RFC 2181 §8", "For how many seconds at most the record may be cached.", "这条记录最多可以缓存多少秒。"),
  rdlength: meaning(RECORD_SOURCE, "Bytes of the data that follow.", "后面数据的字节数。"),
};

type OptFields = readonly [...typeof DNS_OPT, ...typeof DNS_OPTION, typeof DNS_OPTION_DATA];

const OPT: Omit<MeaningsOf<OptFields>, "rdlength"> = {
  "udp-payload-size": meaning(
    OPT_SOURCE,
    "The largest UDP message that the sender can take, in the place of the class.",
    "发送方能接收的最大 UDP 报文，占用类的位置。",
  ),
  "extended-rcode": meaning(OPT_TTL_SOURCE, "The upper 8 bits of a response code of 12.", "12 位响应码的高 8 位。"),
  "edns-version": meaning(OPT_TTL_SOURCE, "The version of EDNS: 0.", "EDNS 的版本：0。"),
  do: meaning("RFC 6891 §6.1.4", "The sender understands DNSSEC records and wants them.", "发送方懂得 DNSSEC 记录，请一并给出。"),
  "edns-z": meaning("RFC 6891 §6.1.4", "Reserved; sent as zero.", "保留，发送时为零。"),
  "option-code": meaning(OPT_SOURCE, "Which EDNS option follows.", "后面是哪一个 EDNS 选项。"),
  "option-length": meaning(OPT_SOURCE, "Bytes of the option's data.", "选项数据的字节数。"),
  "option-data": meaning(OPT_SOURCE, "What the option says; differs by code.", "选项的内容，因代码而异。"),
};

type Data = typeof DNS_DATA;
type DataFields = readonly [
  typeof DNS_DATA_UNKNOWN,
  ...Data["A"],
  ...Data["NS"],
  ...Data["CNAME"],
  ...Data["PTR"],
  ...Data["MX"],
  ...Data["TXT"],
  ...Data["SOA"],
  ...Data["AAAA"],
];

const DATA: MeaningsOf<DataFields> = {
  rdata: meaning(RECORD_SOURCE, "Data of a type that is not read here.", "这里没有进一步解读的数据。"),
  address: meaning(
    "RFC 1035 §3.4.1, RFC 3596 §2.2",
    "An address of the host: 4 bytes in an A record, 16 in an AAAA record.",
    "主机的一个地址：A 记录是 4 字节，AAAA 记录是 16 字节。",
  ),
  nsdname: meaning("RFC 1035 §3.3.11", "A host that should be an authority for the zone.", "对这个区域应当有权威的一台主机。"),
  cname: meaning(
    "RFC 1035 §3.3.1",
    "The real name, of which the record's own name is an alias.",
    "真正的名字，记录自己的名字是它的别名。",
  ),
  ptrdname: meaning(
    "RFC 1035 §3.3.12",
    "Another name that this one points to, such as the host of an address.",
    "这个名字所指向的另一个名字，例如某个地址的主机名。",
  ),
  preference: meaning("RFC 1035 §3.3.9", "Which mail host to try first: the lowest number.", "先试哪台邮件主机：数字小的优先。"),
  exchange: meaning("RFC 1035 §3.3.9", "A host that takes mail for the name.", "为这个名字收信的主机。"),
  "txt-data": meaning("RFC 1035 §3.3.14", "One or more texts, each after its length.", "一段或几段文本，每段前面是它的长度。"),
  mname: meaning(SOA_SOURCE, "The server that the zone's data come from.", "这个区域的数据的来源服务器。"),
  rname: meaning(
    SOA_SOURCE,
    "The mailbox of the person responsible, with a dot in the place of the @.",
    "负责人的邮箱，@ 写成了点。",
  ),
  serial: meaning(SOA_SOURCE, "The version of the zone's data.", "区域数据的版本号。"),
  refresh: meaning(
    SOA_SOURCE,
    "After how many seconds a secondary server looks for a new version.",
    "辅助服务器每隔多少秒来看有没有新版本。",
  ),
  retry: meaning(SOA_SOURCE, "After how many seconds it tries again when that failed.", "没看成时，过多少秒再试。"),
  expire: meaning(
    SOA_SOURCE,
    "After how many seconds without success it stops answering for the zone.",
    "多少秒一直没看成，就不再为这个区域作答。",
  ),
  minimum: meaning(
    "RFC 2308 §4",
    "For how many seconds at most a negative answer may be cached.",
    "否定回答最多可以缓存多少秒。",
  ),
};

export const DNS_MEANINGS = { ...HEADER, ...SECTIONS, ...OPT, ...DATA };
