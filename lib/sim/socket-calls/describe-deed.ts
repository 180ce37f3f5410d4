import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { MSS_TABLE } from "./cookie";
import { halfOpenCount } from "./places";
import type { State } from "./state";

/** What the server's kernel did with what arrived; null where there is no more to it than to take it. */
export function describeDeed(before: State, after: State): Text | null {
  const { deed } = after.effect;
  const places = after.halfOpen.length;
  switch (deed) {
    case null:
      return taken(before, after);
    case "entered":
      return say(
        `它占一个半连接的位置，SYN 队列现有 ${halfOpenCount(after)} 条，内核答以 SYN,ACK。`,
        `It takes a half-open place, number ${halfOpenCount(after)} of ${places} in the SYN queue, and the kernel answers SYN,ACK.`,
      );
    case "repeated":
      return say("条目已经在了，SYN,ACK 再发一遍。", "Its entry is there already; the same SYN,ACK goes out again.");
    case "queued":
      return join(
        say(
          `握手完成：条目从 SYN 队列移进 accept 队列，等程序来取。`,
          `The handshake is complete: the entry moves from the SYN queue to the accept queue, to be fetched.`,
        ),
        withData(after),
      );
    case "syn-queue-full":
      return say(
        `SYN 队列的 ${places} 个位置都占着：内核不回答，把它丢弃。`,
        `All ${places} places of the SYN queue are taken: the kernel drops it without an answer.`,
      );
    case "accept-queue-full":
      return say(
        `accept 队列满了，新的 SYN 不要：内核不回答，把它丢弃。`,
        `The accept queue is full, so no new SYN is wanted: the kernel drops it without an answer.`,
      );
    case "ack-ignored":
      return say(
        "accept 队列没有位置：内核当它没来过，条目留在 SYN 队列里，SYN,ACK 到时再发。",
        "The accept queue has no place: the kernel acts as if it had not come, keeps the half-open entry, and will repeat its SYN,ACK.",
      );
    case "aborted":
      return say(
        "accept 队列没有位置，而 tcp_abort_on_overflow 开着：内核删掉条目，答以 RST。",
        "The accept queue has no place, and tcp_abort_on_overflow is set: the kernel deletes the entry and answers RST.",
      );
    case "cookie-sent":
      return say(
        `SYN 队列满了，但不必记：要记的都写进 SYN,ACK 的 seq = ${after.cookie?.cookie.isn ?? 0}，一个条目也不留。`,
        `The SYN queue is full, but nothing need be kept: it is all written into the SYN,ACK, seq = ${after.cookie?.cookie.isn ?? 0}, and no entry is made.`,
      );
    case "cookie-accepted":
      return join(
        say(
          `没有条目，但 ack − 1 正是自己算得出的 cookie：内核由它重建连接（MSS ${rebuiltMss(after)}），放进 accept 队列。`,
          `There is no entry, but ack − 1 is the cookie that the kernel computes itself: it rebuilds the connection (MSS ${rebuiltMss(after)}) and puts it into the accept queue.`,
        ),
        withData(after),
      );
    case "cookie-refused":
      return say(
        "没有条目，ack − 1 也不是它算得出的 cookie：内核答以 RST。",
        "There is no entry, and ack − 1 is no cookie that the kernel can compute: it answers RST.",
      );
    case "cookie-no-room":
      return say(
        "cookie 是对的，但 accept 队列没有位置：内核不回答，什么也没留下。",
        "The cookie is right, but the accept queue has no place: the kernel drops it, and nothing is kept.",
      );
    case "refused":
      return after.listener === "listening"
        ? say("监听的套接字不认识它，内核答以 RST。", "The listening socket knows nothing of it, and the kernel answers RST.")
        : say("这个端口上没有套接字在监听，内核答以 RST。", "No socket listens on this port, and the kernel answers RST.");
    case "expired":
      return null;
  }
}

function rebuiltMss({ cookie }: State): number {
  return MSS_TABLE[cookie?.cookie.mssIndex ?? 0] ?? 0;
}

/** The segment that completed a handshake may have brought data. */
function withData({ effect }: State): Text | null {
  const octets = effect.flight?.segment.data ?? 0;
  return octets === 0
    ? null
    : say(`它带来的 ${octets} 字节也收下了。`, `The ${octets} bytes that it carries are taken in as well.`);
}

/** An ordinary segment of a connection. */
function taken(before: State, after: State): Text | null {
  const { connection, flight } = after.effect;
  const was = before.sockets.find((socket) => socket.connection === connection);
  const is = after.sockets.find((socket) => socket.connection === connection);
  const got = flight?.segment;
  if (got?.rst) {
    return was === undefined
      ? say("没有条目，无事可做。", "There is no entry, and nothing to do.")
      : say("连接到此为止。", "The connection is over.");
  }
  if (was === undefined || is === undefined) {
    return was === undefined ? null : say("连接结束了。", "The connection has ended.");
  }
  if (is.unread > was.unread) {
    return after.program.connection === connection
      ? say("内核确认它，字节放进接收缓冲区。", "The kernel acknowledges it; the bytes go into the receive buffer.")
      : say(
          "还没有 accept()，内核也照收、照确认：字节在接收缓冲区里等着。",
          "Nobody has called accept() for it, but the kernel acknowledges it all the same; the bytes wait in the receive buffer.",
        );
  }
  if (is.tcb.state === "FIN-WAIT-2" && was.tcb.state === "FIN-WAIT-1") {
    return say("服务端的 FIN 得到了确认。", "The server’s FIN is acknowledged.");
  }
  if (is.tcb.state === "TIME-WAIT" && was.tcb.state !== "TIME-WAIT") {
    return say("内核确认它，进入 TIME-WAIT，由内核自己看着。", "The kernel acknowledges it and keeps TIME-WAIT by itself.");
  }
  return is.tcb.snd.una !== was.tcb.snd.una ? say("服务端的数据得到了确认。", "The server’s data is acknowledged.") : null;
}
