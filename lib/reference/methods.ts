import type { Text } from "@/lib/text";

/**
 * Whether a response may be stored for later requests: always (as far as caching rules allow), only where the response
 * itself says how long and for which address, or never.
 */
export type Cacheable = "yes" | "stated" | "no";

/** One method of the IANA HTTP Method Registry. */
export type Method = {
  name: string;
  /** What it asks of the target, in one sentence; without its name, which would give it away. */
  meaning: Text;
  /** The client asks for nothing to change (RFC 9110 §9.2.1). */
  safe: boolean;
  /** Several identical requests are meant to have the effect of one (RFC 9110 §9.2.2). */
  idempotent: boolean;
  cacheable: Cacheable;
  /** Why each of the three is as it is. */
  why: { safe: Text; idempotent: Text; cacheable: Text };
  cites: readonly [string, ...string[]];
};

const NOTHING_CHANGES: Text = { zh: "客户端没有要求改变任何东西。", en: "The client asks for nothing to change." };
const SAFE_REPEATS: Text = {
  zh: "安全的方法都幂等：没有要求改变，重复也还是没有。",
  en: "Every safe method is idempotent: asking again for no change is still no change.",
};

/** The eight methods of RFC 9110 in its order, then the two that joined them. The registry holds more, most of them WebDAV’s. */
export const METHODS: readonly Method[] = [
  {
    name: "GET",
    meaning: { zh: "把目标资源现在的表示发给我。", en: "Send me a current representation of the target resource." },
    safe: true,
    idempotent: true,
    cacheable: "yes",
    why: {
      safe: {
        zh: "只是取；服务器记日志、加计数不算客户端要求的。",
        en: "It only fetches; a log line or a counter is not what the client asked for.",
      },
      idempotent: SAFE_REPEATS,
      cacheable: { zh: "缓存就是为它设计的。", en: "It is what caches are made for." },
    },
    cites: ["RFC 9110 §9.3.1"],
  },
  {
    name: "HEAD",
    meaning: { zh: "只要响应的首部，内容不用发。", en: "Send the header of the response only, and no content." },
    safe: true,
    idempotent: true,
    cacheable: "yes",
    why: {
      safe: NOTHING_CHANGES,
      idempotent: SAFE_REPEATS,
      cacheable: {
        zh: "可以缓存，还能用来更新存着的 `GET` 响应。",
        en: "It may be stored, and may even freshen a stored response to `GET`.",
      },
    },
    cites: ["RFC 9110 §9.3.2"],
  },
  {
    name: "POST",
    meaning: {
      zh: "把附上的内容交给目标资源，由它照自己的规矩处理。",
      en: "Hand the enclosed content to the target resource, to process as it sees fit.",
    },
    safe: false,
    idempotent: false,
    cacheable: "stated",
    why: {
      safe: {
        zh: "它请资源去做一件事，多半会留下改变。",
        en: "It asks the resource to do something, which usually leaves a change behind.",
      },
      idempotent: {
        zh: "再来一次，就可能再下一单、再发一帖。",
        en: "A second one may place a second order or post a second comment.",
      },
      cacheable: {
        zh: "要响应自己写明保鲜期，并且 `Content-Location` 就是所请求的地址；存下来也只能拿去回答 `GET` 和 `HEAD`。",
        en: "Only where the response states its freshness and its `Content-Location` is the requested address; and then only `GET` and `HEAD` are answered from it.",
      },
    },
    cites: ["RFC 9110 §9.3.3"],
  },
  {
    name: "PUT",
    meaning: {
      zh: "让目标资源的状态变成附上的这份；没有就新建。",
      en: "Make the state of the target resource what is enclosed, creating it if need be.",
    },
    safe: false,
    idempotent: true,
    cacheable: "no",
    why: {
      safe: { zh: "它换掉资源的状态。", en: "It replaces the state of the resource." },
      idempotent: {
        zh: "换成同一份内容，做一次和做三次结果相同。",
        en: "Replaced by the same content once or three times, the outcome is the same.",
      },
      cacheable: {
        zh: "响应不缓存；办成以后，经过的缓存反而要把这个地址存着的响应作废。",
        en: "Its responses are not stored; once it has succeeded, a cache it passed even drops what it has stored for that address.",
      },
    },
    cites: ["RFC 9110 §9.3.4"],
  },
  {
    name: "DELETE",
    meaning: {
      zh: "断开目标地址与它现在内容之间的联系。",
      en: "Remove the association between the target address and what it leads to now.",
    },
    safe: false,
    idempotent: true,
    cacheable: "no",
    why: {
      safe: { zh: "它让资源消失。", en: "It makes a resource disappear." },
      idempotent: {
        zh: "删一次和删三次，最后都是没有；第二次也许回 `404`，那是响应不同，不是效果不同。",
        en: "Deleted once or three times, it is gone. The second response may be a `404`: the response differs, not the effect.",
      },
      cacheable: {
        zh: "响应不缓存；办成以后，经过的缓存反而要把这个地址存着的响应作废。",
        en: "Its responses are not stored; once it has succeeded, a cache it passed even drops what it has stored for that address.",
      },
    },
    cites: ["RFC 9110 §9.3.5"],
  },
  {
    name: "CONNECT",
    meaning: {
      zh: "请代理打通一条到目标主机和端口的隧道。",
      en: "Have the proxy open a tunnel to the host and port that are named.",
    },
    safe: false,
    idempotent: false,
    cacheable: "no",
    why: {
      safe: {
        zh: "它要求建立一条隧道，此后里面流过什么都可以。",
        en: "It asks for a tunnel to be opened, through which anything may flow from then on.",
      },
      idempotent: { zh: "每来一次就多一条隧道。", en: "Each one opens one more tunnel." },
      cacheable: {
        zh: "成功以后连接变成隧道，没有可以存的响应。",
        en: "Once it succeeds the connection is a tunnel; there is no response to store.",
      },
    },
    cites: ["RFC 9110 §9.3.6"],
  },
  {
    name: "OPTIONS",
    meaning: {
      zh: "对这个资源（或者整台服务器）可以做些什么？",
      en: "What can one do with this resource, or with the server as a whole?",
    },
    safe: true,
    idempotent: true,
    cacheable: "no",
    why: {
      safe: NOTHING_CHANGES,
      idempotent: SAFE_REPEATS,
      cacheable: {
        zh: "HTTP 缓存不存它的响应。CORS 预检的结果由 `Access-Control-Max-Age` 管，记在浏览器的另一张表里。",
        en: "HTTP caches do not store its responses. The result of a CORS preflight is kept by `Access-Control-Max-Age` in a table of the browser’s own.",
      },
    },
    cites: ["RFC 9110 §9.3.7"],
  },
  {
    name: "TRACE",
    meaning: {
      zh: "把你收到的请求原样发回来，让我看看路上被改成了什么样。",
      en: "Send back the request as you received it, so that I see what became of it on the way.",
    },
    safe: true,
    idempotent: true,
    cacheable: "no",
    why: {
      safe: NOTHING_CHANGES,
      idempotent: SAFE_REPEATS,
      cacheable: {
        zh: "存下来的回显说的是另一次请求，没有意义。",
        en: "A stored echo would speak of another request and be of no use.",
      },
    },
    cites: ["RFC 9110 §9.3.8"],
  },
  {
    name: "PATCH",
    meaning: {
      zh: "照附上的修改说明，改动目标资源的一部分。",
      en: "Change part of the target resource as the enclosed instructions say.",
    },
    safe: false,
    idempotent: false,
    cacheable: "stated",
    why: {
      safe: { zh: "它改动资源。", en: "It modifies the resource." },
      idempotent: {
        zh: "没有这个保证：修改说明可以是“末尾加一行”，做两次就加两行。",
        en: "Nothing guarantees it: the instructions may say “append a line”, and twice appends two.",
      },
      cacheable: {
        zh: "要响应自己写明保鲜期，并且 `Content-Location` 就是所请求的地址；存下来也只能拿去回答 `GET` 和 `HEAD`。",
        en: "Only where the response states its freshness and its `Content-Location` is the requested address; and then only `GET` and `HEAD` are answered from it.",
      },
    },
    cites: ["RFC 5789 §2"],
  },
  {
    name: "QUERY",
    meaning: {
      zh: "照附上的查询内容查一查，把结果发给我，什么也不要改。",
      en: "Answer what the enclosed content asks, without changing anything.",
    },
    safe: true,
    idempotent: true,
    cacheable: "yes",
    why: {
      safe: { zh: "内容里写的是要查什么，不是要改什么。", en: "Its content says what to look for and asks for no change." },
      idempotent: SAFE_REPEATS,
      cacheable: {
        zh: "可以缓存，只是缓存键要把请求的内容也算进去。",
        en: "It may be stored, as long as the cache key takes in the content of the request.",
      },
    },
    cites: ["RFC 10008 §2", "RFC 10008 §2.7"],
  },
];

const BY_NAME = new Map(METHODS.map((method) => [method.name, method]));

/** Method names are case-sensitive (RFC 9110 §9.1). */
export function findMethod(name: string): Method | undefined {
  return BY_NAME.get(name);
}
