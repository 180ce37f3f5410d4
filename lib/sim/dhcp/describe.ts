import type { Text } from "@/lib/text";
import { say } from "../say";
import { clientIp, timesOf } from "./client";
import { describeReply } from "./describe-reply";
import { LINK_LOCAL } from "./network";
import type { Event, Input, Message, Server, State, WakeKind } from "./state";
import { PLACES, together } from "./words";

export function describe(before: State, event: Event | Input, after: State): Text {
  switch (event.kind) {
    case "arrive":
      return describeArrival(before, event.message, after);
    case "wake":
      return describeWake(before, event.wake, after);
    case "lose": {
      const lost = before.flights.find(({ id }) => id === event.message);
      if (lost === undefined || after === before) return say("什么也没有变。", "Nothing changes.");
      return say(`${lost.type} 丢了，没有到。`, `The ${lost.type} is lost on its way.`);
    }
    case "power": {
      const { zh, en } = PLACES[event.server];
      return together([
        event.isOn ? say(`${zh} 开机了。`, `${en} is switched on.`) : say(`${zh} 关机了。`, `${en} is switched off.`),
      ]);
    }
    case "restart":
      return after.client.state === "INIT-REBOOT"
        ? say("客户端重启；它还记得自己的地址和租约。", "The client restarts; it remembers its address and its lease.")
        : say("客户端重启，从头再来。", "The client restarts, and begins afresh.");
  }
}

function describeWake(before: State, wake: WakeKind, after: State): Text {
  const { client } = after;
  switch (wake) {
    case "start":
      return client.state === "REBOOTING"
        ? say(
            `客户端记得 ${client.address}，跳过 DISCOVER，广播一个 REQUEST 要求确认：INIT-REBOOT → REBOOTING。`,
            `The client remembers ${client.address}. It skips DISCOVER and broadcasts a REQUEST to have it confirmed: INIT-REBOOT → REBOOTING.`,
          )
        : say(
            "客户端没有地址：源地址写 0.0.0.0，把 DISCOVER 广播给 255.255.255.255，进入 SELECTING。",
            "The client has no address: from 0.0.0.0 it broadcasts a DISCOVER to 255.255.255.255, and is SELECTING.",
          );
    case "choose":
      return say(
        `客户端选了先到的提议，${client.address}。REQUEST 写明是服务器 ${nameOf(client.server)} 的，照样广播，让别的服务器也听见。`,
        `The client takes the offer that came first, ${client.address}. The REQUEST names server ${nameOf(client.server)} and is broadcast all the same, for any other server to hear.`,
      );
    case "retry":
      return describeRetry(before, after);
    case "checked":
      return client.state === "BOUND"
        ? say(
            `没有人用 ARP 说这个地址是他的。客户端开始使用 ${client.address}：BOUND。`,
            `Nobody claims the address by ARP. The client begins to use ${client.address}: BOUND.`,
          )
        : say(
            `有一台主机用 ARP 回答：${before.client.address} 是它的。客户端广播 DECLINE，回到 INIT，十秒后再来。`,
            `A host answers by ARP: ${before.client.address} is its own. The client broadcasts a DECLINE, goes back to INIT, and waits ten seconds.`,
          );
    case "t1":
      return say(
        `T1：租期过了一半。客户端用自己的地址 ${clientIp(after)} 向服务器 ${nameOf(client.server)} 单播 REQUEST，进入 RENEWING。`,
        `T1: half of the lease is over. From its own address ${clientIp(after)} the client sends a unicast REQUEST to server ${nameOf(client.server)}: RENEWING.`,
      );
    case "t2":
      return say(
        "T2：租期过了八分之七，它的服务器没有回答。同样的 REQUEST 改成广播，哪台服务器答都行：REBINDING。",
        "T2: seven eighths of the lease are over and its server has been silent. The same REQUEST is now broadcast, for any server: REBINDING.",
      );
    case "end":
      return say(
        `租期到了：客户端必须马上停用 ${before.client.address}，回到 INIT。正在用的连接都断了。`,
        `The lease has run out: the client has to stop using ${before.client.address} at once, and is back in INIT. Its connections break.`,
      );
  }
}

function nameOf(server: Server["id"] | null): string {
  return (server ?? "a").toUpperCase();
}

function describeRetry(before: State, after: State): Text {
  const { state, tries, isLinkLocal, lease } = after.client;
  if (isLinkLocal) {
    return say(
      `五次 DISCOVER 都没有回音。客户端不再等，自己取了 ${LINK_LOCAL}：只够在这条链路上说话。`,
      `Five DISCOVERs, and no answer. The client gives up and takes ${LINK_LOCAL} by itself, good for this link only.`,
    );
  }
  if (state === "INIT") {
    return say("REQUEST 四次都没有回音，客户端回到 INIT。", "Four REQUESTs, and no answer: the client goes back to INIT.");
  }
  if ((state === "RENEWING" || state === "REBINDING") && lease !== null) {
    const times = timesOf(lease);
    const leftS = Math.round(((state === "RENEWING" ? times.t2 : times.end) - after.nowMs) / 1000);
    const [until, bis] = state === "RENEWING" ? ["T2", "T2"] : ["租期结束", "the end of the lease"];
    return say(
      `没有回音，再发一次 REQUEST；离${until}还有 ${leftS} 秒。`,
      `No answer: the REQUEST is sent again, ${leftS} s before ${bis}.`,
    );
  }
  const waited = Math.round((after.nowMs - before.client.requestedMs) / 1000);
  const type = state === "SELECTING" ? "DISCOVER" : "REQUEST";
  return waited > 0 && type === "REQUEST"
    ? say(
        `等了 ${waited} 秒没有回音，REQUEST 发第 ${tries} 次。`,
        `No answer for ${waited} s: the REQUEST goes out for time number ${tries}.`,
      )
    : say(
        `没有回音，${type} 发第 ${tries} 次；等的时间每次加倍。`,
        `No answer: the ${type} goes out for time number ${tries}. Each wait is twice as long.`,
      );
}

function describeArrival(before: State, id: number, after: State): Text {
  const message = before.flights.find((flight) => flight.id === id);
  if (message === undefined || before === after) return say("什么也没有变。", "Nothing changes.");
  const { from, to, type } = message;
  if (from === "client" && to === "all") {
    if (before.parameters.relay) {
      return say(
        `路由器不转发广播，可它也是中继：把自己的地址 192.168.1.1 写进 giaddr，再把 ${type} 单播给服务器。`,
        `A router does not forward broadcasts, but this one is a relay: it writes its own address 192.168.1.1 into giaddr and sends the ${type} on by unicast.`,
      );
    }
    return together(before.servers.map((server) => describeServer(server, message, before, after)));
  }
  if (to === "relay") {
    const how = message.broadcastBit ? say("广播", "by broadcast") : say("按 MAC 地址", "by MAC address");
    return say(
      `${type} 到了中继的 67 端口；中继${how.zh}交给客户端的 68 端口。`,
      `The ${type} reaches port 67 of the relay, which passes it ${how.en} to the client’s port 68.`,
    );
  }
  if (to === "a" || to === "b") {
    const server = before.servers.find((one) => one.id === to);
    return server === undefined ? say("", "") : together([describeServer(server, message, before, after)]);
  }
  return describeReply(before, message, after);
}

/** What one server makes of a message of the client. */
function describeServer(server: Server, message: Message, before: State, after: State): Text {
  const { zh, en } = PLACES[server.id];
  if (!server.isOn) return say(`${zh} 关着，没有听见。`, `${en} is off and hears nothing.`);
  const reply = after.flights.find((flight) => flight.id > before.serial && flight.from === server.id);
  switch (reply?.type) {
    case "OFFER":
      return say(`${zh} 给它留下 ${reply.yiaddr}，发出 OFFER。`, `${en} sets ${reply.yiaddr} aside and sends an OFFER.`);
    case "ACK":
      return say(
        `${zh} 记下租约，发出 ACK：${reply.leaseS} 秒。`,
        `${en} records the lease and sends an ACK: ${reply.leaseS} s.`,
      );
    case "NAK":
      return say(
        `${zh} 知道这个地址在这里不能用，发出 NAK。`,
        `${en} knows that this address is of no use here, and sends a NAK.`,
      );
    default:
      return silentServer(server, message, zh, en);
  }
}

function silentServer(server: Server, message: Message, zh: string, en: string): Text {
  if (message.type === "DECLINE") {
    return message.serverId === server.id
      ? say(`${zh} 把 ${message.requested} 记作不可用。`, `${en} marks ${message.requested} as unusable.`)
      : say(`DECLINE 与${zh} 无关。`, `The DECLINE does not concern ${en}.`);
  }
  if (message.serverId !== null && message.serverId !== server.id) {
    const offered = server.bindings.find(({ status }) => status === "offered");
    return offered === undefined
      ? say(`${zh} 听见选的不是自己。`, `${en} hears that another was chosen.`)
      : say(
          `${zh} 听见选的不是自己，收回 ${offered.address}。`,
          `${en} hears that another was chosen, and takes ${offered.address} back.`,
        );
  }
  return say(`${zh} 没有这个租约的记录，不作声。`, `${en} has no record of this lease and keeps silent.`);
}
