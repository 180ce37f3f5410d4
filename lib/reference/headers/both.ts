import type { Header } from "./header";

/** At home in requests and in responses: about the content, the connection or the way. */
export const BOTH_HEADERS: readonly Header[] = [
  {
    name: "Content-Type",
    carriedBy: "both",
    says: { zh: "说明内容是什么媒体类型，文本还有字符集", en: "says which media type the content is, and for text its charset" },
    example: "text/html; charset=utf-8",
    cites: ["RFC 9110 §8.3"],
  },
  {
    name: "Content-Length",
    carriedBy: "both",
    says: { zh: "说明内容有多少字节", en: "says how many bytes the content has" },
    example: "348",
    cites: ["RFC 9110 §8.6"],
  },
  {
    name: "Content-Encoding",
    carriedBy: "both",
    says: { zh: "说明内容压缩过，用的是哪种方法", en: "says that the content is compressed, and how" },
    example: "gzip",
    cites: ["RFC 9110 §8.4"],
  },
  {
    name: "Content-Language",
    carriedBy: "both",
    says: { zh: "说明内容是写给说哪种语言的人看的", en: "says speakers of which language the content is for" },
    example: "zh-CN",
    cites: ["RFC 9110 §8.5"],
  },
  {
    name: "Content-Location",
    carriedBy: "both",
    says: { zh: "说明所附的这份表示自己的地址", en: "gives the address of the very representation enclosed" },
    example: "/docs/7.zh.html",
    cites: ["RFC 9110 §8.7"],
  },
  {
    name: "Transfer-Encoding",
    carriedBy: "both",
    says: {
      zh: "说明消息体在这一跳上怎样分块传送；只有 HTTP/1.1 有",
      en: "says how the body is cut up for this hop; HTTP/1.1 only",
    },
    example: "chunked",
    cites: ["RFC 9112 §6.1"],
  },
  {
    name: "Trailer",
    carriedBy: "both",
    says: { zh: "预告内容之后还有哪些字段", en: "announces which fields will follow the content" },
    example: "Server-Timing",
    cites: ["RFC 9110 §6.6.2"],
  },
  {
    name: "Connection",
    carriedBy: "both",
    says: {
      zh: "列出只管这一跳的字段，也说明这条连接是否就此关闭",
      en: "lists the fields meant for this hop alone, and says whether to close afterwards",
    },
    example: "close",
    cites: ["RFC 9110 §7.6.1", "RFC 9112 §9.6"],
  },
  {
    name: "Upgrade",
    carriedBy: "both",
    says: { zh: "提议（或答应）在这条连接上换一种协议", en: "offers, or agrees, to change the protocol on this connection" },
    example: "websocket",
    cites: ["RFC 9110 §7.8"],
  },
  {
    name: "Via",
    carriedBy: "both",
    says: {
      zh: "由经过的代理和网关逐个写上自己和协议版本",
      en: "names each proxy or gateway that was passed, with its protocol version",
    },
    example: "1.1 proxy.example.net",
    cites: ["RFC 9110 §7.6.3"],
  },
  {
    name: "Date",
    carriedBy: "both",
    says: { zh: "说明消息是什么时候产生的", en: "says when the message was made" },
    example: "Tue, 15 Nov 2022 08:12:31 GMT",
    cites: ["RFC 9110 §6.6.1"],
  },
  {
    name: "Link",
    carriedBy: "both",
    says: { zh: "指出相关的其他资源，以及是什么关系", en: "points to other resources and says how they are related" },
    example: '</page/2>; rel="next"',
    cites: ["RFC 8288 §3"],
  },
  {
    name: "Priority",
    carriedBy: "both",
    says: {
      zh: "说明一个响应有多急、能不能边到边用",
      en: "says how urgent a response is, and whether it is of use piece by piece",
    },
    example: "u=1, i",
    cites: ["RFC 9218 §5"],
  },
  {
    name: "Sec-WebSocket-Protocol",
    carriedBy: "both",
    says: { zh: "商定 WebSocket 里跑哪个子协议", en: "agrees on the subprotocol to run inside WebSocket" },
    example: "chat",
    cites: ["RFC 6455 §11.3.4"],
  },
];
