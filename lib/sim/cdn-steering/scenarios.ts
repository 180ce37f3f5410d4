import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** The figures of the lesson: 8 ms to the edge, 180 ms to the origin. */
const BASE: Parameters = {
  steering: "dns",
  visits: "0 anna, 5 anna, 40 anna",
  publicAt: "tokyo",
  ecs: false,
  addressTtlS: 20,
  aliasTtlS: 300,
  noticeS: 10,
  maxAgeS: 600,
  shield: false,
  collapse: true,
  https: true,
  nearRttMs: 8,
  originRttMs: 180,
  shopDnsRttMs: 40,
  cdnDnsRttMs: 10,
};
const STORM: Parameters = { ...BASE, visits: "0 crowd, 5 anna" };

/** What Wireshark remarks on every visit that ends well: opening and end of a connection, and the start lines. */
const VISIT = [
  "Connection establish acknowledge (SYN+ACK): server port 80",
  "Connection establish request (SYN): server port 80",
  "Connection finish (FIN)",
  "GET /logo.svg HTTP/1.1\\r\\n",
  "HTTP/1.1 200 OK\\r\\n",
  "This frame initiates the connection closing",
  "This frame undergoes the connection closing",
];
/** And where a SYN is repeated. */
const REPEATED = [...VISIT, "This frame is a (suspected) retransmission"].sort();

const scenarios = {
  "miss-then-hit": {
    title: { zh: "先未命中，再命中", en: "A miss, then hits" },
    summary: {
      zh: "第一次要问两台名称服务器，还要去源站取。5 秒后什么都现成。40 秒时只有边缘的地址要重新问。",
      en: "The first visit takes two name servers and a trip to the origin. 5 s later all is there. At 40 s only the edge’s address has to be asked for again.",
    },
    parameters: BASE,
    expert: { anna: VISIT },
  },
  "no-cdn": {
    title: { zh: "没有 CDN", en: "Without a CDN" },
    summary: {
      zh: "名字直接指向源站，三个往返都要跑 180 毫秒；再来一次，一样远。",
      en: "The name leads straight to the origin: three round trips of 180 ms, and a second visit is just as far.",
    },
    parameters: { ...BASE, steering: "none", visits: "0 anna, 5 anna" },
    expert: { anna: VISIT },
  },
  "far-resolver": {
    title: { zh: "远处的解析器", en: "A resolver far away" },
    summary: {
      zh: "小安和小本是成都的邻居。小本填了东京的公共解析器，看 GSLB 以为他在哪里。",
      en: "Anna and Ben are neighbours in Chengdu. Ben has entered a public resolver in Tokyo: see where the GSLB takes him to be.",
    },
    parameters: { ...BASE, visits: "0 anna, 10 ben" },
    expert: { anna: VISIT, ben: VISIT },
  },
  ecs: {
    title: { zh: "同一个解析器，带上 ECS", en: "The same resolver, with ECS" },
    summary: {
      zh: "解析器说出小本的网段，他就被引到成都。回答也只给这个网段用：小可在东京，要另问一次。",
      en: "The resolver tells Ben’s network, and he is led to Chengdu. The answer is for that network only: for Cora in Tokyo it has to ask again.",
    },
    parameters: { ...BASE, ecs: true, visits: "0 ben, 10 cora" },
    expert: { ben: VISIT },
  },
  "dead-edge": {
    title: { zh: "一个边缘断了", en: "An edge dies" },
    summary: {
      zh: "成都在 20 秒断了，GSLB 在 30 秒知道。35 秒，小安还拿着旧地址；50 秒，小本第一次来；70 秒，小安的 TTL 过了。",
      en: "Chengdu dies at 20 s, and the GSLB knows at 30 s. At 35 s Anna still holds the old address; at 50 s Ben comes for the first time; at 70 s Anna’s TTL is over.",
    },
    parameters: { ...BASE, ecs: true, addressTtlS: 60, visits: "0 anna, 20 chengdu down, 35 anna, 50 ben, 70 anna" },
    expert: { anna: REPEATED, ben: VISIT },
  },
  overload: {
    title: { zh: "边缘过载", en: "An overloaded edge" },
    summary: {
      zh: "成都忙不过来。手里有地址的人照样去；TTL 一过，GSLB 就把人引到东京。",
      en: "Chengdu has too much to do. Whoever holds its address still goes there; once the TTL is over, the GSLB leads people to Tokyo.",
    },
    parameters: { ...BASE, visits: "0 anna, 10 chengdu busy, 15 anna, 30 anna" },
    expert: { anna: VISIT },
  },
  anycast: {
    title: { zh: "任播：一个地址，路由决定", en: "Anycast: one address, routing decides" },
    summary: {
      zh: "用哪个解析器都一样。成都断了，28 秒的 SYN 没有回音；30 秒路由改道，同一个地址通向东京。",
      en: "The resolver makes no difference. Chengdu dies, and a SYN at 28 s is not answered; at 30 s routes change, and the same address leads to Tokyo.",
    },
    parameters: { ...BASE, steering: "anycast", addressTtlS: 300, visits: "0 ben, 10 cora, 20 chengdu down, 28 ben" },
    expert: { ben: REPEATED },
  },
  shield: {
    title: { zh: "上级缓存", en: "A parent cache" },
    summary: {
      zh: "两个边缘都没有图片，源站却只发一次：东京的那一次，上级缓存已经有了。",
      en: "Neither edge has the picture, yet the origin sends it once: when Tokyo asks, the parent cache has it.",
    },
    parameters: { ...BASE, shield: true, visits: "0 anna, 10 cora" },
    expert: { anna: VISIT },
  },
  stale: {
    title: { zh: "过期：边缘去问一句", en: "Stale: the edge asks" },
    summary: {
      zh: "副本只准用 60 秒。70 秒时，边缘带着标签问源站，304 就够了；换了版，才整份再传。",
      en: "The copy is good for 60 s. At 70 s the edge asks the origin by its tag, and a 304 will do; a new version travels whole.",
    },
    parameters: { ...BASE, maxAgeS: 60, addressTtlS: 300, visits: "0 anna, 30 anna, 70 anna, 80 change, 100 anna, 140 anna" },
    expert: { anna: VISIT },
  },
  storm: {
    title: { zh: "一百个未命中", en: "A hundred misses" },
    summary: {
      zh: "一百个人同时来，边缘没有图片，也不合并请求。数一数源站要发几遍。",
      en: "A hundred people come at once, and the edge has no picture and collapses nothing. Count how often the origin has to send it.",
    },
    parameters: { ...STORM, collapse: false },
    expert: { anna: VISIT },
  },
  collapsed: {
    title: { zh: "一百个未命中，合并回源", en: "A hundred misses, collapsed" },
    summary: {
      zh: "同样的一百个人。边缘只向源站要一次，其余的等这一个回答。",
      en: "The same hundred people. The edge asks the origin once, and the others wait for that answer.",
    },
    parameters: STORM,
    expert: { anna: VISIT },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const cdnSteeringEntry = {
  title: { zh: "CDN 调度：怎样走到近旁的边缘", en: "CDN steering: the way to a near edge" },
  summary: {
    zh: "从域名到图片：别名把人引进 CDN，GSLB 凭解析器的地址或 ECS 选边缘，边缘命中、未命中、回源。切断一个边缘，看谁还在往那里走。",
    en: "From a name to a picture: an alias leads into the CDN, the GSLB chooses an edge by the resolver’s address or by ECS, and the edge hits, misses, fetches. Cut an edge off and see who still goes there.",
  },
  layer: "application",
  topic: "cdn",
  simplifications: [
    {
      zh: "解析器已经知道商店和 CDN 的名称服务器；根和顶级域的那几步见“DNS 解析”。ECS 只发给 CDN 的服务器。",
      en: "Resolvers know the name servers of shop and CDN already; for root and top-level domain see the DNS resolution simulation. ECS is sent to the CDN’s servers only.",
    },
    {
      zh: "GSLB 选最近的、没有断、没有过载的边缘，一次只给一个地址；各家 CDN 的做法不同，还会看带宽、价格和缓存里有什么。",
      en: "The GSLB takes the nearest site that is neither dead nor overloaded, and gives one address; every CDN has its own rules, which look at bandwidth, price and contents too.",
    },
    {
      zh: "每次打开都新建连接，浏览器自己不存图片；SYN 没有回音就再发两次，共 7 秒。真实的系统等得更久，浏览器还会在几个地址之间换着试。",
      en: "Each visit opens a new connection, and browsers keep no pictures. A SYN without an answer is sent twice more, 7 s in all; real systems wait longer, and browsers try several addresses in turn.",
    },
    {
      zh: "TLS 只算它的一个往返；抓包里没有 TLS，是端口 80 上的明文 HTTP，这样才读得到。",
      en: "Of TLS only its round trip is there: captures have plain HTTP on port 80 and no TLS, so that it can be read.",
    },
    {
      zh: "一个边缘是一台机器；真实的站点在一个虚拟地址后面有许多缓存。图片很小，传输不花时间。任播的路由在察觉之后一下子全改。一百个人同时做同样的事，解析器替他们只问一次。",
      en: "A site is one machine here; real ones have many caches behind a virtual address. The picture is small, and its transfer takes no time. With anycast all routes change at once when the failure is noticed. The hundred people do the same at the same moment, and their resolver asks once for all.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
