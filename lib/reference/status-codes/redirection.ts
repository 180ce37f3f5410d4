import type { StatusCode } from "./status-code";

/** 306 is reserved and has no meaning any more (RFC 9110 §15.4.7). */
export const REDIRECTION: readonly StatusCode[] = [
  {
    code: 300,
    name: "Multiple Choices",
    defined: "RFC 9110 §15.4.1",
    meaning: {
      zh: "资源有几种表示，各有各的地址，请自己挑一个。",
      en: "The resource comes in several forms, each with its own address: choose one.",
    },
    situations: [
      {
        zh: "同一份文档有 PDF、HTML 和纯文本三个地址，服务器不替客户端挑，把三个都列出来。",
        en: "A document exists as PDF, HTML and plain text, each at its own address. The server does not choose and lists all three.",
      },
    ],
  },
  {
    code: 301,
    name: "Moved Permanently",
    defined: "RFC 9110 §15.4.2",
    meaning: {
      zh: "永久换了地址；客户端跟过去时，可以把 `POST` 变成 `GET`。",
      en: "The address has changed for good; a client that follows may turn `POST` into `GET`.",
    },
    situations: [
      {
        zh: "旧地址永久换成了新地址。十几年前的老客户端也要认得这个码，`POST` 变成 `GET` 也无妨。",
        en: "An old address has given way to a new one for good. Clients fifteen years old must know the code, and it may turn `POST` into `GET`.",
      },
      {
        zh: "文章的地址从此改了，请把收藏也改掉。只懂 HTTP/1.0 的爬虫也要看得懂。",
        en: "An article has a new address from now on, and bookmarks should follow. Even a crawler that only knows HTTP/1.0 has to understand.",
      },
    ],
  },
  {
    code: 302,
    name: "Found",
    defined: "RFC 9110 §15.4.3",
    meaning: {
      zh: "暂时在另一个地址，以后仍用原来的；客户端跟过去时，可以把 `POST` 变成 `GET`。",
      en: "It is elsewhere for now, so keep using this address; a client that follows may turn `POST` into `GET`.",
    },
    situations: [
      {
        zh: "首页今天临时转到活动页，明天就撤。要用最老的那种临时重定向，它不保证 `POST` 还是 `POST`。",
        en: "The front page leads to a campaign for today only. The oldest kind of temporary redirect will do, the one that does not promise that `POST` stays `POST`.",
      },
      {
        zh: "维护的一个小时里，`/app` 暂时转到 `/status`。只懂 HTTP/1.0 的客户端也要跟得过去。",
        en: "For an hour of maintenance `/app` leads to `/status`. Even a client that only knows HTTP/1.0 has to follow.",
      },
    ],
  },
  {
    code: 303,
    name: "See Other",
    defined: "RFC 9110 §15.4.4",
    meaning: {
      zh: "请用 `GET` 去看另一个资源，那里有对这次请求的回答。",
      en: "Fetch another resource with `GET`: it holds the answer to this request.",
    },
    situations: [
      {
        zh: "表单 `POST` 成功，服务器要浏览器一律改用 `GET` 打开结果页，这样刷新不会再交一次。",
        en: "A form was posted. The server wants the browser to open the result with `GET`, whatever the method was, so that a reload does not post again.",
      },
      {
        zh: "`POST /search` 的结果有自己的地址，请用 `GET` 去取；那是另一个资源，并不是 `/search` 搬了家。",
        en: "The result of `POST /search` has an address of its own, to be read with `GET`. It is another resource; `/search` has not moved.",
      },
    ],
  },
  {
    code: 304,
    name: "Not Modified",
    defined: "RFC 9110 §15.4.5",
    meaning: {
      zh: "条件请求发现资源没有变，请用你手里的那份。",
      en: "The conditional request found nothing new: use the copy you have.",
    },
    situations: [
      {
        zh: '浏览器带着 `If-None-Match: "v7"` 来 `GET`，资源的 `ETag` 还是 `"v7"`。',
        en: 'A browser sends `GET` with `If-None-Match: "v7"`, and the resource’s `ETag` still is `"v7"`.',
      },
      {
        zh: "缓存过期了，浏览器 `GET` 时带着 `If-Modified-Since`，文件从那以后没有改过。",
        en: "A cached copy is stale. The browser sends `GET` with `If-Modified-Since`, and the file has not changed since.",
      },
    ],
  },
  {
    code: 305,
    name: "Use Proxy",
    defined: "RFC 9110 §15.4.6",
    meaning: {
      zh: "要经由指定的代理来访问；这个码已经弃用。",
      en: "The resource is to be reached through a given proxy; deprecated.",
    },
    situations: [
      {
        zh: "旧规范里，服务器用它命令客户端改走 `Location` 里的代理；今天已经弃用，不该再发。",
        en: "An older specification let a server send the client to a proxy named in `Location`. Nobody should send that today.",
      },
    ],
  },
  {
    code: 307,
    name: "Temporary Redirect",
    defined: "RFC 9110 §15.4.8",
    meaning: {
      zh: "暂时在另一个地址，以后仍用原来的；跟过去时，方法不许变。",
      en: "It is elsewhere for now, so keep using this address; the method must not change on the way.",
    },
    situations: [
      {
        zh: "`POST /pay` 今天暂时由另一台服务器接管，客户端必须原样再 `POST` 过去，明天仍来这里。",
        en: "Another server stands in for `POST /pay` today. The client must post again there, and come back here tomorrow.",
      },
      {
        zh: "上传的接口这个小时换到备用地址，`PUT` 必须还是 `PUT`，下次仍来这里。",
        en: "For this hour uploads go to a spare address. A `PUT` has to stay a `PUT`, and the next one is to come here again.",
      },
    ],
  },
  {
    code: 308,
    name: "Permanent Redirect",
    defined: "RFC 9110 §15.4.9",
    meaning: {
      zh: "永久换了地址；跟过去时，方法不许变。",
      en: "The address has changed for good; the method must not change on the way.",
    },
    situations: [
      {
        zh: "`POST /v1/orders` 永久搬到 `/v2/orders`，客户端要改记新地址，再发时必须还是 `POST`。",
        en: "`POST /v1/orders` has moved to `/v2/orders` for good. Clients should remember that, and what they send again must still be a `POST`.",
      },
      {
        zh: "接口的域名永久换掉了，`PUT` 和 `DELETE` 跟过去以后必须还是原来的方法。",
        en: "An interface has a new domain for good, and a `PUT` or `DELETE` that follows must stay what it is.",
      },
    ],
  },
];
