import type { StatusCode } from "./status-code";

export const INFORMATIONAL: readonly StatusCode[] = [
  {
    code: 100,
    name: "Continue",
    defined: "RFC 9110 §15.2.1",
    meaning: {
      zh: "请求的开头收到了，没有拒绝它，请把内容发来。",
      en: "The beginning of the request has arrived and is not rejected: send the content.",
    },
    situations: [
      {
        zh: "客户端要上传 2 GB，先只发了首部，用 `Expect` 请服务器先表态。服务器看过首部，愿意收。",
        en: "A client about to upload 2 GB has sent only the header, whose `Expect` asks for a word first. The server has read it and will take the content.",
      },
      {
        zh: "内容还没有来，客户端停下来等一句话。服务器要它接着发，最终的响应以后再给。",
        en: "The client holds its content back and waits for a word. The server wants it now, and will give the final response later.",
      },
    ],
  },
  {
    code: 101,
    name: "Switching Protocols",
    defined: "RFC 9110 §15.2.2",
    meaning: {
      zh: "同意客户端用 `Upgrade` 提出的要求，这条连接从此改说另一种协议。",
      en: "What the client asked for with `Upgrade` is granted: this connection speaks another protocol from here on.",
    },
    situations: [
      {
        zh: "请求带着 `Upgrade: websocket` 和合格的密钥，服务器愿意在这条连接上改说 WebSocket。",
        en: "A request carries `Upgrade: websocket` and a proper key, and the server is willing to speak WebSocket on this connection.",
      },
      {
        zh: "客户端在 HTTP/1.1 的请求里提议换一种协议，服务器接受：这个响应的首部之后，字节都按新协议来读。",
        en: "In an HTTP/1.1 request the client proposes another protocol and the server accepts: bytes after this response’s header are read by the new one.",
      },
    ],
  },
  {
    code: 102,
    name: "Processing",
    defined: "RFC 2518 §10.1",
    meaning: {
      zh: "完整的请求已经收到，正在办，还没有结果，请别当作超时。",
      en: "The whole request is here and being worked on; there is no result yet, but do not give up waiting.",
    },
    situations: [
      {
        zh: "一个 WebDAV 请求要移动几万个文件，得几十秒。服务器先说一声，免得客户端以为它没有反应。",
        en: "A WebDAV request moves tens of thousands of files and takes a minute. The server says so meanwhile, lest the client think it dead.",
      },
    ],
  },
  {
    code: 103,
    name: "Early Hints",
    defined: "RFC 8297 §2",
    meaning: {
      zh: "最终响应里大概会有的首部先给你，可以提前去加载。",
      en: "Here are header fields that the final response will probably have, so that loading can start early.",
    },
    situations: [
      {
        zh: "页面还要查半秒钟的数据库，服务器先发出 `Link: </style.css>; rel=preload`，让浏览器趁这时候下载样式表。",
        en: "The page still needs half a second of database work. The server already sends `Link: </style.css>; rel=preload`, so that the browser fetches the style sheet meanwhile.",
      },
    ],
  },
];
