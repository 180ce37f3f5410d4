import type { ParameterLabel } from "../engine";
import type { Parameters } from "./parameters";

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  cacheControl: {
    label: { zh: "响应的 Cache-Control", en: "Cache-Control of the response" },
    help: {
      zh: "例如 max-age=60, must-revalidate；也可以空着。",
      en: "Such as max-age=60, must-revalidate; or nothing.",
    },
  },
  expires: {
    label: { zh: "响应的 Expires", en: "Expires of the response" },
    help: {
      zh: "空着没有；+600 是 Date 之后 600 秒，-600 是之前；0 不是日期，当作过期。",
      en: "Empty: none. +600 is 600 s after Date, -600 before it; 0 is no date and counts as expired.",
    },
  },
  etag: {
    label: { zh: "响应的 ETag", en: "ETag of the response" },
    options: {
      none: { zh: "没有", en: "none" },
      strong: { zh: '强："v1"', en: 'strong: "v1"' },
      weak: { zh: '弱：W/"v1"', en: 'weak: W/"v1"' },
    },
  },
  lastModified: {
    label: { zh: "响应的 Last-Modified", en: "Last-Modified of the response" },
    help: {
      zh: "空着没有；-864000 是开始之前十天。",
      en: "Empty: none. -864000 is ten days before the run begins.",
    },
  },
  vary: {
    label: { zh: "响应的 Vary", en: "Vary of the response" },
    options: {
      none: { zh: "没有", en: "none" },
      "Accept-Language": { zh: "Accept-Language", en: "Accept-Language" },
      "Accept-Encoding": { zh: "Accept-Encoding", en: "Accept-Encoding" },
      Cookie: { zh: "Cookie", en: "Cookie" },
      "*": { zh: "*", en: "*" },
    },
  },
  status: {
    label: { zh: "响应的状态码", en: "Status of the response" },
    options: {
      "200": { zh: "200 OK", en: "200 OK" },
      "404": { zh: "404 Not Found", en: "404 Not Found" },
      "403": { zh: "403 Forbidden", en: "403 Forbidden" },
    },
  },
  content: {
    label: { zh: "内容取决于", en: "The content depends on" },
    options: {
      same: { zh: "什么也不取决于", en: "nothing: the same for all" },
      language: { zh: "语言", en: "the language" },
      encoding: { zh: "压缩方式", en: "the content coding" },
      user: { zh: "谁登录着", en: "who is logged in" },
    },
  },
  visits: {
    label: { zh: "什么时候发生什么", en: "What happens when" },
    help: {
      zh: "秒数，谁（anna、ben），怎么来（不写、reload、hard、put，或者 max-stale=30 之类）；源站：change、restore、down、503、up。用逗号隔开，最多 12 项。",
      en: "Seconds, who (anna, ben), and how (nothing, reload, hard, put, or such as max-stale=30); at the origin: change, restore, down, 503, up. Up to 12, with commas between.",
    },
  },
  login: {
    label: { zh: "登录凭据", en: "Credentials" },
    options: {
      none: { zh: "没有登录", en: "not logged in" },
      cookie: { zh: "Cookie", en: "Cookie" },
      authorization: { zh: "Authorization", en: "Authorization" },
    },
  },
  benLanguage: {
    label: { zh: "小本要的语言（小安要中文）", en: "Ben’s language (Anna’s is Chinese)" },
    options: { zh: { zh: "中文", en: "Chinese" }, en: { zh: "英文", en: "English" } },
  },
  benEncoding: {
    label: { zh: "小本懂的压缩（小安懂 gzip）", en: "Ben’s content coding (Anna’s is gzip)" },
    options: { gzip: { zh: "gzip", en: "gzip" }, br: { zh: "br", en: "br" } },
  },
  shared: { label: { zh: "中间有共享缓存", en: "A shared cache in between" } },
  staleWhenDown: {
    label: { zh: "连不上时，准许缓存用旧的", en: "Caches may use stale copies when they reach nobody" },
  },
  clockS: {
    label: { zh: "小安的钟快多少", en: "Anna’s clock is ahead by" },
    unit: "s",
    help: { zh: "负数就是慢。", en: "Negative: behind." },
  },
};
