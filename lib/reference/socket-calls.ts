import type { Text } from "@/lib/text";

/** One call of the sockets interface, for a stream socket over TCP unless it says otherwise. */
export type SocketCall = {
  name: string;
  caller: "server" | "client" | "both";
  does: Text;
  /** Until what it waits on a blocking socket; absent where it never waits. */
  blocksUntil?: Text;
  /** What goes onto the wire because of it; absent where nothing does. */
  causes?: Text;
  cites: readonly [string, ...string[]];
};

/** In the order in which a connection meets them, then the calls that wait for many at once. */
export const SOCKET_CALLS: readonly SocketCall[] = [
  {
    name: "getaddrinfo()",
    caller: "both",
    does: { zh: "把主机名和服务名变成可用的套接字地址", en: "turns a host and a service name into socket addresses" },
    blocksUntil: { zh: "解析器有了结果", en: "the resolver has its result" },
    causes: { zh: "也许有 DNS 查询", en: "perhaps queries to DNS" },
    cites: ["Linux man-pages getaddrinfo(3)"],
  },
  {
    name: "socket()",
    caller: "both",
    does: { zh: "在内核里造一个端点，还回描述符", en: "makes an endpoint in the kernel and returns its descriptor" },
    cites: ["Linux man-pages socket(2)"],
  },
  {
    name: "bind()",
    caller: "server",
    does: {
      zh: "定下本地的地址和端口；客户端通常不调，由内核挑一个",
      en: "fixes the local address and port; clients leave the choice to the kernel",
    },
    cites: ["Linux man-pages bind(2)", "Linux man-pages ip(7)"],
  },
  {
    name: "listen()",
    caller: "server",
    does: {
      zh: "改成被动套接字，进入 `LISTEN`，并定下已完成连接的队列有多长",
      en: "makes it passive, in `LISTEN`, and sets how long the queue of finished connections may be",
    },
    cites: ["Linux man-pages listen(2)"],
  },
  {
    name: "connect()",
    caller: "client",
    does: {
      zh: "主动打开连接；在 UDP 套接字上只是记下对方是谁",
      en: "opens the connection actively; on a UDP socket it only notes who the peer is",
    },
    blocksUntil: { zh: "握手完成、被拒绝或超时", en: "the handshake is over, refused, or given up" },
    causes: { zh: "`SYN`，随后是握手的 `ACK`", en: "`SYN`, then the `ACK` of the handshake" },
    cites: ["Linux man-pages connect(2)", "RFC 9293 §3.9.1.1"],
  },
  {
    name: "accept()",
    caller: "server",
    does: {
      zh: "从队列里取走一条已完成的连接，为它另给一个描述符",
      en: "takes a finished connection from the queue and returns a descriptor of its own for it",
    },
    blocksUntil: { zh: "队列里有一条", en: "there is one in the queue" },
    cites: ["Linux man-pages accept(2)", "Linux man-pages listen(2)"],
  },
  {
    name: "send()",
    caller: "both",
    does: { zh: "把数据拷进发送缓冲区；`write()` 也行", en: "copies data into the send buffer, as `write()` does" },
    blocksUntil: { zh: "缓冲区放得下", en: "the buffer has room" },
    causes: { zh: "数据段，何时发、几个段由 TCP 定", en: "data segments: when and how many is up to TCP" },
    cites: ["Linux man-pages send(2)", "Linux man-pages write(2)"],
  },
  {
    name: "recv()",
    caller: "both",
    does: {
      zh: "从接收缓冲区取走字节；`read()` 也行；返回 0 就是对方结束了",
      en: "takes bytes from the receive buffer, as `read()` does; 0 means that the peer has ended",
    },
    blocksUntil: { zh: "有数据，或者对方的 `FIN` 到了", en: "there is data, or the peer’s `FIN`" },
    causes: { zh: "也许一个窗口更新", en: "perhaps a window update" },
    cites: ["Linux man-pages recv(2)", "Linux man-pages read(2)"],
  },
  {
    name: "sendto()",
    caller: "both",
    does: {
      zh: "指明对方，发出一个数据报（UDP），不必先连接",
      en: "sends one datagram (UDP) to the peer it names, without a connection",
    },
    blocksUntil: { zh: "发送缓冲区放得下", en: "the send buffer has room" },
    causes: { zh: "一个 UDP 数据报", en: "one UDP datagram" },
    cites: ["Linux man-pages send(2)", "Linux man-pages udp(7)"],
  },
  {
    name: "recvfrom()",
    caller: "both",
    does: { zh: "取走一个数据报（UDP），同时知道是谁发的", en: "takes one datagram (UDP) and tells who sent it" },
    blocksUntil: { zh: "来了一个数据报", en: "a datagram is there" },
    cites: ["Linux man-pages recv(2)", "Linux man-pages udp(7)"],
  },
  {
    name: "shutdown()",
    caller: "both",
    does: {
      zh: "结束一个或两个方向，描述符还在；`SHUT_WR` 之后照样能读",
      en: "ends one direction or both and keeps the descriptor; after `SHUT_WR` one can still read",
    },
    causes: { zh: "`SHUT_WR`：排队的数据发完以后是 `FIN`", en: "with `SHUT_WR`, a `FIN` behind the queued data" },
    cites: ["Linux man-pages shutdown(2)", "RFC 9293 §3.6"],
  },
  {
    name: "close()",
    caller: "both",
    does: {
      zh: "放掉描述符；最后一个放掉了，连接才关闭",
      en: "lets go of the descriptor; when the last is gone, the connection is closed",
    },
    causes: { zh: "`FIN`；还有没读的数据，就是 `RST`", en: "`FIN`; where data was left unread, `RST`" },
    cites: ["Linux man-pages close(2)", "RFC 9293 §3.6.1"],
  },
  {
    name: "setsockopt()",
    caller: "both",
    does: {
      zh: "改选项：`SO_REUSEADDR`、`TCP_NODELAY`、`SO_KEEPALIVE` 等",
      en: "changes options: `SO_REUSEADDR`, `TCP_NODELAY`, `SO_KEEPALIVE` and others",
    },
    cites: ["Linux man-pages setsockopt(2)", "Linux man-pages socket(7)"],
  },
  {
    name: "select()",
    caller: "both",
    does: {
      zh: "同时等许多描述符，每次都把三个集合整个交进去；只管得了 1024 以下的",
      en: "waits for many descriptors, given as three sets each time; only for those below 1024",
    },
    blocksUntil: { zh: "有一个就绪、超时或来了信号", en: "one is ready, time is up, or a signal comes" },
    cites: ["Linux man-pages select(2)"],
  },
  {
    name: "poll()",
    caller: "both",
    does: {
      zh: "同上，换成一个数组，没有 1024 的限制，仍然每次整个交进去",
      en: "the same with an array: no limit of 1024, but still handed over whole each time",
    },
    blocksUntil: { zh: "有一个就绪、超时或来了信号", en: "one is ready, time is up, or a signal comes" },
    cites: ["Linux man-pages poll(2)"],
  },
  {
    name: "epoll_ctl()",
    caller: "both",
    does: {
      zh: "在内核记着的名单里添上、改动或去掉一个描述符",
      en: "adds, changes or removes a descriptor in the list that the kernel keeps",
    },
    cites: ["Linux man-pages epoll_ctl(2)", "Linux man-pages epoll(7)"],
  },
  {
    name: "epoll_wait()",
    caller: "both",
    does: {
      zh: "等名单里的描述符，只还回就绪的那些",
      en: "waits for the descriptors of that list and returns only those that are ready",
    },
    blocksUntil: { zh: "有一个就绪、超时或来了信号", en: "one is ready, time is up, or a signal comes" },
    cites: ["Linux man-pages epoll_wait(2)", "Linux man-pages epoll(7)"],
  },
];
