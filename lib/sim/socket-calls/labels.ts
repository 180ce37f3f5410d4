import type { ParameterLabel } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  listens: {
    label: { zh: "服务端调用 listen()", en: "The server calls listen()" },
    help: { zh: "否则它在 bind() 之后就停下。", en: "If not, it stops after bind()." },
  },
  backlog: {
    label: { zh: "backlog", en: "Backlog" },
    help: {
      zh: "listen() 的第二个参数。Linux 放进来的比它多一个。",
      en: "The second argument of listen(). Linux lets in one more.",
    },
  },
  clients: { label: { zh: "客户端数", en: "Clients" } },
  clientsAfterMs: {
    label: { zh: "第一个客户端何时开始", en: "The first client begins at" },
    unit: "ms",
    stops: [0, 100, 500, 1000, 3000, 10_000, 60_000, 120_000],
  },
  clientEveryMs: {
    label: { zh: "此后每隔多久来一个", en: "Then one every" },
    unit: "ms",
    stops: [0, 20, 70, 200, 500, 1000, 5000, 20_000, 62_000, 120_000],
  },
  speaksFirst: {
    label: { zh: "谁先开口", en: "Who speaks first" },
    help: { zh: "有些协议（SMTP、daytime）由服务端先发话。", en: "In some protocols, SMTP or daytime, it is the server." },
    options: {
      client: { zh: "客户端先发请求", en: "the client, with a request" },
      server: { zh: "服务端先发", en: "the server" },
    },
  },
  thinkMs: {
    label: { zh: "客户端连上之后多久才发", en: "The client sends so long after connecting" },
    unit: "ms",
    stops: [0, 100, 300, 1000, 3000, 10_000],
  },
  acceptAfterMs: {
    label: { zh: "listen() 之后忙多久才 accept()", en: "Busy between listen() and accept()" },
    unit: "ms",
    stops: [0, 500, 1000, 2000, 4000, 8000, 20_000, 60_000, 200_000],
  },
  serviceMs: {
    label: { zh: "处理一个请求要", en: "Work on one request" },
    unit: "ms",
    help: { zh: "程序一次只伺候一个客户端。", en: "The program serves one client at a time." },
    stops: [0, 50, 200, 500, 1000, 2000, 5000, 20_000],
  },
  abortOnOverflow: {
    label: { zh: "tcp_abort_on_overflow", en: "tcp_abort_on_overflow" },
    help: {
      zh: "accept 队列满时对最后的 ACK 答以 RST，而不是沉默。",
      en: "To a final ACK that finds the accept queue full, RST instead of silence.",
    },
  },
  floodSyns: { label: { zh: "伪造的 SYN 共", en: "Forged SYNs in all" } },
  floodPerMinute: { label: { zh: "伪造的 SYN 每分钟", en: "Forged SYNs a minute" }, stops: [1, 2, 4, 10, 30, 60, 120, 300, 600] },
  cookies: {
    label: { zh: "SYN cookie", en: "SYN cookies" },
    help: {
      zh: "只在 SYN 队列满时使用，如 tcp_syncookies = 1。",
      en: "Used only while the SYN queue is full, as with tcp_syncookies = 1.",
    },
  },
  synRetries: {
    label: { zh: "客户端的 tcp_syn_retries", en: "tcp_syn_retries of the clients" },
    help: {
      zh: "Linux 6.5 起，此前还有四次每隔一秒的重发；默认 6。",
      en: "From Linux 6.5 on, four repeats a second apart come before these; the default is 6.",
    },
  },
  synAckRetries: {
    label: { zh: "服务端的 tcp_synack_retries", en: "tcp_synack_retries of the server" },
    help: {
      zh: "5 是默认值：没有人理会的半连接占 63 秒。",
      en: "5 is the default: a half-open entry that nobody answers lives 63 seconds.",
    },
  },
  clientMss: {
    label: { zh: "客户端 SYN 里的 MSS", en: "MSS in the clients’ SYNs" },
    unit: "B",
    stops: [536, 1024, 1400, 1440, 1452, 1460],
  },
  rttMs: { label: { zh: "往返时间", en: "Round-trip time" }, unit: "ms" },
};
