import type { Text } from "@/lib/text";
import { say } from "../say";
import { datagramIn } from "./describe";
import { routeTo } from "./route";
import type { State } from "./state";
import { NODE_WORDS, nameOf } from "./words";

/**
 * Where the packet is that `after` decides about, and what decides: the TTL with which it came, and whether the router's
 * tables know where it goes. Throws where no packet is at a router or the server.
 */
export function happening(before: State, after: State): Text {
  const { deed } = after;
  const who = NODE_WORDS[deed.by];
  const got = datagramIn(before.wire);
  if (got === null) {
    if (deed.is !== "report") throw new Error("fate: no packet has arrived at a router.");
    return say(
      `${who.zh}用 ARP 问了三遍下一跳的 MAC 地址，没有人应。`,
      `Three times ${who.en} has asked by ARP for the next hop, and nobody has answered.`,
    );
  }
  const name = nameOf(got);
  if (deed.why === "nobody") {
    return say(`${name.zh}发往服务器，服务器关着。`, `For the server, which is off, there comes ${name.en}.`);
  }
  const arrived = say(`${name.zh}到了${who.zh}，TTL 是 ${got.ttl}`, `With TTL ${got.ttl} ${name.en} comes to ${who.en}`);
  const isInbound = deed.by === "home" && before.wire?.link === "wan";
  if (isInbound && before.parameters.nat) {
    const known = deed.why === "no-mapping" ? say("没有", "has no line") : say("有", "has a line");
    return say(`${arrived.zh}；NAT 表里${known.zh}它的端口。`, `${arrived.en}, whose NAT table ${known.en} for its port.`);
  }
  const route = routeTo(deed.by, got.destination, before.parameters.server);
  return route === null
    ? say(
        `${arrived.zh}；给 ${got.destination}，路由表里没有一行匹配。`,
        `${arrived.en}, whose routing table has no line for ${got.destination}.`,
      )
    : say(
        `${arrived.zh}；给 ${got.destination}，路由表里有一行匹配。`,
        `${arrived.en}, whose routing table has a line for ${got.destination}.`,
      );
}
