import type { Text } from "@/lib/text";
import { say } from "../say";
import { timesOf } from "./client";
import type { Message, State } from "./state";
import { PLACES } from "./words";

/** A server's message as the client takes it. */
export function describeReply(before: State, message: Message, after: State): Text {
  const { type, yiaddr, serverId } = message;
  const server = PLACES[serverId ?? "a"];
  const { client } = after;
  if (client === before.client) {
    return type === "OFFER" && client.state === "SELECTING"
      ? say(
          `又来一个 OFFER，${server.zh}提议 ${yiaddr}；客户端已有一个，先不选。`,
          `Another OFFER, ${yiaddr} from ${server.en}. The client has one already.`,
        )
      : say(`${type} 来晚了，客户端已经不等它。`, `The ${type} comes too late: the client no longer waits for it.`);
  }
  if (type === "OFFER") {
    return say(
      `OFFER 到了：${server.zh}提议 ${yiaddr}。这还不是分配；客户端再等片刻，看有没有别的提议。`,
      `The OFFER arrives: ${yiaddr}, from ${server.en}. Nothing is allocated yet; the client waits a moment for other offers.`,
    );
  }
  if (type === "NAK") {
    return say(
      `NAK：${before.client.address} 在这里不能用。客户端忘掉它，回到 INIT，从 DISCOVER 开始。`,
      `NAK: ${before.client.address} is of no use here. The client forgets it and is back in INIT, to begin with DISCOVER.`,
    );
  }
  if (client.state !== "BOUND" || client.lease === null) {
    return say(
      `ACK 到了，${yiaddr} 归它了。用之前，客户端先用 ARP 问有没有人在用。`,
      `The ACK arrives: ${yiaddr} is its own. Before it uses the address, the client asks by ARP whether anybody has it.`,
    );
  }
  const leftS = Math.round((timesOf(client.lease).end - after.nowMs) / 1000);
  return say(
    `ACK 到了：租约续上了，还有 ${leftS} 秒，客户端回到 BOUND。地址一刻也没有停用。`,
    `The ACK arrives: the lease is renewed, with ${leftS} s to run, and the client is BOUND again. It has used its address all the while.`,
  );
}
