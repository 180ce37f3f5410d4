import type { Scenario, SimulationEntry } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

const NORMAL: Parameters = {
  listens: true,
  backlog: 2,
  clients: 1,
  clientsAfterMs: 100,
  clientEveryMs: 100,
  speaksFirst: "client",
  thinkMs: 0,
  acceptAfterMs: 0,
  serviceMs: 0,
  abortOnOverflow: false,
  floodSyns: 0,
  floodPerMinute: 120,
  cookies: false,
  synRetries: 6,
  synAckRetries: 5,
  clientMss: 1460,
  rttMs: 100,
};

/** What Wireshark remarks on at the server: opening and closing are worth a note to it. */
const opening = (port: number) => [
  `Connection establish acknowledge (SYN+ACK): server port ${port}`,
  `Connection establish request (SYN): server port ${port}`,
];
const CLOSING = ["This frame initiates the connection closing", "This frame undergoes the connection closing"];
const FINISHED = "Connection finish (FIN)";
const RESET = "Connection reset (RST)";
const REPEATED = "This frame is a (suspected) retransmission";
const WHOLE = [...opening(7), FINISHED, ...CLOSING];
const sorted = (...remarks: string[]) => ({ server: remarks.sort() });

const scenarios = {
  "one-client": {
    title: { zh: "一个客户端，一个调用接一个调用", en: "One client, call by call" },
    summary: {
      zh: "哪个调用发出报文段，哪个只在本机；哪个会睡去，什么把它唤醒。",
      en: "Which call sends a segment, and which is a matter of its own machine; which one sleeps, and what wakes it.",
    },
    parameters: { ...NORMAL, thinkMs: 300 },
    expert: sorted(...WHOLE),
  },
  "not-accepting": {
    title: { zh: "服务端不来 accept()", en: "The server does not accept" },
    summary: {
      zh: "A 和 B 占满 accept 队列。C 的最后一个 ACK 被当作没来过，可 C 以为已经连上；D 的 SYN 直接被丢弃。两秒半之后程序才来取。",
      en: "A and B fill the accept queue. C’s final ACK counts for nothing, though C believes it is connected; D’s SYN is dropped. After two and a half seconds the program comes to fetch.",
    },
    parameters: { ...NORMAL, backlog: 1, clients: 4, clientEveryMs: 70, acceptAfterMs: 2500 },
    expert: sorted(...WHOLE, REPEATED, "Duplicate ACK (#1)", "Duplicate ACK (#2)"),
  },
  "abort-on-overflow": {
    title: { zh: "同样的情形，tcp_abort_on_overflow 打开", en: "The same, with tcp_abort_on_overflow" },
    summary: {
      zh: "服务端不再沉默：C 的 connect() 已经成功，随后却收到 RST。",
      en: "The server is silent no longer: C’s connect() has succeeded, and then comes RST.",
    },
    parameters: { ...NORMAL, backlog: 1, clients: 3, clientEveryMs: 70, acceptAfterMs: 2500, abortOnOverflow: true },
    expert: sorted(...WHOLE, RESET),
  },
  busy: {
    title: { zh: "一阵请求，一个慢程序", en: "A burst of clients, and a slow program" },
    summary: {
      zh: "每个请求要处理半秒。队列把一阵连接存起来，三个客户端都得到回答，只是等得一个比一个久。",
      en: "Each request takes half a second. The queue holds the burst, and all three are answered, each after a longer wait.",
    },
    parameters: { ...NORMAL, clients: 3, clientEveryMs: 70, serviceMs: 500 },
    expert: sorted(...WHOLE),
  },
  flood: {
    title: { zh: "SYN 洪泛，没有 cookie", en: "A SYN flood, without cookies" },
    summary: {
      zh: "六个伪造的 SYN 就占满四个位置，一占 63 秒。A 的 connect() 超时；B 来的时候位置刚空出来。",
      en: "Six forged SYNs are enough to take all four places, for 63 seconds. A’s connect() times out; when B comes, the places have just become free.",
    },
    parameters: {
      ...NORMAL,
      backlog: 3,
      clients: 2,
      clientsAfterMs: 3000,
      clientEveryMs: 62_000,
      floodSyns: 6,
      synRetries: 1,
    },
    expert: sorted(...WHOLE, REPEATED),
  },
  cookies: {
    title: { zh: "SYN 洪泛，有 cookie", en: "A SYN flood, with cookies" },
    summary: {
      zh: "队列满了，服务端改把要记的写进编号。A 连得上，但丢了窗口扩大和 SACK，MSS 也取了近似值；猜出来的 ACK 被拒绝。",
      en: "The queue is full, so the server writes what it must remember into its number. A gets in, without window scaling and SACK and with a rounded MSS; an ACK with a guessed hash is refused.",
    },
    parameters: {
      ...NORMAL,
      backlog: 1,
      clientsAfterMs: 1500,
      floodSyns: 3,
      cookies: true,
      synAckRetries: 2,
      clientMss: 1452,
    },
    inputs: [{ frame: 32, event: { type: "forge-ack" } }],
    expert: sorted(...WHOLE, RESET, REPEATED),
  },
  "cookie-lost-ack": {
    title: { zh: "cookie 之后，最后的 ACK 丢了", en: "A cookie, and the final ACK is lost" },
    summary: {
      zh: "服务端先说话的协议：客户端以为连上了，在等；服务端什么也没记，不会重发 SYN,ACK。双方就这样等下去。",
      en: "A protocol in which the server speaks first: the client believes it is connected, and waits. The server has kept nothing and repeats no SYN,ACK. They wait for good.",
    },
    parameters: {
      ...NORMAL,
      backlog: 0,
      clientsAfterMs: 500,
      speaksFirst: "server",
      floodSyns: 1,
      cookies: true,
      synAckRetries: 2,
    },
    inputs: [{ frame: 9, event: { type: "drop", id: 5 } }],
    expert: sorted(...opening(13), REPEATED),
  },
  refused: {
    title: { zh: "没有人监听", en: "Nobody listens" },
    summary: {
      zh: "服务端的程序调用了 bind()，没有调用 listen()。SYN 换来 RST，connect() 以 ECONNREFUSED 返回。",
      en: "The server’s program has called bind() but not listen(). The SYN is met by RST, and connect() fails with ECONNREFUSED.",
    },
    parameters: { ...NORMAL, listens: false },
    expert: sorted("Connection establish request (SYN): server port 7", RESET),
  },
} satisfies Record<string, Scenario<Parameters>>;

export const socketCallsEntry = {
  title: { zh: "套接字调用与两个队列", en: "Socket calls and the two queues" },
  summary: {
    zh: "客户端和服务端的调用、它们引起的报文段、SYN 队列和 accept 队列：正常的一次，队列满时，SYN 洪泛，SYN cookie。",
    en: "The calls of clients and server, the segments they cause, the SYN queue and the accept queue: the ordinary case, overflow, SYN flood, SYN cookies.",
  },
  layer: "host",
  topic: "socket-syscalls",
  simplifications: [
    {
      zh: "两个队列都按 Linux 6.18 上量到的：各放得下 backlog + 1 条。更早的内核在这一条上有出入。",
      en: "Both queues are as measured on Linux 6.18: each holds one more than the backlog. Earlier kernels differ in that one.",
    },
    {
      zh: "半连接占满一半以上时，Linux 会提前清掉老的条目；这里每条都等满时间。",
      en: "Linux removes old half-open entries sooner once more than half the places are taken; here each lives its full time.",
    },
    {
      zh: "cookie 是 RFC 4987 附录 A 的经典形式，散列用 HMAC-SHA-256。没有时间戳选项：有它时 Linux 能把窗口扩大和 SACK 记在里面。",
      en: "The cookie is the classical form of RFC 4987, Appendix A, with HMAC-SHA-256 for its hash. There are no timestamps, in which Linux could keep window scaling and SACK.",
    },
    {
      zh: "伪造的地址从不应答。真有主机的地址会回 RST，条目随即释放，所以攻击者挑没有主机的。",
      en: "Forged addresses never answer. One that belongs to a host would say RST and so free the entry, which is why attackers choose others.",
    },
    {
      zh: "服务端的程序只有一个线程，一次伺候一个客户端。数据的 RTO 至少 1 s（RFC 6298；Linux 用 200 ms）。TIME-WAIT 的结束不再演示。",
      en: "The server’s program has one thread and serves one client at a time. The RTO of data is at least 1 s (RFC 6298; Linux takes 200 ms). The end of TIME-WAIT is not shown.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
