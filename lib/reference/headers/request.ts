import type { Header } from "./header";

/** Sent by clients, or by proxies on their behalf. */
export const REQUEST_HEADERS: readonly Header[] = [
  {
    name: "Host",
    carriedBy: "request",
    says: {
      zh: "说明要找的是哪台主机、哪个端口；HTTP/1.1 里必须有，一个地址上的许多网站靠它区分",
      en: "names the site and the port that are wanted; mandatory in HTTP/1.1, and how many sites share one address",
    },
    example: "example.com",
    cites: ["RFC 9110 §7.2", "RFC 9112 §3.2"],
  },
  {
    name: "User-Agent",
    carriedBy: "request",
    says: { zh: "说明发请求的是什么软件、哪个版本", en: "says which software is asking, and its version" },
    example: "curl/8.5.0",
    cites: ["RFC 9110 §10.1.5"],
  },
  {
    name: "Accept",
    carriedBy: "request",
    says: { zh: "列出愿意接受的媒体类型，可以带权重", en: "lists the media types that are welcome, with weights" },
    example: "text/html, application/json;q=0.8",
    cites: ["RFC 9110 §12.5.1"],
  },
  {
    name: "Accept-Encoding",
    carriedBy: "request",
    says: { zh: "列出解得开的内容压缩方法", en: "lists the compressions of content that can be undone" },
    example: "gzip, br",
    cites: ["RFC 9110 §12.5.3"],
  },
  {
    name: "Accept-Language",
    carriedBy: "request",
    says: { zh: "列出想读的自然语言，可以带权重", en: "lists the human languages that are preferred, with weights" },
    example: "zh-CN, en;q=0.7",
    cites: ["RFC 9110 §12.5.4"],
  },
  {
    name: "Authorization",
    carriedBy: "request",
    says: { zh: "向源服务器出示凭据", en: "presents credentials to the origin server" },
    example: "Bearer mF_9.B5f-4.1JqM",
    cites: ["RFC 9110 §11.6.2"],
  },
  {
    name: "Proxy-Authorization",
    carriedBy: "request",
    says: { zh: "向路上的代理出示凭据", en: "presents credentials to a proxy on the way" },
    example: "Basic dXNlcjpwYXNz",
    cites: ["RFC 9110 §11.7.2"],
  },
  {
    name: "Cookie",
    carriedBy: "request",
    says: { zh: "把这个网站以前存下的小段数据带回去", en: "returns the small pieces of data that the site has had stored" },
    example: "session=31d4d96e",
    cites: ["RFC 6265 §4.2", "RFC 6265 §5.4"],
  },
  {
    name: "Referer",
    carriedBy: "request",
    says: {
      zh: "说明是从哪个页面过来的；这个拼写错误一直留到了今天",
      en: "says from which page the reader came; its spelling mistake has stayed",
    },
    example: "https://example.com/list",
    cites: ["RFC 9110 §10.1.3"],
  },
  {
    name: "Range",
    carriedBy: "request",
    says: { zh: "只要其中的一段或几段，多半用来续传", en: "asks for one or more parts only, often to resume a download" },
    example: "bytes=6000-",
    cites: ["RFC 9110 §14.2"],
  },
  {
    name: "If-Range",
    carriedBy: "request",
    says: { zh: "没有变就只要那一段，变了就发全部", en: "wants just the part if nothing has changed, and the whole otherwise" },
    example: '"v7"',
    cites: ["RFC 9110 §13.1.5"],
  },
  {
    name: "If-Match",
    carriedBy: "request",
    says: {
      zh: "当前的版本是这个才执行，免得盖掉别人的改动",
      en: "lets the request proceed only on this version, so that nobody’s change is overwritten",
    },
    example: '"v3"',
    cites: ["RFC 9110 §13.1.1"],
  },
  {
    name: "If-Unmodified-Since",
    carriedBy: "request",
    says: { zh: "这个时刻以后没有改过才执行", en: "lets the request proceed only if there was no change since that time" },
    example: "Sat, 29 Oct 2022 19:43:31 GMT",
    cites: ["RFC 9110 §13.1.4"],
  },
  {
    name: "Expect",
    carriedBy: "request",
    says: { zh: "发大块内容以前，先问一声收不收", en: "asks, before a large content is sent, whether it would be taken" },
    example: "100-continue",
    cites: ["RFC 9110 §10.1.1"],
  },
  {
    name: "TE",
    carriedBy: "request",
    says: {
      zh: "说明愿意接受哪些传输编码，以及收不收尾部字段",
      en: "says which transfer codings are acceptable, and whether trailers are",
    },
    example: "trailers",
    cites: ["RFC 9110 §10.1.4"],
  },
  {
    name: "Max-Forwards",
    carriedBy: "request",
    says: {
      zh: "限定 `TRACE` 或 `OPTIONS` 还能经过几个中间节点",
      en: "limits how many more intermediaries a `TRACE` or `OPTIONS` may pass",
    },
    example: "3",
    cites: ["RFC 9110 §7.6.2"],
  },
  {
    name: "Forwarded",
    carriedBy: "request",
    says: {
      zh: "由代理写上：客户端原来的地址、协议和主机名，有标准格式",
      en: "written by proxies: the client’s own address, protocol and host, in a standard form",
    },
    example: "for=192.0.2.60;proto=https",
    cites: ["RFC 7239 §4"],
  },
  {
    name: "X-Forwarded-For",
    carriedBy: "request",
    says: {
      zh: "由代理一路追加的地址清单，头一个自称是客户端；没有标准，也可以伪造",
      en: "a list of addresses that proxies append to, the first claiming to be the client; no standard, and easily forged",
    },
    example: "192.0.2.60, 198.51.100.7",
    cites: ["RFC 7239 §1", "RFC 7239 §8.1"],
  },
  {
    name: "Sec-WebSocket-Key",
    carriedBy: "request",
    says: {
      zh: "带一个随机数，证明回答的服务器真懂 WebSocket",
      en: "carries a random value by which the server proves that it speaks WebSocket",
    },
    example: "dGhlIHNhbXBsZSBub25jZQ==",
    cites: ["RFC 6455 §11.3.1"],
  },
];
