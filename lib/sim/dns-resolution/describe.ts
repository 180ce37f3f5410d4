import type { Text } from "@/lib/text";
import { found, served } from "./describe-reply";
import type { Input } from "./inputs";
import type { Note } from "./notes";
import type { Event, State } from "./state";
import { walker } from "./wire";
import { ASKERS, type Clause, does, joined, listed, partyOf, says, seconds, serverOf, show } from "./words";

/** What a frame did, in words: one or two short sentences. */
export function describe(before: State, _event: Event | Input, after: State): Text {
  if (before === after || after.notes.length === 0) return { zh: "什么也没有改变。", en: "Nothing changes." };
  return joined(worthSaying(after.notes).map(clauseFor), ASKERS[walker(after.parameters)]);
}

/** A circle of aliases is walked through the cache many times; the first turn and the verdict tell it. */
function worthSaying(notes: Note[]): Note[] {
  return notes.filter((note, at) => note.is !== "alias-hit" || notes.findIndex((other) => other.is === "alias-hit") === at);
}

function clauseFor(note: Note): Clause {
  switch (note.is) {
    case "client-asks":
      return asking(note);
    case "client-repeats-over-tcp":
      return says(
        "应答被截断（TC），客户端改用 TCP 再问，先发 SYN",
        "the reply is cut off (TC), so the client asks again over TCP and sends a SYN first",
      );
    case "client-gets":
      return outcome(note);
    case "client-gives-up":
      return says(
        `客户端等了 ${seconds(note.afterMs)} 秒没有回音，程序得到一个错误`,
        `no reply in ${seconds(note.afterMs)} s: the program gets an error`,
      );
    case "nobody-waits":
      return says("这份应答来得太晚，已经没有人在等", "this reply is too late; nobody waits for it any more");
    case "already-at-work":
      return says(
        "解析器已经在查这个问题，不重新开始",
        "the resolver is at work on this question already and does not start afresh",
      );
    case "queued":
      return says("解析器还在忙上一个问题，这一个先排着", "the resolver is still busy with another question; this one waits");
    case "hit":
      return hit(note);
    case "alias-hit":
      return says(`缓存里有：${note.name}是${note.target}的别名`, `the cache has ${note.name} as an alias of ${note.target}`);
    case "miss":
      return miss(note);
    case "needs-address":
      return says(
        `要问${note.zone}的服务器${note.host}，先得查到它的地址`,
        `to ask the ${note.zone} server ${note.host}, its address has to be found first`,
      );
    case "asks": {
      const server = serverOf(note.host, note.zone);
      return note.again
        ? does(`再一次向${server.zh}询问${show(note.question)}`, `asks ${server.en} once more for ${show(note.question)}`)
        : does(`向${server.zh}询问${show(note.question)}`, `asks ${server.en} for ${show(note.question)}`);
    }
    case "opens-tcp":
      return note.again
        ? does("没有等到 SYN,ACK，把 SYN 再发一次", "hears no SYN,ACK and sends the SYN again")
        : does("改用 TCP 问同一个问题，先发 SYN", "puts the same question over TCP, with a SYN first");
    case "tcp-leg":
      return leg(note);
    case "serves":
      return served(note.finding, serverOf(note.host, note.zone));
    case "finds":
      return found(note.finding, note.host);
    case "stays-silent":
      return says(`查询到了，服务器${note.host}却不应答`, `the query arrives, but server ${note.host} does not answer`);
    case "blocked":
      return says(
        `防火墙丢掉了发往${note.host} TCP 53 端口的报文段`,
        `the segment to TCP port 53 of ${note.host} is dropped by a firewall`,
      );
    case "timeout":
      return note.transport === "tcp"
        ? does(`与${note.host}建不起 TCP 连接，不再找它`, `gives up on ${note.host} for want of a TCP connection`)
        : does(`等不到${note.host}的应答`, `has waited for ${note.host} in vain`);
    case "gives-up":
      return givingUp(note);
    case "resolver-answers":
      return answering(note);
    case "waited":
      return says(
        `过了 ${note.seconds} 秒，缓存里的 TTL 都少了 ${note.seconds}`,
        `after ${note.seconds} s every TTL in the cache is ${note.seconds} lower`,
      );
    case "dropped":
      return says(
        `${partyOf(note.from).zh}发给${partyOf(note.to).zh}的数据报丢了`,
        `the datagram from ${partyOf(note.from).en} to ${partyOf(note.to).en} is lost`,
      );
  }
}

function asking(note: Note & { is: "client-asks" }): Clause {
  const question = show(note.question);
  if (note.of === "self")
    return says(`客户端要查${question}，自己一级一级去问`, `the client wants ${question} and walks down the tree by itself`);
  return note.again
    ? says("没有等到应答，客户端把同一个查询再发一次", "no reply came; the client sends the same query again")
    : says(
        `客户端向解析器查询${question}，置 RD：要的是最终结果`,
        `the client asks the resolver for ${question}, RD set: it wants the finished answer`,
      );
}

function outcome(note: Note & { is: "client-gets" }): Clause {
  const took = `${Math.round(note.afterMs * 10) / 10} ms`;
  const data = note.answers.filter((record) => record.type !== "CNAME");
  if (note.rcode === "NXDOMAIN")
    return says(`客户端用时 ${took}得知：没有这个名字（NXDOMAIN）`, `after ${took} the client knows: no such name (NXDOMAIN)`);
  if (note.rcode !== "NOERROR")
    return says(
      `客户端用时 ${took}得到 ${note.rcode}：没能查出来`,
      `after ${took} the client gets ${note.rcode}: it could not be found out`,
    );
  if (data.length > 0)
    return says(`客户端用时 ${took}得到结果：${listed(data)}`, `after ${took} the client has its answer: ${listed(data)}`);
  return note.answers.length > 0
    ? says(
        `客户端用时 ${took}得知：这是别名，目标没有这种记录`,
        `after ${took} the client knows: an alias, whose target has no such record`,
      )
    : says(
        `客户端用时 ${took}得知：名字存在，但没有这种记录`,
        `after ${took} the client knows: the name exists without such a record`,
      );
}

function miss({ question, zone }: Note & { is: "miss" }): Clause {
  return zone === "."
    ? says(
        `缓存里没有${show(question)}，也没有任何委派，只知道根在哪里`,
        `nothing is cached for ${show(question)}, no delegation either: only the root is known`,
      )
    : says(
        `缓存里没有${show(question)}，但知道${zone}的服务器`,
        `nothing is cached for ${show(question)}, but the servers of ${zone} are known`,
      );
}

function hit({ question, what, by, forAddress }: Note & { is: "hit" }): Clause {
  switch (what) {
    case "records":
      return forAddress
        ? says(`${question.name}的地址现在有了`, `now the address of ${question.name} is known`)
        : says(`缓存里的${show(question)}还没有过期`, `the cached ${show(question)} has not expired`);
    case "nxdomain":
      return by === question.name
        ? says(`缓存里记着：${by}不存在`, `the cache says that ${by} does not exist`)
        : says(
            `缓存里记着${by}不存在，那么它下面的${question.name}也不存在`,
            `the cache says that ${by} does not exist, so neither does ${question.name} below it`,
          );
    case "nodata":
      return says(
        `缓存里记着：${question.name}没有 ${question.type} 记录`,
        `the cache says that ${question.name} has no ${question.type} record`,
      );
    case "failure":
      return says(
        "这个问题刚刚查过，没有成功，还记着，不再去问",
        "this very question failed a moment ago; that is cached, and nobody is asked",
      );
  }
}

function givingUp({ why, of }: Note & { is: "gives-up" }): Clause {
  switch (why) {
    case "aliases":
      return does("沿着别名走了太多步，认定它们绕成了一圈", "has followed too many aliases and takes them for a circle");
    case "servers":
      return does(`再没有${of}的服务器可问`, `has no server of ${of} left to ask`);
    case "depth":
      return does("为查一个地址总要先查另一个，不再继续", "finds that one address needs another too many times over");
    case "budget":
      return does("为一个问题发了太多查询，不再继续", "has sent too many queries for one question");
  }
}

function answering({ message }: Note & { is: "resolver-answers" }): Clause {
  if (message.flags.includes("TC"))
    return says(
      "给客户端的应答装不进一个 UDP 报文，送出空的，置 TC",
      "the reply to the client does not fit into UDP and goes out empty, with TC set",
    );
  const ttls = (message.answers ?? []).map((record) => record.ttlSeconds);
  const left =
    ttls.length === 0 ? { zh: "", en: "" } : { zh: `，TTL 还剩 ${ttls.join("、")}`, en: `, TTL left ${ttls.join(" and ")}` };
  return does(
    `回复客户端：${message.rcode}，置 RA，不置 AA${left.zh}`,
    `replies to the client: ${message.rcode}, RA set, AA clear${left.en}`,
  );
}

function leg({ leg: kind, from }: Note & { is: "tcp-leg" }): Clause {
  const { zh, en } = partyOf(from);
  switch (kind) {
    case "SYN":
      return says(`${zh}用 SYN,ACK 回应 SYN`, `${en} answers the SYN with SYN,ACK`);
    case "SYN,ACK":
      return says(
        `与${zh}的连接建立，查询随即发出，前面是两个字节的长度`,
        `the connection with ${en} stands, and the query follows at once behind two bytes of length`,
      );
    case "FIN":
      return says(`${zh}也关闭连接，回 FIN,ACK`, `${en} closes the connection too, with FIN,ACK`);
    case "FIN,ACK":
      return says(`与${zh}的 TCP 连接已关闭`, `the TCP connection with ${en} is closed`);
  }
}
