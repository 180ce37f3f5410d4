import type { StatusCode } from "./status-code";

/** 509 is not registered. */
export const SERVER_ERROR: readonly StatusCode[] = [
  {
    code: 500,
    name: "Internal Server Error",
    defined: "RFC 9110 §15.6.1",
    meaning: {
      zh: "服务器自己出了意料之外的毛病，没法更具体地说。",
      en: "Something unexpected went wrong inside the server, and nothing more exact can be said.",
    },
    situations: [
      {
        zh: "程序办到一半抛出没有人处理的异常。",
        en: "Half way through, the program throws an exception that nobody handles.",
      },
      {
        zh: "服务器自己的配置写错了，页面生成不出来；不是上游的事，过一会儿也不会好。",
        en: "The server’s own configuration is wrong and the page cannot be made. No other server is involved, and waiting will not help.",
      },
    ],
  },
  {
    code: 501,
    name: "Not Implemented",
    defined: "RFC 9110 §15.6.2",
    meaning: {
      zh: "服务器没有办这件事的功能，例如根本不认得这个方法。",
      en: "The server lacks the ability this takes, for instance it does not know the method at all.",
    },
    situations: [
      {
        zh: "请求的方法是 `FROB`，服务器在哪个资源上都不认得它。",
        en: "The method of the request is `FROB`, which the server knows on no resource at all.",
      },
      {
        zh: "一台只会 `GET` 和 `HEAD` 的服务器收到 `PATCH`，这个方法它从来没有写过。",
        en: "A server that can only do `GET` and `HEAD` receives a `PATCH`; nobody ever wrote that into it.",
      },
    ],
  },
  {
    code: 502,
    name: "Bad Gateway",
    defined: "RFC 9110 §15.6.3",
    meaning: {
      zh: "它替你转给上游，上游给的响应不成样子。",
      en: "It passed the request on, and what the server behind it answered is not a valid response.",
    },
    situations: [
      {
        zh: "反向代理转给应用，应用回来一串乱码，不成一个 HTTP 响应。",
        en: "A reverse proxy asks the application and gets back garbage that is no HTTP response.",
      },
      {
        zh: "网关转发了请求，上游的响应首部才发来一半，连接就断了。",
        en: "A gateway has forwarded the request; the other server’s response breaks off in the middle of its header.",
      },
    ],
  },
  {
    code: 503,
    name: "Service Unavailable",
    defined: "RFC 9110 §15.6.4",
    meaning: { zh: "暂时过载或者在维护，过一会儿就好。", en: "Overloaded or under maintenance for now; it should pass." },
    situations: [
      {
        zh: "凌晨停机维护一小时，对谁都一样，响应带着 `Retry-After: 3600`。",
        en: "The service is down for an hour of maintenance, for everybody, with `Retry-After: 3600`.",
      },
      {
        zh: "全站流量突然大增，服务器忙不过来，对谁都请稍后再来。",
        en: "The whole site is flooded with visitors. The server cannot keep up and asks everybody to return later.",
      },
    ],
  },
  {
    code: 504,
    name: "Gateway Timeout",
    defined: "RFC 9110 §15.6.5",
    meaning: {
      zh: "它替你转给上游，上游迟迟没有回答。",
      en: "It passed the request on, and the server behind it did not answer in time.",
    },
    situations: [
      {
        zh: "反向代理把请求转给应用，等了 60 秒没有回音。",
        en: "A reverse proxy hands a request to the application and hears nothing for 60 seconds.",
      },
      {
        zh: "CDN 的节点向源站取页面，源站没有在限定的时间里回答。",
        en: "A CDN node asks the origin for a page, and the origin does not answer within the limit.",
      },
    ],
  },
  {
    code: 505,
    name: "HTTP Version Not Supported",
    defined: "RFC 9110 §15.6.6",
    meaning: {
      zh: "请求所用的 HTTP 主版本，服务器不支持或者不肯支持。",
      en: "The server does not support, or refuses, the major version of HTTP that the request uses.",
    },
    situations: [
      {
        zh: "请求行的末尾写着 `HTTP/4.0`，这个主版本服务器不支持。",
        en: "The request line ends in `HTTP/4.0`, a major version that the server does not support.",
      },
    ],
  },
  {
    code: 506,
    name: "Variant Also Negotiates",
    defined: "RFC 2295 §8.1",
    meaning: {
      zh: "内容协商配错了：选中的那个变体自己又要协商。",
      en: "Content negotiation is set up wrongly: the variant that was chosen negotiates again.",
    },
    situations: [
      {
        zh: "服务器按透明内容协商选出一个变体，这个变体却又配置成要协商，成不了终点。",
        en: "By transparent content negotiation the server chose a variant, but that one is set up to negotiate as well and is no proper end.",
      },
    ],
  },
  {
    code: 507,
    name: "Insufficient Storage",
    defined: "RFC 4918 §11.5",
    meaning: { zh: "办成它要存的东西，现在存不下。", en: "There is no room to store what carrying it out would take." },
    situations: [
      {
        zh: "往 WebDAV 的目录里 `PUT` 一个不大的文件，服务器的磁盘满了。",
        en: "A file of ordinary size is `PUT` into a WebDAV folder, and the server’s disk is full.",
      },
    ],
  },
  {
    code: 508,
    name: "Loop Detected",
    defined: "RFC 5842 §7.2",
    meaning: {
      zh: "办的时候发现会无穷循环，只好整个停下。",
      en: "Carrying it out ran into an endless loop, so all of it was stopped.",
    },
    situations: [
      {
        zh: "`Depth: infinity` 的 WebDAV 请求走进一个又绑定回上级的目录，服务器发现没有尽头，整个操作失败。",
        en: "A WebDAV request with `Depth: infinity` enters a folder bound back to its parent. The server sees no end and the whole operation fails.",
      },
    ],
  },
  {
    code: 510,
    name: "Not Extended",
    defined: "RFC 2774 §7",
    meaning: {
      zh: "请求没有满足访问所要求的扩展；它所属的实验协议已成历史。",
      en: "The request lacks an extension that access demands; the experimental protocol it belongs to is history.",
    },
    situations: [
      {
        zh: "照一份已成历史的 HTTP 扩展框架，服务器要请求再声明某个扩展才肯办。",
        en: "By an HTTP extension framework that is history today, the server wants the request to declare a further extension first.",
      },
    ],
  },
  {
    code: 511,
    name: "Network Authentication Required",
    defined: "RFC 6585 §6",
    meaning: { zh: "先登录这个网络，才能上网。", en: "Log in to the network itself before you can get through it." },
    situations: [
      {
        zh: "在酒店连上 Wi-Fi，还没有同意条款，拦在半路的设备说要先登录网络。",
        en: "In a hotel, on its Wi-Fi, before the terms are accepted: a device in between says that the network wants a login.",
      },
      {
        zh: "机场的网络把没有登录的设备的请求都截下，回答里给出登录页的链接，网站并没有收到请求。",
        en: "An airport’s network intercepts requests of devices that have not logged in and answers with a link to its login page. The site never saw the request.",
      },
    ],
  },
];
