import type { Text } from "@/lib/text";

/** What sets two codes apart, for pairs that are mixed up; the smaller code stands first. 4xx and 5xx. */
export const ERROR_CONTRASTS: Record<string, Text> = {
  "400 415": {
    zh: "`400` 是内容读不懂；`415` 是还没有读，这种格式就不收。",
    en: "`400` cannot make sense of the content; `415` does not take its format in the first place.",
  },
  "400 422": {
    zh: "语法不对是 `400`；语法对、说的事办不了是 `422`。",
    en: "Wrong syntax is `400`; right syntax that asks for what cannot be done is `422`.",
  },
  "401 403": {
    zh: "`401` 是不知道你是谁，带上有效的凭据再来；`403` 是知道了也不许。",
    en: "`401` does not know who you are: bring valid credentials; `403` may know very well and refuses.",
  },
  "401 407": {
    zh: "`401` 向源服务器登录，用 `Authorization`；`407` 向代理登录，用 `Proxy-Authorization`。",
    en: "`401` wants a login at the origin, in `Authorization`; `407` at the proxy, in `Proxy-Authorization`.",
  },
  "401 511": {
    zh: "`401` 来自你要去的网站；`511` 来自你所连的网络，网站还没有收到请求。",
    en: "`401` comes from the site you asked; `511` from the network you are on, before the site saw anything.",
  },
  "403 404": {
    zh: "`403` 承认资源在，只是不许；不想承认它在，就用 `404`。",
    en: "`403` admits that the resource is there; to hide even that, a server says `404`.",
  },
  "403 405": {
    zh: "`403` 是不许你做；`405` 是这个资源没有这个方法，谁来都一样。",
    en: "`403` will not let you; `405` means that the resource lacks that method, for anybody.",
  },
  "403 407": {
    zh: "`403` 是服务器看懂了请求而拒绝；`407` 是代理要先知道你是谁。",
    en: "`403` is a server that understood and refuses; `407` a proxy that first wants to know who you are.",
  },
  "403 451": {
    zh: "都是不给；起因是法律上的要求，就用 `451`。",
    en: "Both withhold; where the cause is a legal demand, it is `451`.",
  },
  "403 511": {
    zh: "`403` 是网站不许；`511` 是网络要先登录，网站还没有收到请求。",
    en: "`403` is the site refusing; `511` is the network wanting a login before the site sees anything.",
  },
  "404 410": {
    zh: "`404` 没有说以后会不会有；确知是有意撤掉、不再回来的，用 `410`。",
    en: "`404` leaves open whether it returns; what is known to be withdrawn for good is `410`.",
  },
  "404 421": {
    zh: "`404` 是这台服务器管这个地址，那里没有东西；`421` 是它根本不管这个地址。",
    en: "`404` comes from a server in charge of the address that finds nothing there; `421` from one that is not in charge.",
  },
  "404 451": {
    zh: "`404` 是没有找到；`451` 不说有没有，只说法律上不许给。",
    en: "`404` found nothing; `451` does not say what exists, only that the law forbids it.",
  },
  "405 406": {
    zh: "`405` 说的是方法不支持；`406` 说的是没有一种表示合乎 `Accept`。",
    en: "`405` is about the method; `406` about `Accept`, which no form of the resource satisfies.",
  },
  "405 415": {
    zh: "`405` 是方法不支持；`415` 是方法可以，内容的格式不收。",
    en: "`405` does not take the method; `415` takes the method but not the format of the content.",
  },
  "405 501": {
    zh: "方法认得、只是这个资源不支持，是 `405`；在哪个资源上都不会，是 `501`。",
    en: "A method that is known but not for this resource is `405`; one the server can do nowhere is `501`.",
  },
  "406 415": {
    zh: "`406` 说响应没有客户端要的格式；`415` 说请求内容的格式服务器不收。",
    en: "`406` is about the response: not in a form the client accepts; `415` about the request: not in a form the server takes.",
  },
  "406 501": {
    zh: "`406` 是没有客户端能接受的表示；`501` 是服务器没有这项功能。",
    en: "`406` has no form that the client accepts; `501` lacks the ability altogether.",
  },
  "407 511": {
    zh: "`407` 来自你配置的代理；`511` 来自截下请求的网络，你并没有配置它。",
    en: "`407` comes from a proxy that you configured; `511` from a network that intercepts you unasked.",
  },
  "408 429": {
    zh: "`408` 嫌请求来得太慢；`429` 嫌请求来得太多。",
    en: "`408` finds one request too slow; `429` finds there are too many.",
  },
  "408 503": {
    zh: "`408` 是客户端迟迟没有发完；`503` 是服务器自己暂时不行。",
    en: "`408` blames the client, which did not finish sending; with `503` the server itself is unable for now.",
  },
  "408 504": {
    zh: "`408` 是等客户端的请求，没等到；`504` 是等上游的响应，没等到。",
    en: "`408` waited in vain for the client’s request; `504` for the response of the server behind.",
  },
  "409 412": {
    zh: "`412` 是请求自己写的条件不成立；没有写条件、服务器发现与现状冲突，是 `409`。",
    en: "With `412` a condition in the request fails; a clash the server finds without one is `409`.",
  },
  "409 422": {
    zh: "`409` 是与资源的现状冲突，换个时候也许能行；`422` 是内容本身就办不了。",
    en: "`409` clashes with the present state and might work in another; `422` makes no sense in any.",
  },
  "409 423": {
    zh: "`423` 专指资源被锁着；别的状态冲突用 `409`。",
    en: "`423` says that it is a lock; any other clash with the state is `409`.",
  },
  "409 428": {
    zh: "`428` 还没有看现状，只嫌请求不带条件；`409` 是看了现状，发现冲突。",
    en: "`428` has not looked at the state, it misses a condition; `409` has looked and found a clash.",
  },
  "410 421": {
    zh: "`410` 是资源被撤掉了；`421` 是请求找错了服务器，资源可能好好的。",
    en: "`410` means that the resource is withdrawn; with `421` it may be fine, only the server is the wrong one.",
  },
  "410 451": {
    zh: "`410` 是自己有意撤掉；`451` 是法律要求不给，要求取消了也许还在。",
    en: "`410` was withdrawn by its owner; `451` is withheld by law and may be there again if that changes.",
  },
  "411 413": {
    zh: "`411` 是没有说内容多长；`413` 是内容太大。",
    en: "`411` is not told how long the content is; `413` finds it too large.",
  },
  "412 417": {
    zh: "`412` 是 `If-Match` 一类的条件不成立；`417` 是 `Expect` 里的期望满足不了。",
    en: "`412` is a condition such as `If-Match`; `417` an expectation in `Expect`.",
  },
  "412 423": {
    zh: "`412` 是请求自己写的条件不成立；`423` 是别人锁着资源。",
    en: "With `412` a condition of the request fails; with `423` somebody else holds a lock.",
  },
  "412 428": {
    zh: "`412` 是带了条件而不成立；`428` 是根本没有带。",
    en: "`412` had a condition, which failed; `428` had none.",
  },
  "413 414": {
    zh: "`413` 是内容太大；`414` 是地址太长。",
    en: "`413` is the content, `414` the address.",
  },
  "413 431": {
    zh: "`413` 是内容太大；`431` 是首部太大。",
    en: "`413` is the content, `431` the header.",
  },
  "413 507": {
    zh: "`413` 嫌内容超过服务器愿意收的大小；`507` 是大小无妨，只是没有地方存。",
    en: "`413` is more than the server will take; with `507` the size would do, but there is no room.",
  },
  "414 431": {
    zh: "`414` 是地址太长；`431` 是首部太大。",
    en: "`414` is the address, `431` the header fields.",
  },
  "415 422": {
    zh: "`415` 是格式不收；`422` 是格式收、语法也对，说的事办不了。",
    en: "`415` does not take the format; `422` takes it, finds the syntax right and still cannot do what it says.",
  },
  "415 501": {
    zh: "`415` 是内容的格式不收；`501` 是服务器没有这项功能，例如不认得方法。",
    en: "`415` does not take the content’s format; `501` lacks the ability, for instance the method.",
  },
  "421 451": {
    zh: "`421` 是请求找错了服务器；`451` 是法律不许给。",
    en: "`421` reached the wrong server; `451` is forbidden by law.",
  },
  "423 428": {
    zh: "`423` 是资源被锁着；`428` 是请求没有带条件。",
    en: "`423` meets a lock; `428` misses a condition.",
  },
  "426 505": {
    zh: "`426` 要客户端换一种协议，并说出是哪一种；`505` 是请求的 HTTP 主版本不支持。",
    en: "`426` wants another protocol and names it; `505` does not support the major version of HTTP in the request.",
  },
  "429 503": {
    zh: "`429` 是你这一个客户端太多了；`503` 是服务器对谁都不行。",
    en: "`429` is about you sending too much; `503` about the server, for everybody.",
  },
  "429 504": {
    zh: "`429` 是客户端请求太多；`504` 是上游迟迟没有回答。",
    en: "`429` is a client that sends too much; `504` a server behind that stays silent.",
  },
  "500 501": {
    zh: "`500` 是本来会办，办的时候出了毛病；`501` 是没有这项功能。",
    en: "`500` could have done it but something broke; `501` lacks the ability.",
  },
  "500 502": {
    zh: "`500` 是自己出了毛病；`502` 是上游给的响应无效。",
    en: "`500` broke by itself; `502` got an invalid response from the server behind it.",
  },
  "500 503": {
    zh: "`500` 是意料之外的毛病；`503` 是已知的一时过载或维护，等等就好。",
    en: "`500` is the unexpected; `503` a known spell of load or maintenance that passes.",
  },
  "500 504": {
    zh: "`500` 是自己出了毛病；`504` 是等不到上游的回答。",
    en: "`500` broke by itself; `504` waited in vain for the server behind it.",
  },
  "501 502": {
    zh: "`501` 是服务器自己没有这项功能；`502` 是上游给的响应无效。",
    en: "`501` itself lacks the ability; `502` got an invalid response from behind.",
  },
  "501 503": {
    zh: "`501` 是没有这项功能，等也没有用；`503` 等一会儿就好。",
    en: "`501` lacks the ability, and waiting does not help; `503` passes.",
  },
  "501 504": {
    zh: "`501` 是没有这项功能；`504` 是等不到上游的回答。",
    en: "`501` lacks the ability; `504` waited in vain for the server behind it.",
  },
  "502 503": {
    zh: "`502` 是上游回答了，但不成样子；`503` 是这台服务器自己暂时不行。",
    en: "`502` got an answer from behind, a broken one; `503` is this server’s own trouble, for now.",
  },
  "502 504": {
    zh: "上游回答了但无效，是 `502`；在限定时间里没有回答，是 `504`。",
    en: "An invalid answer from behind is `502`; none in time is `504`.",
  },
  "503 504": {
    zh: "`503` 是这台服务器自己暂时不行；`504` 是它等不到上游。",
    en: "`503` is this server’s own trouble, for now; `504` waited in vain for the one behind.",
  },
};
