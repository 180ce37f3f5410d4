import type { StatusCode } from "./status-code";

/** 400 to 411; the others are in client-error-later.ts. */
export const CLIENT_ERROR: readonly StatusCode[] = [
  {
    code: 400,
    name: "Bad Request",
    defined: "RFC 9110 §15.5.1",
    meaning: {
      zh: "请求本身有毛病，例如语法不对，服务器不处理。",
      en: "The request itself is faulty, for instance in its syntax, and is not processed.",
    },
    situations: [
      {
        zh: "请求行里没有目标，只有方法和版本，服务器读不懂。",
        en: "The request line has a method and a version but no target; the server cannot read it.",
      },
      {
        zh: "内容声明是 JSON，却少了右括号，根本解析不了。",
        en: "The content is declared as JSON but lacks its closing brace; it cannot be parsed at all.",
      },
    ],
  },
  {
    code: 401,
    name: "Unauthorized",
    defined: "RFC 9110 §15.5.2",
    meaning: {
      zh: "没有有效的凭据证明你是谁，请带上凭据再来。",
      en: "Valid credentials are missing: come back and say who you are.",
    },
    situations: [
      {
        zh: "这里要登录，请求却没有 `Authorization`。响应要带 `WWW-Authenticate`，说明怎么登录。",
        en: "This page needs a login, and the request has no `Authorization`. The response must say how to log in, in `WWW-Authenticate`.",
      },
      {
        zh: "网站发给用户的令牌过期了，不再证明得了身份，换一个有效的就行。",
        en: "The token that the site gave its user has expired and proves nothing any more; a fresh one will do.",
      },
    ],
  },
  {
    code: 402,
    name: "Payment Required",
    defined: "RFC 9110 §15.5.3",
    meaning: {
      zh: "规范里至今只写着“留待将来使用”；从名字看与收费有关。",
      en: "To this day the standard only says “reserved for future use”; it was meant for money.",
    },
    situations: [
      {
        zh: "余额用完了，有的接口借用一个码来说这件事，而规范至今没有给它定义。",
        en: "The balance is used up, and some interfaces borrow a code to say so that the standard has never defined.",
      },
    ],
  },
  {
    code: 403,
    name: "Forbidden",
    defined: "RFC 9110 §15.5.4",
    meaning: {
      zh: "看懂了请求，但是不许；原样再来也没有用。",
      en: "The request is understood and refused; asking again in the same way is no use.",
    },
    situations: [
      {
        zh: "用户已经登录，凭据有效，但他不是管理员，打不开 `/admin`。这个页面的存在并不保密。",
        en: "The user is logged in with valid credentials but is no administrator, so `/admin` stays shut. That the page exists is no secret.",
      },
      {
        zh: "网站只许公司内网的地址进来，登不登录都一样，外面来的一概拒绝，并且明说是不许。",
        en: "The site only lets in addresses of the company network. Logging in would not help; outsiders are told that they may not.",
      },
    ],
  },
  {
    code: 404,
    name: "Not Found",
    defined: "RFC 9110 §15.5.5",
    meaning: {
      zh: "没有找到资源，或者不愿说它在不在；是否永远如此，没有说。",
      en: "No such resource is found, or the server will not say whether there is one; for how long is left open.",
    },
    situations: [
      {
        zh: "地址里打错了一个字母，服务器上没有这个页面，也从来没有过。",
        en: "The address has a typing error. There is no such page on the server and never was.",
      },
      {
        zh: "外人来打开一个私有仓库，服务器连它存不存在都不想透露。",
        en: "A stranger opens a private repository, and the server does not even want to give away that it exists.",
      },
    ],
  },
  {
    code: 405,
    name: "Method Not Allowed",
    defined: "RFC 9110 §15.5.6",
    meaning: {
      zh: "方法是认得的，但是这个资源不支持；`Allow` 里列着它支持的。",
      en: "The method is known, but this resource does not support it; `Allow` lists those it does.",
    },
    situations: [
      {
        zh: "`/report` 是只读的，来的却是 `DELETE`；别的资源上服务器是支持 `DELETE` 的。",
        en: "`/report` is read-only, and a `DELETE` comes for it; the server does support `DELETE` on other resources.",
      },
      {
        zh: "处理表单的地址只接受 `POST`，有人用 `GET` 打开它。",
        en: "An address that handles a form takes `POST` only, and somebody opens it with `GET`.",
      },
    ],
  },
  {
    code: 406,
    name: "Not Acceptable",
    defined: "RFC 9110 §15.5.7",
    meaning: {
      zh: "没有一种表示是客户端说能接受的，服务器也不愿拿默认的来顶替。",
      en: "No form of the resource is one the client said it accepts, and the server offers no default.",
    },
    situations: [
      {
        zh: "客户端只要 `Accept: application/json`，这里只有 XML，服务器也不愿硬塞。",
        en: "A client accepts only `application/json`; here there is only XML, which the server will not force on it.",
      },
      {
        zh: "请求带着 `Accept-Language: fr`，文档只有中文和英文，服务器不肯替客户端将就。",
        en: "The request says `Accept-Language: fr`; the document is in Chinese and English, and the server will not settle for either.",
      },
    ],
  },
  {
    code: 407,
    name: "Proxy Authentication Required",
    defined: "RFC 9110 §15.5.8",
    meaning: {
      zh: "先向代理证明你是谁，它才替你转发。",
      en: "Say to the proxy who you are before it forwards anything.",
    },
    situations: [
      {
        zh: "公司的代理要求先登录，才替你把请求转出去。响应带着 `Proxy-Authenticate`。",
        en: "The company’s proxy wants a login before it forwards a request. The response carries `Proxy-Authenticate`.",
      },
      {
        zh: "要去的网站不要求登录，是浏览器里配置的代理不认 `Proxy-Authorization` 里的密码。",
        en: "The site wants no login; it is the proxy set in the browser that refuses the password in `Proxy-Authorization`.",
      },
    ],
  },
  {
    code: 408,
    name: "Request Timeout",
    defined: "RFC 9110 §15.5.9",
    meaning: {
      zh: "在愿意等的时间里没有等到完整的请求。",
      en: "The request did not arrive whole within the time the server was ready to wait.",
    },
    situations: [
      {
        zh: "连接建好了，客户端只发来半个首部，就再也没有下文。",
        en: "The connection stands, half a header has come from the client, and then nothing more.",
      },
      {
        zh: "手机进了电梯，上传的内容迟迟发不完，超过了服务器愿意等的时间。",
        en: "The phone is in a lift, and its upload does not get finished in the time that the server is ready to wait.",
      },
    ],
  },
  {
    code: 409,
    name: "Conflict",
    defined: "RFC 9110 §15.5.10",
    meaning: {
      zh: "与资源现在的状态冲突，用户解决之后可以再交。",
      en: "It clashes with the state the resource is in; the user may resolve that and submit again.",
    },
    situations: [
      {
        zh: "两个人改同一篇文章，后来的 `PUT` 不带任何条件首部，服务器却看出内容所据的是旧版，会盖掉别人的修改。",
        en: "Two people edit one article. The later `PUT` has no conditional header field, but the server sees that its content builds on an old version and would undo the other’s work.",
      },
      {
        zh: "要取消的订单已经发货，按它现在的状态不能取消了。",
        en: "The order to be cancelled has been shipped, and in that state it cannot be cancelled.",
      },
    ],
  },
  {
    code: 410,
    name: "Gone",
    defined: "RFC 9110 §15.5.11",
    meaning: {
      zh: "原来有，已经被有意撤掉，多半不会回来。",
      en: "It was here, was taken away on purpose and will most likely not return.",
    },
    situations: [
      {
        zh: "限时活动结束了，网站有意撤下页面，希望别人把链接也删掉。",
        en: "A limited offer is over. The site has taken the page down on purpose and wants links to it removed.",
      },
      {
        zh: "员工离职，他的主页被永久撤掉，服务器知道这一点，也愿意明说。",
        en: "An employee has left and the home page is withdrawn for ever. The server knows that and is willing to say so.",
      },
    ],
  },
  {
    code: 411,
    name: "Length Required",
    defined: "RFC 9110 §15.5.12",
    meaning: {
      zh: "没有说明内容有多长，所以不收。",
      en: "The request does not say how long its content is, and is refused for that.",
    },
    situations: [
      {
        zh: "`POST` 没有 `Content-Length`，服务器不肯收，补上就行。",
        en: "A `POST` comes without `Content-Length`. The server will not take it; adding the field is enough.",
      },
    ],
  },
];
