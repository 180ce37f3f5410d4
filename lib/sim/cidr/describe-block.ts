import {
  ADDRESS_BITS,
  formatAddress,
  hostRange,
  isInPrefix,
  lastOf,
  maskOf,
  networkOf,
  sizeOf,
  usableHosts,
} from "@/lib/reference/cidr";
import { commonBits } from "@/lib/reference/prefixes";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { BLOCK_STEPS, type BlockStep, type BlockWork, type Event, type Input } from "./state";
import { count } from "./words";

export function describeBlock(event: Event | Input, work: BlockWork): Text {
  if (event.type === "mask") {
    return say(
      `掩码换成 /${work.length}：分界挪到第 ${work.length} 位后面，已经算过的都跟着变。`,
      `The mask is now /${work.length}: the cut moves behind bit ${work.length}, and all that was worked out moves with it.`,
    );
  }
  if (event.type === "test") {
    const other = formatAddress(work.other);
    return say(`换一个地址来问：${other}。`, `Another address is asked about: ${other}.`);
  }
  const step = BLOCK_STEPS[work.done - 1];
  return step === undefined ? say("还没有开始。", "Nothing has been worked out yet.") : TEXTS[step](work);
}

const TEXTS: Record<BlockStep, (work: BlockWork) => Text> = {
  address: ({ address }) =>
    say(
      `${formatAddress(address)} 写成 32 位二进制：四个字节，每个 8 位。`,
      `Written as 32 bits, ${formatAddress(address)} is four octets of eight.`,
    ),
  mask: ({ length }) =>
    say(
      `/${length} 的掩码：左边 ${length} 个一，右边 ${ADDRESS_BITS - length} 个零，写成地址是 ${formatAddress(maskOf(length))}。`,
      `The mask of a /${length} is ${count(length, "one", "ones")} from the left and ${count(ADDRESS_BITS - length, "zero", "zeros")}: as an address, ${formatAddress(maskOf(length))}.`,
    ),
  network: describeNetwork,
  last: describeLast,
  hosts: describeHosts,
  other: ({ other, length }) =>
    say(
      `再看 ${formatAddress(other)}：用同一个掩码相与，得 ${formatAddress(networkOf(other, length))}。`,
      `Now ${formatAddress(other)}: the AND with the same mask gives ${formatAddress(networkOf(other, length))}.`,
    ),
  verdict: describeVerdict,
};

function describeNetwork({ address, length }: BlockWork): Text {
  const network = formatAddress(networkOf(address, length));
  const bits = ADDRESS_BITS - length;
  if (bits === 0)
    return say(
      "地址 AND 掩码：32 位全留下，网络就是这一个地址。",
      "Address AND mask keeps all 32 bits: the network is this one address.",
    );
  if (length === 0)
    return say(`地址 AND 掩码：一位也不留，得 ${network}。`, `Address AND mask keeps not one bit: what is left is ${network}.`);
  return say(
    `地址 AND 掩码：前 ${length} 位留下，后 ${bits} 位清零，得网络地址 ${network}。`,
    `Address AND mask keeps the first ${count(length, "bit", "bits")} and clears the other ${bits === 1 ? "one" : bits}: the network is ${network}.`,
  );
}

function describeLast({ address, length }: BlockWork): Text {
  const last = formatAddress(lastOf(address, length));
  const bits = ADDRESS_BITS - length;
  if (bits > 1) {
    return say(
      `OR 上取反的掩码，后 ${bits} 位全变成一：${last}，这个网络的广播地址。`,
      `OR with the inverted mask sets the last ${bits} bits: ${last}, the broadcast address of the network.`,
    );
  }
  return bits === 1
    ? say(
        `OR 上取反的掩码，最后一位变成一：${last}。它也是一台主机：/31 没有广播地址。`,
        `OR with the inverted mask sets the last bit: ${last}. That is a host as well: a /31 has no broadcast address.`,
      )
    : say(
        `取反的掩码里没有一个一：最后一个地址还是 ${last}，没有广播地址。`,
        `The inverted mask has no bit set: the last address is ${last} again, and there is no broadcast address.`,
      );
}

function describeHosts({ address, length }: BlockWork): Text {
  const bits = ADDRESS_BITS - length;
  if (bits === 0) return say("/32 只有一个地址，就是一台主机。", "A /32 has one address, and it is one host.");
  if (bits === 1) {
    return say(
      "/31 只有两个地址，点到点链路的两头各一个，不减（RFC 3021）。",
      "A /31 has two addresses, one for each end of a point-to-point link, and nothing is taken off (RFC 3021).",
    );
  }
  const [first, last] = hostRange(address, length).map(formatAddress);
  return say(
    `${bits} 位主机号，${sizeOf(length)} 个地址；减去头尾两个，剩 ${usableHosts(length)} 个给主机：${first} 到 ${last}。`,
    `With ${bits} host bits there are ${sizeOf(length)} addresses; less the first and the last, ${usableHosts(length)} are for hosts: ${first} to ${last}.`,
  );
}

function describeVerdict({ address, length, other }: BlockWork): Text {
  const it = formatAddress(other);
  if (!isInPrefix(other, address, length)) {
    const bit = commonBits(address, other) + 1;
    return say(
      `两个结果不同，第 ${bit} 位就不一样：${it} 不在本地，包要交给网关。`,
      `The results differ, in bit ${bit} first: ${it} is not on this network, and a packet for it goes to the gateway.`,
    );
  }
  if (other === address) return say("两个结果相同，因为是同一个地址。", "The results are the same, for it is the same address.");
  const [first, last] = hostRange(address, length);
  if (other > last) {
    return say(
      `两个结果相同，主机位又全是一：${it} 是本网络的广播地址，发给这里的每一台。`,
      `The results are the same, and the host bits are all one: ${it} is this network’s broadcast address, for every host here.`,
    );
  }
  if (other < first) {
    return say(
      `两个结果相同，主机位又全是零：${it} 是网络自己的地址，不给任何主机。`,
      `The results are the same, and the host bits are all zero: ${it} is the network’s own address, given to no host.`,
    );
  }
  if (length === 31)
    return say(`两个结果相同：${it} 就是这条链路的另一头。`, `The results are the same: ${it} is the other end of this link.`);
  return say(
    `两个结果相同：${it} 就在本地，用 ARP 问到它的 MAC 地址，直接送。`,
    `The results are the same: ${it} is on this network. Its MAC address is found by ARP, and the packet goes straight to it.`,
  );
}
