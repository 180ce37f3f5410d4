import type { Header } from "./header";

/** Sent by servers. */
export const RESPONSE_HEADERS: readonly Header[] = [
  {
    name: "Server",
    carriedBy: "response",
    says: { zh: "说明作答的是什么软件", en: "says which software is answering" },
    example: "nginx",
    cites: ["RFC 9110 §10.2.4"],
  },
  {
    name: "Location",
    carriedBy: "response",
    says: {
      zh: "给出另一个地址：重定向去哪里，或者新资源在哪里",
      en: "gives another address: where a redirect leads, or where the new resource is",
    },
    example: "/orders/42",
    cites: ["RFC 9110 §10.2.2"],
  },
  {
    name: "Allow",
    carriedBy: "response",
    says: {
      zh: "列出这个资源支持的方法；`405` 必须带上",
      en: "lists the methods that the resource supports; a `405` must have it",
    },
    example: "GET, HEAD",
    cites: ["RFC 9110 §10.2.1"],
  },
  {
    name: "Retry-After",
    carriedBy: "response",
    says: { zh: "说明过多久再来：秒数，或者一个时刻", en: "says when to come back: in seconds, or at a time" },
    example: "3600",
    cites: ["RFC 9110 §10.2.3"],
  },
  {
    name: "WWW-Authenticate",
    carriedBy: "response",
    says: { zh: "说明这个资源要怎样登录；`401` 必须带上", en: "says how to log in for this resource; a `401` must have it" },
    example: 'Basic realm="staff"',
    cites: ["RFC 9110 §11.6.1"],
  },
  {
    name: "Proxy-Authenticate",
    carriedBy: "response",
    says: { zh: "说明怎样向代理登录；`407` 必须带上", en: "says how to log in at the proxy; a `407` must have it" },
    example: 'Basic realm="proxy"',
    cites: ["RFC 9110 §11.7.1"],
  },
  {
    name: "Set-Cookie",
    carriedBy: "response",
    says: { zh: "请浏览器存下一小段数据，以后带回来", en: "asks the browser to store a small piece of data and return it later" },
    example: "session=31d4d96e; Secure; HttpOnly",
    cites: ["RFC 6265 §4.1"],
  },
  {
    name: "Accept-Ranges",
    carriedBy: "response",
    says: { zh: "说明这个资源能不能分段取", en: "says whether parts of this resource may be fetched" },
    example: "bytes",
    cites: ["RFC 9110 §14.3"],
  },
  {
    name: "Content-Range",
    carriedBy: "response",
    says: {
      zh: "说明这一段在整体中的位置，以及整体有多长",
      en: "says where this part lies in the whole, and how long the whole is",
    },
    example: "bytes 6000-9999/10000",
    cites: ["RFC 9110 §14.4"],
  },
  {
    name: "Content-Disposition",
    carriedBy: "response",
    says: {
      zh: "说明是直接显示，还是当文件下载、叫什么名字",
      en: "says whether to show it, or to save it as a file, and under which name",
    },
    example: 'attachment; filename="report.pdf"',
    cites: ["RFC 6266 §4"],
  },
  {
    name: "Strict-Transport-Security",
    carriedBy: "response",
    says: {
      zh: "从此一段时间里，浏览器只许用 HTTPS 来访问这台主机",
      en: "makes the browser use HTTPS alone for this host from now on, for a while",
    },
    example: "max-age=31536000; includeSubDomains",
    cites: ["RFC 6797 §6.1"],
  },
  {
    name: "Content-Security-Policy",
    carriedBy: "response",
    says: { zh: "限定页面可以从哪里加载脚本、图片和框架", en: "limits where the page may load scripts, images and frames from" },
    example: "default-src 'self'",
    cites: ["W3C CSP3"],
  },
  {
    name: "X-Content-Type-Options",
    carriedBy: "response",
    says: { zh: "不许浏览器自己猜内容的类型", en: "keeps the browser from guessing the type of the content" },
    example: "nosniff",
    cites: ["WHATWG Fetch §X-Content-Type-Options header"],
  },
  {
    name: "X-Frame-Options",
    carriedBy: "response",
    says: {
      zh: "是防止别的网站把页面嵌进框架的老办法，如今由 `frame-ancestors` 代替",
      en: "is the old way to keep other sites from framing the page; `frame-ancestors` has taken its place",
    },
    example: "DENY",
    cites: ["RFC 7034 §2.1"],
  },
  {
    name: "Alt-Svc",
    carriedBy: "response",
    says: {
      zh: "告诉客户端：同一个网站也可以用另一种协议、在另一个端口访问",
      en: "tells the client by which other protocol or port the same site can be reached",
    },
    example: 'h3=":443"; ma=86400',
    cites: ["RFC 7838 §3"],
  },
  {
    name: "Accept-Patch",
    carriedBy: "response",
    says: { zh: "列出这个资源接受的修改说明用什么格式", en: "lists the formats of change instructions that this resource takes" },
    example: "application/merge-patch+json",
    cites: ["RFC 5789 §3.1"],
  },
  {
    name: "Sec-WebSocket-Accept",
    carriedBy: "response",
    says: {
      zh: "由握手里的随机数算出，表明服务器同意改用 WebSocket",
      en: "computed from the random value of the handshake: the server agrees to WebSocket",
    },
    example: "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
    cites: ["RFC 6455 §11.3.3"],
  },
];
