import { segmentWords } from "@/lib/sim/tcp-network/words";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { MESSAGE_OCTETS } from "./client";
import { isBusy } from "./inputs";
import type { Errno, Program, State } from "./state";
import { letterOf, nameOf } from "./words";

/** What a client's call did, or that it put the program to sleep. */
export function describeClientCall(before: State, index: number, after: State): Text {
  const [was, is] = [before.clients[index]?.program, after.clients[index]?.program];
  if (was?.call == null || is === undefined) return say("没有什么可做的了。", "There is nothing left to do.");
  const who = nameOf(index, after);
  const [sent] = after.effect.sent;
  const words = sent === undefined ? null : segmentWords(sent.segment);
  if (is.blocked && was.call === "connect") {
    return say(
      `${who.zh}调用 connect()：内核发出 ${words?.zh}，程序睡去，直到有回答。`,
      `${who.en} calls connect(): the kernel sends ${words?.en}, and the program sleeps until there is an answer.`,
    );
  }
  if (is.blocked)
    return say(`${who.zh}调用 recv()：还没有字节，程序睡去。`, `${who.en} calls recv(): no bytes yet, and the program sleeps.`);
  const value = is.returned?.value;
  if (typeof value === "string")
    return failed(`${who.zh}的 ${was.call}()`, `The ${was.call}() of client ${letterOf(index)}`, value);
  switch (was.call) {
    case "socket":
      return say(
        `${who.zh}调用 socket()，得到描述符 3。网上什么也没有发生。`,
        `${who.en} calls socket() and gets descriptor 3. Nothing happens on the network.`,
      );
    case "connect":
      return say(
        `${who.zh}的 connect() 返回 0：在它看来连接已建立。`,
        `The connect() of client ${letterOf(index)} returns 0: as it sees it, there is a connection.`,
      );
    case "send":
      return say(
        `${who.zh}的 send() 立刻返回 ${MESSAGE_OCTETS}：字节已在发送缓冲区，内核发出 ${words?.zh}。`,
        `The send() of client ${letterOf(index)} returns ${MESSAGE_OCTETS} at once: the bytes are in the send buffer, and the kernel sends ${words?.en}.`,
      );
    case "recv":
      return value === 0
        ? say(
            `${who.zh}的 recv() 返回 0：服务端不会再发了。`,
            `The recv() of client ${letterOf(index)} returns 0: the server will send no more.`,
          )
        : say(
            `${who.zh}的 recv() 返回 ${value}：回答到手。`,
            `The recv() of client ${letterOf(index)} returns ${value}: it has its answer.`,
          );
    case "close":
      return join(
        say(`${who.zh}调用 close()。`, `${who.en} calls close().`),
        words && say(`内核发出 ${words.zh}。`, `The kernel sends ${words.en}.`),
      );
  }
}

/** What a call of the server's program did. */
export function describeServerCall(before: State, after: State): Text {
  const [was, is] = [before.program, after.program];
  const value = is.returned?.value;
  if (is.blocked) return asleep(was);
  if (was.call === null) return say("程序没有别的调用了。", "The program makes no more calls.");
  if (typeof value === "string") return failed(`服务端的 ${was.call}()`, `The server’s ${was.call}()`, value);
  const client = nameOf(after.effect.connection ?? 0, after);
  const [sent] = after.effect.sent;
  const words = sent === undefined ? null : segmentWords(sent.segment);
  switch (was.call) {
    case "socket":
      return say("服务端的程序调用 socket()，得到描述符 3。", "The server’s program calls socket() and gets descriptor 3.");
    case "bind":
      return after.parameters.listens
        ? say(
            "bind() 给它地址和端口。现在来的 SYN 还会被拒绝。",
            "With bind() it gets its address and port. A SYN that came now would still be refused.",
          )
        : say(
            "bind() 给它地址和端口。程序到此为止，没有调用 listen()。",
            "With bind() it gets its address and port. The program stops there: it never calls listen().",
          );
    case "listen":
      return join(
        say(
          `listen(3, ${after.parameters.backlog})：状态 LISTEN，从此握手由内核应答。两个队列各有 ${after.halfOpen.length} 个位置。`,
          `With listen(3, ${after.parameters.backlog}) the state is LISTEN, and from now on the kernel answers handshakes. Each queue has ${after.halfOpen.length} ${after.halfOpen.length === 1 ? "place" : "places"}.`,
        ),
        isBusy(after) ? say("但程序忙别的去了。", "The program, however, goes on to something else.") : null,
      );
    case "accept":
      return say(
        `accept() 从队列里取出${client.zh}的连接，返回描述符 4。网上什么也没有发生。`,
        `The server’s accept() takes the connection of ${client.en.replace("Client", "client").replace("The", "the")} from the queue and returns descriptor 4. Nothing happens on the network.`,
      );
    case "recv":
      return value === 0
        ? say("服务端的 recv() 返回 0：客户端不会再发了。", "The server’s recv() returns 0: the client will send no more.")
        : join(
            say(`服务端的 recv() 返回 ${value}：请求到手。`, `The server’s recv() returns ${value}: it has the request.`),
            isBusy(after) ? say("程序着手处理，要一会儿。", "The program sets to work on it, which takes a while.") : null,
          );
    case "send":
      return say(
        `服务端的 send() 返回 ${MESSAGE_OCTETS}，内核发出 ${words?.zh}。`,
        `The server’s send() returns ${MESSAGE_OCTETS}, and the kernel sends ${words?.en}.`,
      );
    case "close":
      return join(
        say("服务端的程序调用 close(4)。3 还在监听。", "The server’s program calls close(4). Descriptor 3 goes on listening."),
        words && say(`内核发出 ${words.zh}。`, `The kernel sends ${words.en}.`),
      );
  }
}

function asleep({ call }: Pick<Program<string>, "call">): Text {
  return call === "accept"
    ? say(
        "服务端的程序调用 accept()：队列是空的，程序睡去。",
        "The server’s program calls accept(): the queue is empty, and the program sleeps.",
      )
    : say(
        "服务端的程序调用 recv()：还没有字节，程序睡去。",
        "The server’s program calls recv(): no bytes yet, and the program sleeps.",
      );
}

const REASONS: Record<Errno, Text> = {
  ECONNREFUSED: say("对方用 RST 拒绝了。", "The other side refused with RST."),
  ETIMEDOUT: say("等到最后也没有回答。", "There was no answer to the last."),
  ECONNRESET: say("对方用 RST 断开了连接。", "The other side cut the connection with RST."),
};

function failed(zh: string, en: string, errno: Errno): Text {
  return join(say(`${zh} 返回 −1，errno 是 ${errno}。`, `${en} returns −1, and errno is ${errno}.`), REASONS[errno]);
}
