import type { StatusCode } from "./status-code";

/** 412 to 451. 418 has no meaning (unused.ts). */
export const CLIENT_ERROR_LATER: readonly StatusCode[] = [
  {
    code: 412,
    name: "Precondition Failed",
    defined: "RFC 9110 §15.5.13",
    meaning: {
      zh: "请求自己带的条件在服务器上不成立，所以没有执行。",
      en: "A condition that the request itself set does not hold on the server, so it was not carried out.",
    },
    situations: [
      {
        zh: '`PUT` 带着 `If-Match: "v3"`，资源却已经是 `"v4"`。',
        en: 'A `PUT` comes with `If-Match: "v3"`, but the resource is at `"v4"` already.',
      },
      {
        zh: "`DELETE` 带着 `If-Unmodified-Since`，文件在那以后改过。",
        en: "A `DELETE` comes with `If-Unmodified-Since`, and the file has been changed since.",
      },
    ],
  },
  {
    code: 413,
    name: "Content Too Large",
    defined: "RFC 9110 §15.5.14",
    meaning: { zh: "请求的内容比服务器愿意收的大。", en: "The content of the request is larger than the server will take." },
    situations: [
      {
        zh: "头像限 2 MB，上传来的文件有 40 MB。",
        en: "A portrait may have 2 MB, and the uploaded file has 40.",
      },
      {
        zh: "`POST` 来的 JSON 有 200 MB，地址和首部都很短，服务器不收。",
        en: "A `POST` brings 200 MB of JSON; its address and header are short. The server declines.",
      },
    ],
  },
  {
    code: 414,
    name: "URI Too Long",
    defined: "RFC 9110 §15.5.15",
    meaning: { zh: "地址比服务器愿意解释的长。", en: "The address is longer than the server is willing to interpret." },
    situations: [
      {
        zh: "程序误用 `GET` 提交表单，几万个字都进了查询串。",
        en: "By mistake a program submits a form with `GET`, and tens of thousands of characters end up in the query.",
      },
      {
        zh: "重定向绕起了圈，每转一次路径就长一截，终于超过了限度。",
        en: "Redirects run in a circle, each adding a piece to the path, until it passes the limit.",
      },
    ],
  },
  {
    code: 415,
    name: "Unsupported Media Type",
    defined: "RFC 9110 §15.5.16",
    meaning: {
      zh: "请求内容的格式，这个资源不支持。",
      en: "The content of the request is in a format that this resource does not take.",
    },
    situations: [
      {
        zh: "接口只收 JSON，客户端发来的内容标着 `Content-Type: application/xml`。",
        en: "The interface takes JSON, and the client sends content marked `Content-Type: application/xml`.",
      },
      {
        zh: "上传的内容标着 `Content-Encoding: br`，这台服务器解不开这种压缩。",
        en: "An upload is marked `Content-Encoding: br`, a compression this server cannot undo.",
      },
    ],
  },
  {
    code: 416,
    name: "Range Not Satisfiable",
    defined: "RFC 9110 §15.5.17",
    meaning: {
      zh: "`Range` 里要的那些段，一段也给不出来。",
      en: "None of the parts named in `Range` can be served.",
    },
    situations: [
      {
        zh: "文件只有 5000 字节，请求带着 `Range: bytes=9000-`，服务器不忽略它。",
        en: "The file has 5000 bytes, the request says `Range: bytes=9000-`, and the server does not ignore that.",
      },
      {
        zh: "`Range` 里列了几千个互相重叠的小段，服务器当它是攻击，一段也不给。",
        en: "`Range` lists thousands of small overlapping parts; the server takes it for an attack and serves none.",
      },
    ],
  },
  {
    code: 417,
    name: "Expectation Failed",
    defined: "RFC 9110 §15.5.18",
    meaning: {
      zh: "`Expect` 里的期望，路上有服务器满足不了。",
      en: "What `Expect` asks for cannot be met by a server on the way.",
    },
    situations: [
      {
        zh: "请求的 `Expect` 里写着服务器不认得的要求。",
        en: "The `Expect` field of a request asks for something that the server does not know.",
      },
    ],
  },
  {
    code: 421,
    name: "Misdirected Request",
    defined: "RFC 9110 §15.5.20",
    meaning: {
      zh: "请求送错了服务器，它不能代表这个地址作答，换一条连接再试。",
      en: "The request reached a server that cannot speak for this address; try over another connection.",
    },
    situations: [
      {
        zh: "浏览器复用一条 HTTP/2 连接去要另一个主机名，证书里有这个名字，这台服务器却没有配置它。",
        en: "A browser reuses an HTTP/2 connection for another host name. The certificate covers it, but this server is not set up for it.",
      },
      {
        zh: "`shop.example` 的请求被送到了只为 `blog.example` 配置的源服务器，它请客户端另开连接再试。",
        en: "A request for `shop.example` ends up at an origin server set up only for `blog.example`, which asks the client to try over another connection.",
      },
    ],
  },
  {
    code: 422,
    name: "Unprocessable Content",
    defined: "RFC 9110 §15.5.21",
    meaning: {
      zh: "格式认得，语法也对，但是里面说的事办不了。",
      en: "The format is known and the syntax correct, but what it says cannot be carried out.",
    },
    situations: [
      {
        zh: "JSON 语法无误，里面的结束日期却早于开始日期。",
        en: "The JSON is well-formed, but the end date in it lies before the start date.",
      },
      {
        zh: "XML 格式良好，里面的指令却自相矛盾，没法执行。",
        en: "The XML is well-formed, but its instructions contradict each other and cannot be carried out.",
      },
    ],
  },
  {
    code: 423,
    name: "Locked",
    defined: "RFC 4918 §11.3",
    meaning: { zh: "资源被锁着。", en: "Somebody holds a lock on the resource." },
    situations: [
      {
        zh: "同事用 WebDAV 的 `LOCK` 锁住了文件，你的 `PUT` 没有带锁令牌。",
        en: "A colleague has taken a WebDAV `LOCK` on the file, and your `PUT` comes without the lock token.",
      },
      {
        zh: "WebDAV 的 `MOVE` 要覆盖一个别人锁着的文件。",
        en: "A WebDAV `MOVE` would replace a file on which somebody else holds a lock.",
      },
    ],
  },
  {
    code: 424,
    name: "Failed Dependency",
    defined: "RFC 4918 §11.4",
    meaning: {
      zh: "它所依赖的另一个操作失败了，所以它也没有做。",
      en: "It was not done because another action that it depends on failed.",
    },
    situations: [
      {
        zh: "一个 `PROPPATCH` 里有五条命令，第二条失败，其余四条因此都没有执行：它们报告的状态。",
        en: "A `PROPPATCH` holds five commands. The second fails and so none of the others is carried out: the status those report.",
      },
    ],
  },
  {
    code: 425,
    name: "Too Early",
    defined: "RFC 8470 §5.2",
    meaning: {
      zh: "请求可能是重放的，现在不愿冒险处理。",
      en: "The request might be a replay, and the server will not risk processing it now.",
    },
    situations: [
      {
        zh: "TLS 1.3 的 0-RTT 数据里来了一笔转账，服务器要客户端等握手完成以后再发一次。",
        en: "A transfer of money comes in TLS 1.3’s 0-RTT data. The server wants it again once the handshake is complete.",
      },
    ],
  },
  {
    code: 426,
    name: "Upgrade Required",
    defined: "RFC 9110 §15.5.22",
    meaning: {
      zh: "用现在的协议不办，换成 `Upgrade` 里写的协议再来。",
      en: "Not over this protocol: come back over the one named in `Upgrade`.",
    },
    situations: [
      {
        zh: "客户端用普通的 HTTP/1.1 请求来，这个服务只肯说另一种协议，用 `Upgrade` 告诉它该换成哪一种。",
        en: "A client comes with a plain HTTP/1.1 request. The service only speaks another protocol and names it in `Upgrade`.",
      },
    ],
  },
  {
    code: 428,
    name: "Precondition Required",
    defined: "RFC 6585 §3",
    meaning: { zh: "这个请求必须带条件，它没有带。", en: "The request has to be conditional, and is not." },
    situations: [
      {
        zh: "`PUT` 没有带 `If-Match`。服务器为了防止互相覆盖，规定修改必须带。",
        en: "A `PUT` comes without `If-Match`. To keep people from overwriting each other, the server demands it.",
      },
      {
        zh: "保存时必须用条件首部说明改的是哪一版，这个请求没有说，还没有比较版本就退了回去。",
        en: "Whoever saves has to name the version in a conditional header field. This request does not, and is sent back before any version is compared.",
      },
    ],
  },
  {
    code: 429,
    name: "Too Many Requests",
    defined: "RFC 6585 §4",
    meaning: { zh: "你在这段时间里请求得太多。", en: "You are asking more often than you may in this span of time." },
    situations: [
      {
        zh: "每个密钥每小时限 50 次，这个客户端到了第 51 次，别人照常使用。",
        en: "Each key may be used 50 times an hour. This client is at its 51st; everybody else is served.",
      },
      {
        zh: "爬虫一秒发来几百个请求。服务器并不忙，只是按规则限它的速，叫它一分钟后再来。",
        en: "A crawler sends hundreds of requests a second. The server is not busy; it limits the crawler by rule and tells it to return in a minute.",
      },
    ],
  },
  {
    code: 431,
    name: "Request Header Fields Too Large",
    defined: "RFC 6585 §5",
    meaning: { zh: "首部字段太大，单个太大或加起来太大。", en: "Header fields are too large, one of them or all together." },
    situations: [
      {
        zh: "`Cookie` 越积越多，单这一个字段就有 64 KB。",
        en: "Cookies have piled up until the `Cookie` field alone has 64 KB.",
      },
      {
        zh: "几百个首部字段加起来超过了限度，地址很短，内容是空的。",
        en: "Hundreds of header fields together pass the limit; the address is short and there is no content.",
      },
    ],
  },
  {
    code: 451,
    name: "Unavailable For Legal Reasons",
    defined: "RFC 7725 §3",
    meaning: { zh: "因为法律上的要求而不提供。", en: "It is withheld because of a legal demand." },
    situations: [
      {
        zh: "法院下令在本国屏蔽这个页面，服务器照办，并说明是谁的要求。",
        en: "A court has ordered the page to be blocked in this country. The server complies and says who demanded it.",
      },
      {
        zh: "版权人依法要求停止提供一段视频，网站照办，并且如实说明原因。",
        en: "By law, the holder of a copyright demands that a film be withheld. The site complies and says why.",
      },
    ],
  },
];
