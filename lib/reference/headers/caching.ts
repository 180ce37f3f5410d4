import type { Header } from "./header";

/** By which caches decide what to store, how long to use it and how to ask whether it is still right. */
export const CACHING_HEADERS: readonly Header[] = [
  {
    name: "Cache-Control",
    carriedBy: "both",
    says: {
      zh: "下达缓存指令：能不能存、能用多久、用前要不要问",
      en: "gives orders to caches: whether to store, how long to use, when to ask first",
    },
    example: "max-age=600, private",
    cites: ["RFC 9111 §5.2"],
  },
  {
    name: "Expires",
    carriedBy: "response",
    says: {
      zh: "给出一个时刻，过了就不新鲜；有 `max-age` 就不看它",
      en: "gives a time after which the response is stale; overruled by `max-age`",
    },
    example: "Thu, 01 Dec 2022 16:00:00 GMT",
    cites: ["RFC 9111 §5.3"],
  },
  {
    name: "Age",
    carriedBy: "response",
    says: {
      zh: "估计源服务器生成或确认这个响应以来过了多少秒；有它，就不是源服务器刚给的",
      en: "estimates how many seconds ago the origin made or confirmed the response; present, it was not fresh from the origin",
    },
    example: "24",
    cites: ["RFC 9111 §5.1"],
  },
  {
    name: "ETag",
    carriedBy: "response",
    says: {
      zh: "给这一版内容一个标识，以后凭它问变没变",
      en: "gives this version a tag, by which to ask later whether it has changed",
    },
    example: '"v7"',
    cites: ["RFC 9110 §8.8.3"],
  },
  {
    name: "Last-Modified",
    carriedBy: "response",
    says: { zh: "说明资源最后一次改动的时刻，精确到秒", en: "says when the resource was last changed, to the second" },
    example: "Sat, 29 Oct 2022 19:43:31 GMT",
    cites: ["RFC 9110 §8.8.2"],
  },
  {
    name: "If-None-Match",
    carriedBy: "request",
    says: {
      zh: "当前的版本不是这些才发内容，否则答 `304`",
      en: "wants the content only if the current version is none of these, otherwise a `304`",
    },
    example: '"v7"',
    cites: ["RFC 9110 §13.1.2"],
  },
  {
    name: "If-Modified-Since",
    carriedBy: "request",
    says: {
      zh: "这个时刻以后改过才发内容，否则答 `304`；另一个验证条件在场就不看它",
      en: "wants the content only if it changed since that time, otherwise a `304`; ignored beside the condition on the tag",
    },
    example: "Sat, 29 Oct 2022 19:43:31 GMT",
    cites: ["RFC 9110 §13.1.3"],
  },
  {
    name: "Vary",
    carriedBy: "response",
    says: {
      zh: "列出哪些请求首部左右了内容的选择，缓存要按它们分开存",
      en: "lists the request fields that influenced the choice of content, by which caches keep versions apart",
    },
    example: "Accept-Encoding",
    cites: ["RFC 9110 §12.5.5", "RFC 9111 §4.1"],
  },
  {
    name: "Pragma",
    carriedBy: "request",
    says: { zh: "HTTP/1.0 时代的 `no-cache`，如今已弃用", en: "is the `no-cache` of HTTP/1.0 days, deprecated now" },
    example: "no-cache",
    cites: ["RFC 9111 §5.4"],
  },
  {
    name: "Cache-Status",
    carriedBy: "response",
    says: {
      zh: "由沿途的缓存说明：命中没有，为什么",
      en: "lets each cache on the way say whether it had the answer, and why not",
    },
    example: "cdn; hit",
    cites: ["RFC 9211 §2"],
  },
  {
    name: "CDN-Cache-Control",
    carriedBy: "response",
    says: { zh: "只对 CDN 下达的缓存指令，浏览器不看", en: "gives orders to the CDN’s caches alone, which browsers ignore" },
    example: "max-age=86400",
    cites: ["RFC 9213 §3"],
  },
];
