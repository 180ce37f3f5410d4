import type { DrillEntry } from "./drill";

const skill = <Id extends string>(id: Id, zh: string, en: string) => ({ id, title: { zh, en } });

/** Every drill and skill, without the data that makes the questions: safe to import anywhere. */
export const DRILL_ENTRIES = [
  {
    id: "status-codes",
    title: { zh: "HTTP 状态码", en: "HTTP status codes" },
    lede: {
      zh: "从状态码到含义，从情形到状态码，再把容易混的几组分清楚。",
      en: "From code to meaning, from situation to code, and the groups that are mixed up, told apart.",
    },
    layer: "application",
    skills: [
      skill("drill.status-codes.meaning-1xx", "1xx 的含义", "What 1xx codes mean"),
      skill("drill.status-codes.meaning-2xx", "2xx 的含义", "What 2xx codes mean"),
      skill("drill.status-codes.meaning-3xx", "3xx 的含义", "What 3xx codes mean"),
      skill("drill.status-codes.meaning-4xx", "4xx 的含义", "What 4xx codes mean"),
      skill("drill.status-codes.meaning-5xx", "5xx 的含义", "What 5xx codes mean"),
      skill("drill.status-codes.situation-1xx", "情形 → 1xx", "Situation to 1xx"),
      skill("drill.status-codes.situation-2xx", "情形 → 2xx", "Situation to 2xx"),
      skill("drill.status-codes.situation-3xx", "情形 → 3xx", "Situation to 3xx"),
      skill("drill.status-codes.situation-4xx", "情形 → 4xx", "Situation to 4xx"),
      skill("drill.status-codes.situation-5xx", "情形 → 5xx", "Situation to 5xx"),
      skill("drill.status-codes.success", "200、201、202、204、205", "200, 201, 202, 204, 205"),
      skill("drill.status-codes.ranges", "200、206、304、416", "200, 206, 304, 416"),
      skill("drill.status-codes.redirects", "301、302、303、307、308", "301, 302, 303, 307, 308"),
      skill("drill.status-codes.malformed", "400、415、422", "400, 415, 422"),
      skill("drill.status-codes.access", "401、403、407、511", "401, 403, 407, 511"),
      skill("drill.status-codes.absent", "404、410、421、451", "404, 410, 421, 451"),
      skill("drill.status-codes.unsupported", "405、406、415、501", "405, 406, 415, 501"),
      skill("drill.status-codes.preconditions", "304、409、412、423、428", "304, 409, 412, 423, 428"),
      skill("drill.status-codes.too-large", "413、414、431", "413, 414, 431"),
      skill("drill.status-codes.overload", "408、429、503、504", "408, 429, 503, 504"),
      skill("drill.status-codes.gateways", "500、501、502、503、504", "500, 501, 502, 503, 504"),
    ],
  },
  {
    id: "tcp-states",
    title: { zh: "TCP 状态", en: "TCP states" },
    lede: {
      zh: "给出状态和事件：发什么，进入哪个状态。出题的就是模拟所用的那张 RFC 9293 状态转移表。",
      en: "A state and an event: what is sent, and which state follows. The RFC 9293 table that drives the simulations asks.",
    },
    layer: "transport",
    skills: [
      skill("drill.tcp-states.opening", "打开连接", "Opening"),
      skill("drill.tcp-states.data", "收发数据", "Data on an open connection"),
      skill("drill.tcp-states.closing-actively", "主动关闭", "Closing first"),
      skill("drill.tcp-states.closing-passively", "被动关闭", "Closing second"),
      skill("drill.tcp-states.simultaneous", "同时打开与同时关闭", "Both at once"),
      skill("drill.tcp-states.resets", "复位", "Resets"),
      skill("drill.tcp-states.timers", "定时器", "Timers"),
    ],
  },
  {
    id: "ports",
    title: { zh: "端口", en: "Ports" },
    lede: {
      zh: "从协议到端口号，从端口号到协议，再加上用的是 TCP 还是 UDP。",
      en: "From protocol to number, from number to protocol, and over TCP or UDP.",
    },
    layer: "transport",
    skills: [
      skill("drill.ports.number-web", "网页与域名 → 端口", "Web and names: which port"),
      skill("drill.ports.name-web", "端口 → 网页与域名", "Web and names: whose port"),
      skill("drill.ports.number-mail", "邮件 → 端口", "Mail: which port"),
      skill("drill.ports.name-mail", "端口 → 邮件", "Mail: whose port"),
      skill("drill.ports.number-files", "文件与远程 → 端口", "Files and remote login: which port"),
      skill("drill.ports.name-files", "端口 → 文件与远程", "Files and remote login: whose port"),
      skill("drill.ports.number-network", "网络自身的服务 → 端口", "The network’s own services: which port"),
      skill("drill.ports.name-network", "端口 → 网络自身的服务", "The network’s own services: whose port"),
      skill("drill.ports.number-stores", "数据库与队列 → 端口", "Databases and queues: which port"),
      skill("drill.ports.name-stores", "端口 → 数据库与队列", "Databases and queues: whose port"),
      skill("drill.ports.number-tunnels", "隧道与通话 → 端口", "Tunnels and calls: which port"),
      skill("drill.ports.name-tunnels", "端口 → 隧道与通话", "Tunnels and calls: whose port"),
      skill("drill.ports.transport", "TCP 还是 UDP", "TCP or UDP"),
    ],
  },
  {
    id: "headers",
    title: { zh: "HTTP 首部", en: "HTTP header fields" },
    lede: {
      zh: "哪个首部做什么，出现在请求里还是响应里。",
      en: "Which field does what, and whether requests or responses carry it.",
    },
    layer: "application",
    skills: [
      skill("drill.headers.role", "请求还是响应", "Request or response"),
      skill("drill.headers.name-request", "作用 → 请求首部", "Request fields by what they do"),
      skill("drill.headers.says-request", "请求首部的作用", "What request fields do"),
      skill("drill.headers.name-response", "作用 → 响应首部", "Response fields by what they do"),
      skill("drill.headers.says-response", "响应首部的作用", "What response fields do"),
      skill("drill.headers.name-both", "作用 → 内容与连接的首部", "Fields of content and connection by what they do"),
      skill("drill.headers.says-both", "内容与连接的首部的作用", "What fields of content and connection do"),
      skill("drill.headers.name-caching", "作用 → 缓存首部", "Caching fields by what they do"),
      skill("drill.headers.says-caching", "缓存首部的作用", "What caching fields do"),
      skill("drill.headers.name-cors", "作用 → 跨源首部", "CORS fields by what they do"),
      skill("drill.headers.says-cors", "跨源首部的作用", "What CORS fields do"),
    ],
  },
  {
    id: "methods",
    title: { zh: "HTTP 方法", en: "HTTP methods" },
    lede: {
      zh: "请服务器做什么；安全吗，幂等吗，可以缓存吗，为什么。",
      en: "What each asks of the server; whether it is safe, idempotent, cacheable, and why.",
    },
    layer: "application",
    skills: [
      skill("drill.methods.meaning", "方法的含义", "What methods mean"),
      skill("drill.methods.choose", "情形 → 方法", "Situation to method"),
      skill("drill.methods.safe", "安全", "Safe"),
      skill("drill.methods.idempotent", "幂等", "Idempotent"),
      skill("drill.methods.properties", "安全与幂等一起", "Safe and idempotent together"),
      skill("drill.methods.cacheable", "可缓存", "Cacheable"),
    ],
  },
  {
    id: "layers",
    title: { zh: "分层", en: "Layers" },
    lede: {
      zh: "协议属于哪一层，装在什么里面；单元、地址、设备各在哪一层。",
      en: "Which layer a protocol is of and what carries it; units, addresses and devices, each on its layer.",
    },
    layer: "internet",
    skills: [
      skill("drill.layers.order", "七层的次序", "The seven in order"),
      skill("drill.layers.task", "各层的任务", "What each layer does"),
      skill("drill.layers.protocol", "协议属于哪一层", "Which layer a protocol is of"),
      skill("drill.layers.carrier", "协议装在什么里面", "What carries a protocol"),
      skill("drill.layers.number", "EtherType 与协议号", "EtherTypes and protocol numbers"),
      skill("drill.layers.unit", "数据单元", "Units"),
      skill("drill.layers.address", "地址", "Addresses"),
      skill("drill.layers.device", "设备", "Devices"),
    ],
  },
  {
    id: "subnetting",
    title: { zh: "子网划分", en: "Subnetting" },
    lede: {
      zh: "掩码、网络地址、广播地址、主机数，每次都是新的数；选错了会说错在哪一步。",
      en: "Masks, networks, broadcast addresses, numbers of hosts, with new numbers every time; a wrong answer says which step went wrong.",
    },
    layer: "internet",
    skills: [
      skill("drill.subnetting.mask", "前缀 → 掩码", "Prefix to mask"),
      skill("drill.subnetting.prefix", "掩码 → 前缀", "Mask to prefix"),
      skill("drill.subnetting.hosts", "可用的主机数", "How many hosts"),
      skill("drill.subnetting.smallest", "放得下的最小子网", "The smallest subnet that will do"),
      skill("drill.subnetting.network", "网络地址", "Network address"),
      skill("drill.subnetting.broadcast", "广播地址", "Broadcast address"),
      skill("drill.subnetting.range", "主机地址的范围", "Range of hosts"),
      skill("drill.subnetting.member", "在不在子网里", "In the subnet or not"),
    ],
  },
  {
    id: "sequence-numbers",
    title: { zh: "序号与确认号", en: "Sequence numbers" },
    lede: {
      zh: "给出报文段，算出下一个序号和确认号；SYN、FIN、缺口、绕回零，每次都是新的数。",
      en: "From the segments, the next number and the acknowledgment: SYN, FIN, gaps, the end of the space, with new numbers every time.",
    },
    layer: "transport",
    skills: [
      skill("drill.sequence-numbers.syn-ack", "确认 SYN", "Acknowledging a SYN"),
      skill("drill.sequence-numbers.data", "确认数据", "Acknowledging data"),
      skill("drill.sequence-numbers.fin", "确认 FIN", "Acknowledging a FIN"),
      skill("drill.sequence-numbers.gap", "中间丢了一段", "A gap"),
      skill("drill.sequence-numbers.carried", "送达了多少字节", "How much has arrived"),
      skill("drill.sequence-numbers.wrap", "绕回零", "Past the end of the space"),
    ],
  },
  {
    id: "cwnd",
    title: { zh: "拥塞窗口", en: "Congestion window" },
    lede: {
      zh: "按课本的轮次模型推算 cwnd 和 ssthresh：慢启动、拥塞避免、三个重复 ACK、超时。",
      en: "Work out cwnd and ssthresh round by round: slow start, congestion avoidance, three duplicates, a timeout.",
    },
    layer: "transport",
    skills: [
      skill("drill.cwnd.slow-start", "慢启动", "Slow start"),
      skill("drill.cwnd.threshold", "到达 ssthresh", "Coming to ssthresh"),
      skill("drill.cwnd.avoidance", "拥塞避免", "Congestion avoidance"),
      skill("drill.cwnd.reno", "Reno：三个重复 ACK", "Reno: three duplicates"),
      skill("drill.cwnd.tahoe", "Tahoe：三个重复 ACK", "Tahoe: three duplicates"),
      skill("drill.cwnd.timeout", "超时", "A timeout"),
      skill("drill.cwnd.after-timeout", "超时之后", "After a timeout"),
    ],
  },
  {
    id: "terms",
    title: { zh: "术语", en: "Terms" },
    lede: {
      zh: "中文笔记里的词，英语面试里怎么说；一句解释，说的是哪个词。",
      en: "What each term is called in Chinese, and which term a meaning belongs to.",
    },
    layer: "host",
    skills: [
      skill("drill.terms.word-foundations", "基础：另一种语言怎么说", "Foundations: the word in Chinese"),
      skill("drill.terms.meaning-foundations", "基础：含义 → 术语", "Foundations: meaning to term"),
      skill("drill.terms.word-physical-link", "物理层与链路层：另一种语言怎么说", "Physical and link layer: the word in Chinese"),
      skill("drill.terms.meaning-physical-link", "物理层与链路层：含义 → 术语", "Physical and link layer: meaning to term"),
      skill("drill.terms.word-internet", "网络层：另一种语言怎么说", "Internet layer: the word in Chinese"),
      skill("drill.terms.meaning-internet", "网络层：含义 → 术语", "Internet layer: meaning to term"),
      skill("drill.terms.word-transport", "传输层：另一种语言怎么说", "Transport: the word in Chinese"),
      skill("drill.terms.meaning-transport", "传输层：含义 → 术语", "Transport: meaning to term"),
      skill("drill.terms.word-dns", "DNS：另一种语言怎么说", "DNS: the word in Chinese"),
      skill("drill.terms.meaning-dns", "DNS：含义 → 术语", "DNS: meaning to term"),
      skill("drill.terms.word-http", "HTTP：另一种语言怎么说", "HTTP: the word in Chinese"),
      skill("drill.terms.meaning-http", "HTTP：含义 → 术语", "HTTP: meaning to term"),
      skill("drill.terms.word-https-tls", "HTTPS 与 TLS：另一种语言怎么说", "HTTPS and TLS: the word in Chinese"),
      skill("drill.terms.meaning-https-tls", "HTTPS 与 TLS：含义 → 术语", "HTTPS and TLS: meaning to term"),
      skill("drill.terms.word-security", "网络安全：另一种语言怎么说", "Security: the word in Chinese"),
      skill("drill.terms.meaning-security", "网络安全：含义 → 术语", "Security: meaning to term"),
      skill("drill.terms.word-web-platform", "Web 平台：另一种语言怎么说", "The web platform: the word in Chinese"),
      skill("drill.terms.meaning-web-platform", "Web 平台：含义 → 术语", "The web platform: meaning to term"),
      skill(
        "drill.terms.word-sockets-os",
        "套接字与操作系统：另一种语言怎么说",
        "Sockets and the operating system: the word in Chinese",
      ),
      skill(
        "drill.terms.meaning-sockets-os",
        "套接字与操作系统：含义 → 术语",
        "Sockets and the operating system: meaning to term",
      ),
      skill(
        "drill.terms.word-servers-architecture",
        "服务器与架构：另一种语言怎么说",
        "Servers and architecture: the word in Chinese",
      ),
      skill("drill.terms.meaning-servers-architecture", "服务器与架构：含义 → 术语", "Servers and architecture: meaning to term"),
    ],
  },
] as const satisfies readonly DrillEntry[];

export type DrillId = (typeof DRILL_ENTRIES)[number]["id"];
export type SkillId = (typeof DRILL_ENTRIES)[number]["skills"][number]["id"];

const DRILL_OF = new Map<string, DrillId>(
  DRILL_ENTRIES.flatMap(({ id, skills }) => skills.map((each) => [each.id, id] as const)),
);

/** The drill that a skill belongs to; undefined for any other item. */
export function drillIdOf(skill: string): DrillId | undefined {
  return DRILL_OF.get(skill);
}
