import { formatAddress, lastOf, networkOf } from "@/lib/reference/cidr";
import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Event, Input, TalkWork } from "./state";
import { takesForLocal } from "./talk";
import { nameOf, otherThan } from "./words";

export function describeTalk(event: Event | Input, work: TalkWork): Text {
  switch (event.type) {
    case "mask": {
      const who = nameOf(event.host);
      return say(
        `${who} 的掩码改成 /${event.length}，A 从头再问一次。`,
        `${who} gets the mask /${event.length}, and A asks again from the beginning.`,
      );
    }
    case "proxy":
      return say(
        "路由器打开代理 ARP：替另一条链路上的主机回答。A 从头再问一次。",
        "The router turns on proxy ARP: it answers for hosts of its other link. A asks again from the beginning.",
      );
    case "again":
      return say("A 从头再问一次。", "A asks again from the beginning.");
    default:
      return describeDeed(work);
  }
}

function describeDeed(work: TalkWork): Text {
  const { hosts, sender, deed, apart } = work;
  const { address, length, gateway } = hosts[sender];
  const who = nameOf(sender);
  const peer = nameOf(otherThan(sender));
  const peerAddress = hosts[otherThan(sender)].address;
  const [its, masked] = [formatAddress(networkOf(address, length)), formatAddress(networkOf(peerAddress, length))];
  const hop = formatAddress(gateway ?? 0);
  switch (deed) {
    case "start":
      return say("还没有开始。", "Nothing has been sent yet.");
    case "own": {
      const packet = sender === 0 ? say("要问 B", "has a packet for B") : say("要回答 A", "has an answer for A");
      const last = formatAddress(lastOf(address, length));
      return say(
        `${who} ${packet.zh}。它用自己的掩码 /${length} 算自己：网络 ${its}，到 ${last} 都算邻居。`,
        `${who} ${packet.en}. Its own mask, /${length}, gives its network as ${its}: whatever lies up to ${last} is a neighbour.`,
      );
    }
    case "local":
      return say(
        `对方 ${formatAddress(peerAddress)} 用同一个掩码也得 ${masked}：${who} 认为 ${peer} 就在本地，自己直接送。`,
        `By the same mask ${formatAddress(peerAddress)} gives ${masked} too: to ${who}, ${peer} is a neighbour, to be reached without the router.`,
      );
    case "remote":
      return say(
        `对方 ${formatAddress(peerAddress)} 用同一个掩码得 ${masked}，和 ${its} 不同：${who} 认为 ${peer} 在别处，要交给网关。`,
        `By the same mask ${formatAddress(peerAddress)} gives ${masked}, not ${its}: to ${who}, ${peer} is elsewhere, and the packet is for the gateway.`,
      );
    case "no-gateway":
      return say(
        `${who} 没有网关：包出不了门，程序当场得到“网络不可达”。`,
        `${who} has no gateway: the packet goes nowhere, and the program is told at once that the network is unreachable.`,
      );
    case "gateway-remote":
      return say(
        `网关 ${hop} 用 ${who} 的掩码一算，也在别处：没有路能到网关，包出不了门。`,
        `By ${who}’s mask the gateway ${hop} is elsewhere as well: no way leads to the gateway, and the packet goes nowhere.`,
      );
    case "ask": {
      const target = takesForLocal(work) ? formatAddress(peerAddress) : hop;
      return say(
        `${who} 在自己的链路上广播 ARP：谁是 ${target}？`,
        `${who} broadcasts an ARP request on its link: who has ${target}?`,
      );
    }
    case "answer": {
      const by = takesForLocal(work) ? say(`${peer} `, peer) : say("路由器", "The router");
      return say(`${by.zh}就在这条链路上，回答自己的 MAC 地址。`, `${by.en} is on this link and answers with its MAC address.`);
    }
    case "proxy":
      return say(
        `${peer} 不在这条链路上，路由器替它回答：用的是路由器自己的 MAC 地址。${who} 看不出来。`,
        `${peer} is not on this link, and the router answers in its place, with the router’s own MAC address. ${who} cannot tell.`,
      );
    case "silence":
      return say(
        `${peer} 在路由器的另一边，听不见这个广播。三次都没有回答，${who} 丢掉包。`,
        `${peer} is beyond the router, where the broadcast is not heard. Three times there is no answer, and ${who} drops the packet.`,
      );
    case "direct":
      return say(`${who} 把包装进帧，直接送到 ${peer}。`, `${who} sends the packet in a frame straight to ${peer}.`);
    case "to-router":
      return say(
        `${who} 把包装进给路由器的帧；包里写的还是 ${peer}。`,
        `${who} sends the packet in a frame for the router; the packet itself still names ${peer}.`,
      );
    case "forward":
      return apart
        ? say(
            `路由器把包转到另一条链路，${peer} 收到。`,
            `The router forwards the packet to its other link, and ${peer} gets it.`,
          )
        : say(
            `路由器把包从进来的那个接口又送出去，${peer} 收到。绕了一圈；路由器可以发 ICMP Redirect 提醒 ${who}。`,
            `The router sends the packet out where it came in, and ${peer} gets it. That was a detour, of which an ICMP Redirect may tell ${who}.`,
          );
  }
}
