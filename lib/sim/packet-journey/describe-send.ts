import type { Text } from "@/lib/text";
import { say } from "../say";
import { firstLine, NAME } from "./messages";
import { type Node, nicOn } from "./network";
import { routeTo } from "./route";
import type { Datagram, State, Wire } from "./state";
import { capital, NODE_WORDS, nameOf } from "./words";

/** "the line 0.0.0.0/0 leads to 203.0.113.1", or "198.51.100.0/24 is attached". */
export function wayOf(state: State, node: Node, destination: string): Text {
  const route = routeTo(node, destination, state.parameters.server);
  if (route === null) return say(`没有一行匹配 ${destination}`, `no line matches ${destination}`);
  return route.via === null
    ? say(`${destination} 在直连的 ${route.prefix} 里，直接送到`, `${destination} is on ${route.prefix}, which is attached`)
    : say(`按 ${route.prefix} 这一行，下一跳是 ${route.via}`, `by the line ${route.prefix} the next hop is ${route.via}`);
}

export function describeAsk(state: State, node: Node): Text {
  const who = NODE_WORDS[node];
  const task = state.tasks.find((one) => one.is === "ask-again" && one.node === node);
  if (task?.is !== "ask-again") return say("有人用 ARP 在问。", "Somebody asks by ARP.");
  const { target, tries, held } = task;
  if (tries > 1) {
    return say(`没有人回答；${who.zh}再问一遍谁是 ${target}。`, `Nobody has answered; ${who.en} asks again who has ${target}.`);
  }
  const packet = nameOf(held.datagram);
  const way = wayOf(state, node, held.datagram.destination);
  return say(
    `${who.zh}要发 ${packet.zh}：${way.zh}。可是不知道下一跳的 MAC 地址，包先等着，用 ARP 广播来问。`,
    `${capital(who.en)} has ${packet.en} to send: ${way.en}. The MAC address there is not known, so the packet waits and a broadcast asks for it by ARP.`,
  );
}

export function describeReply({ link, from, to }: Wire): Text {
  const { ip, mac } = nicOn(from, link);
  const asker = NODE_WORDS[to === "all" ? from : to];
  const who = NODE_WORDS[from];
  return say(
    `${who.zh}只回答${asker.zh}：${ip} 的 MAC 地址是 ${mac}。`,
    `${capital(who.en)} answers ${asker.en} alone: ${ip} is at ${mac}.`,
  );
}

/** What a host makes itself. Behind an ARP reply it says so. */
export function describeOriginate(state: State, node: Node, datagram: Datagram, isReleased: boolean): Text {
  const who = NODE_WORDS[node];
  if (isReleased) {
    const packet = nameOf(datagram);
    return say(
      `${who.zh}记下 MAC 地址，等着的 ${packet.zh} 这就装进帧里发出：帧写给邻居，包写给 ${datagram.destination}。`,
      `${capital(who.en)} notes the MAC address and sends off ${packet.en} that was waiting: the frame is for the neighbour, the packet for ${datagram.destination}.`,
    );
  }
  const { body, destination, ttl } = datagram;
  if (body.is === "icmp") return say("ICMP 报告发出。", "The ICMP report goes out.");
  if (body.is === "dns") {
    return body.message === "query"
      ? say(
          `${who.zh}问解析器 ${destination}：${NAME} 的地址是什么？对方不在本网，帧交给网关。`,
          `${capital(who.en)} asks the resolver ${destination} for the address of ${NAME}. It is not on this network, so the frame goes to the gateway.`,
        )
      : say(
          `解析器回答 198.51.100.10，写给它看到的来源 ${destination}，端口 ${body.destinationPort}。`,
          `The resolver answers 198.51.100.10, to the source that it has seen: ${destination}, port ${body.destinationPort}.`,
        );
  }
  const isProbe = node === "laptop" && state.sockets.laptop.probeTtl > 0;
  switch (body.segment) {
    case "SYN":
      if (isProbe) {
        return say(
          `traceroute 发出一个 TTL = ${ttl} 的 SYN，看它能走多远。`,
          `Now traceroute sends a SYN with TTL = ${ttl}, to see how far it gets.`,
        );
      }
      return say(
        `${who.zh}建立连接：SYN 从端口 ${body.sourcePort} 发往 ${destination} 端口 ${body.destinationPort}，装在给下一跳的帧里。`,
        `${capital(who.en)} opens a connection: SYN from port ${body.sourcePort} to ${destination}, port ${body.destinationPort}, in a frame for the next hop.`,
      );
    case "SYN,ACK":
      return say(
        `服务器用 SYN,ACK 回答 ${destination} 端口 ${body.destinationPort}，它只见过这个来源。`,
        `The server answers with SYN,ACK to ${destination}, port ${body.destinationPort}, the only source it has seen.`,
      );
    case "GET":
      return say(
        `握手完成。${who.zh}的这个报文段既是确认，又带着 ${firstLine("GET")}。`,
        `The handshake is complete: this segment of ${who.en} acknowledges, and carries ${firstLine("GET")} as well.`,
      );
    case "200":
      return say(
        "服务器读到请求，发回页面：HTTP/1.1 200 OK。",
        "The server reads the request and sends the page: HTTP/1.1 200 OK.",
      );
    case "ACK":
      return say(`页面到了，${who.zh}确认收到。`, `The page is here, and ${who.en} acknowledges it.`);
    case "RST":
      return node === "server"
        ? say("端口 80 上没有人，服务器回 RST。", "Nobody listens at port 80, and the server answers with RST.")
        : say(
            "服务器答了，路就量完了：traceroute 用 RST 收场。",
            "The server has answered, so the way is measured: traceroute ends it with RST.",
          );
  }
}

/** A packet at a router: what it does to it, read from the frames before and behind. */
export function describeForward(state: State, node: Node, before: Datagram, after: Datagram): Text {
  const who = NODE_WORDS[node];
  const nat = translationOf(before, after);
  const way = wayOf(state, node, after.destination);
  const packet = nameOf(after);
  return say(
    `${who.zh}转发 ${packet.zh}：TTL ${before.ttl} 变 ${after.ttl}，首部校验和跟着变${nat.zh}。${way.zh}，装进新的帧。`,
    `${capital(who.en)} forwards ${packet.en}: TTL ${before.ttl} becomes ${after.ttl}, and the header checksum with it${nat.en}. A new frame carries it on: ${way.en}.`,
  );
}

function translationOf(before: Datagram, after: Datagram): Text {
  const [from, to] = [portsOf(before), portsOf(after)];
  if (before.source !== after.source) {
    return say(
      `；NAT 把源 ${before.source} 端口 ${from.source} 换成 ${after.source} 端口 ${to.source}`,
      `; NAT turns the source ${before.source}, port ${from.source}, into ${after.source}, port ${to.source}`,
    );
  }
  if (before.destination === after.destination) return say("", "");
  if (before.body.is === "icmp") {
    return say(
      `；NAT 把目的换回 ${after.destination}，引文里的地址和端口也换回去`,
      `; NAT turns the destination back into ${after.destination}, and so the address and port in the quotation`,
    );
  }
  return say(
    `；NAT 把目的端口 ${from.destination} 换回 ${after.destination} 端口 ${to.destination}`,
    `; NAT turns port ${from.destination} back into ${after.destination}, port ${to.destination}`,
  );
}

function portsOf({ body }: Datagram): { source: number; destination: number } {
  if (body.is === "icmp") return { source: 0, destination: 0 };
  return { source: body.sourcePort, destination: body.destinationPort };
}
