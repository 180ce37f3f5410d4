import type { Header } from "./header";

/** By which browsers and servers agree on requests across origins (Fetch). */
export const CORS_HEADERS: readonly Header[] = [
  {
    name: "Origin",
    carriedBy: "request",
    says: {
      zh: "说明是哪个源的脚本或表单发起的：只有协议、主机和端口，没有路径",
      en: "says from where a script or form is asking: scheme, host and port, no path",
    },
    example: "https://app.example.com",
    cites: ["RFC 6454 §7", "WHATWG Fetch §CORS protocol"],
  },
  {
    name: "Access-Control-Request-Method",
    carriedBy: "request",
    says: { zh: "预检时问：接着想用这个方法，行不行", en: "asks in a preflight whether this method may be used next" },
    example: "PUT",
    cites: ["WHATWG Fetch §CORS protocol"],
  },
  {
    name: "Access-Control-Request-Headers",
    carriedBy: "request",
    says: { zh: "预检时问：接着想带这些首部，行不行", en: "asks in a preflight whether these fields may be sent next" },
    example: "content-type, x-request-id",
    cites: ["WHATWG Fetch §CORS protocol"],
  },
  {
    name: "Access-Control-Allow-Origin",
    carriedBy: "response",
    says: { zh: "说明哪个源的脚本可以读这个响应", en: "says which origin’s scripts may read this response" },
    example: "https://app.example.com",
    cites: ["WHATWG Fetch §CORS protocol"],
  },
  {
    name: "Access-Control-Allow-Methods",
    carriedBy: "response",
    says: { zh: "预检的答复：跨源可以用哪些方法", en: "answers a preflight: which methods are allowed across origins" },
    example: "GET, PUT, DELETE",
    cites: ["WHATWG Fetch §CORS protocol"],
  },
  {
    name: "Access-Control-Allow-Headers",
    carriedBy: "response",
    says: {
      zh: "预检的答复：跨源可以带哪些请求首部",
      en: "answers a preflight: which request fields are allowed across origins",
    },
    example: "content-type",
    cites: ["WHATWG Fetch §CORS protocol"],
  },
  {
    name: "Access-Control-Allow-Credentials",
    carriedBy: "response",
    says: {
      zh: "带着 Cookie 之类的凭据跨源来请求，也让脚本读响应",
      en: "lets scripts read the response even where cookies or other credentials were sent",
    },
    example: "true",
    cites: ["WHATWG Fetch §CORS protocol"],
  },
  {
    name: "Access-Control-Expose-Headers",
    carriedBy: "response",
    says: { zh: "列出跨源脚本可以读哪些响应首部", en: "lists the response fields that a script of another origin may see" },
    example: "X-Total-Count",
    cites: ["WHATWG Fetch §CORS protocol"],
  },
  {
    name: "Access-Control-Max-Age",
    carriedBy: "response",
    says: { zh: "说明预检的结果可以记多少秒", en: "says for how many seconds the result of a preflight may be kept" },
    example: "600",
    cites: ["WHATWG Fetch §CORS protocol"],
  },
];
