import type { StatusCode } from "./status-code";

export const SUCCESS: readonly StatusCode[] = [
  {
    code: 200,
    name: "OK",
    defined: "RFC 9110 §15.3.1",
    meaning: { zh: "请求成功，要的结果就在这个响应里。", en: "The request succeeded, and its result is in this response." },
    situations: [
      {
        zh: "浏览器 `GET` 一个页面，不带条件，也不带 `Range`，服务器把整个页面发回去。",
        en: "A browser asks for a page with `GET`, without conditions and without `Range`, and the server sends the whole page.",
      },
      {
        zh: "`POST` 了一次搜索，没有新建任何资源，找到的东西就写在响应的内容里。",
        en: "A `POST` ran a search. Nothing new was made; what was found is in the content of the response.",
      },
    ],
  },
  {
    code: 201,
    name: "Created",
    defined: "RFC 9110 §15.3.2",
    meaning: { zh: "请求成功，而且因此多了一个新资源。", en: "The request succeeded, and a new resource exists because of it." },
    situations: [
      {
        zh: "`POST /orders` 办成了，从此有了一张订单，响应用 `Location: /orders/42` 指出它在哪里。",
        en: "`POST /orders` is done: there is an order now, and the response says where with `Location: /orders/42`.",
      },
      {
        zh: "`PUT /notes/today`：这个地址上原来什么也没有，现在有了。",
        en: "`PUT /notes/today`: there was nothing at this address before, and now there is.",
      },
    ],
  },
  {
    code: 202,
    name: "Accepted",
    defined: "RFC 9110 §15.3.3",
    meaning: {
      zh: "请求收下了，还没有办完，最后办不办得成也不保证。",
      en: "The request is taken in but not carried out yet, and it may still come to nothing.",
    },
    situations: [
      {
        zh: "报表要跑到半夜，服务器只把任务放进队列就回答了，附上查看进度的地址。",
        en: "The report will take until midnight. The server has put the job into a queue and answers with an address for its progress.",
      },
      {
        zh: "注销账户的申请登记好了，要等人工审核，最后也可能不批准。",
        en: "The wish to close an account is on record; a person will look at it later and may still decline.",
      },
    ],
  },
  {
    code: 203,
    name: "Non-Authoritative Information",
    defined: "RFC 9110 §15.3.4",
    meaning: {
      zh: "请求成功，但内容被路上的代理改过，不再是源服务器给的那份。",
      en: "The request succeeded, but a proxy on the way changed the content that the origin server gave.",
    },
    situations: [
      {
        zh: "源服务器给了 `200`，路上的代理把图片压缩过，并且要让客户端知道它动过内容。",
        en: "The origin said `200`; a proxy on the way has shrunk the picture and lets the client know that it did.",
      },
    ],
  },
  {
    code: 204,
    name: "No Content",
    defined: "RFC 9110 §15.3.5",
    meaning: {
      zh: "办成了，没有内容要发回，界面保持原样。",
      en: "It is done and there is nothing to send back; the view stays as it is.",
    },
    situations: [
      {
        zh: "编辑器每分钟自动 `PUT` 一次，服务器存好了，没有要发回的东西，用户接着写。",
        en: "An editor saves by `PUT` every minute. It is stored, there is nothing to send back, and the user goes on writing.",
      },
      {
        zh: "`DELETE /photos/7` 已经执行，服务器没有话要说，浏览器留在原来的页面上。",
        en: "`DELETE /photos/7` has been carried out. The server has nothing to add, and the browser stays where it is.",
      },
    ],
  },
  {
    code: 205,
    name: "Reset Content",
    defined: "RFC 9110 §15.3.6",
    meaning: {
      zh: "办成了，请把发出请求的界面恢复成刚拿到时的样子。",
      en: "It is done: put the view that sent the request back to how it first was.",
    },
    situations: [
      {
        zh: "录入员交上一张表单，数据已经存好。服务器要浏览器把表单清空，好录下一张。",
        en: "A clerk submits a form and the data is stored. The server wants the browser to clear the form for the next entry.",
      },
      {
        zh: "一幅画交上来存好了，服务器不发回内容，要客户端把画布恢复成刚打开时的样子。",
        en: "A drawing was handed in and is stored. The server sends nothing back and wants the canvas as it was when opened.",
      },
    ],
  },
  {
    code: 206,
    name: "Partial Content",
    defined: "RFC 9110 §15.3.7",
    meaning: {
      zh: "范围请求成功，这里只是资源中的一段或几段。",
      en: "The range request succeeded: here is one part of the resource, or several.",
    },
    situations: [
      {
        zh: "下载断在第 6000 字节，客户端带着 `Range: bytes=6000-` 再来，服务器就从那里接着发。",
        en: "A download broke off at byte 6000. The client comes back with `Range: bytes=6000-`, and the server goes on from there.",
      },
      {
        zh: "播放器用 `Range` 只要视频的第二个 1 MB，服务器就只发这一段。",
        en: "A player asks with `Range` for the second megabyte of a film only, and gets just that.",
      },
    ],
  },
  {
    code: 207,
    name: "Multi-Status",
    defined: "RFC 4918 §11.1",
    meaning: {
      zh: "这里有多个互不相干的结果，每个都带着自己的状态。",
      en: "Here are the results of several independent operations, each with a status of its own.",
    },
    situations: [
      {
        zh: "`PROPFIND` 一次问了目录里的 30 个文件，有的成功，有的无权看。响应是一份 XML，逐个写明。",
        en: "A `PROPFIND` asked about 30 files of a folder; some worked, some are off limits. The response is XML that tells each one’s fate.",
      },
    ],
  },
  {
    code: 208,
    name: "Already Reported",
    defined: "RFC 5842 §7.1",
    meaning: {
      zh: "这个集合的成员前面已经列过，这里不再重复。",
      en: "The members of this collection were listed further up and are not repeated here.",
    },
    situations: [
      {
        zh: "WebDAV 里同一个目录有两个名字，`Depth: infinity` 的 `PROPFIND` 第二次遇到它，结果里只标明这一点，不再展开。",
        en: "A WebDAV folder is bound under two names. A `PROPFIND` with `Depth: infinity` meets it a second time, marks it and does not unfold it again.",
      },
    ],
  },
  {
    code: 226,
    name: "IM Used",
    defined: "RFC 3229 §10.4.1",
    meaning: {
      zh: "响应不是资源的原样，而是按客户端的要求加工过的，例如只给与旧版的差异。",
      en: "The content is the resource after a manipulation the client asked for, such as its difference from an older version.",
    },
    situations: [
      {
        zh: "客户端手里有昨天的版本，用 `A-IM: vcdiff` 表示只要差异，服务器就只发回差异。",
        en: "A client holds yesterday’s version and asks with `A-IM: vcdiff` for the difference only; the server sends just that.",
      },
    ],
  },
];
