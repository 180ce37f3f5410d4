import { ADDRESS_BITS, formatAddress, maskOf, sizeOf, smallestFor, usableHosts } from "@/lib/reference/cidr";
import type { Text } from "@/lib/text";
import { ofLengths, type Problem, type SubnetAsk, type SubnetWay } from "./problem";

const mask = (length: number) => (length >= 0 && length <= ADDRESS_BITS ? formatAddress(maskOf(length)) : undefined);
const prefix = (length: number) => (length >= 0 && length <= ADDRESS_BITS ? `/${length}` : undefined);

/** What a mask says, octet by octet. */
function maskBits({ length }: Problem): Text {
  const bits = `${"1".repeat(length)}${"0".repeat(ADDRESS_BITS - length)}`.replace(/.{8}(?!$)/g, "$&.");
  return { zh: `左边 ${length} 个一：\`${bits}\`。`, en: `${length} ones from the left: \`${bits}\`.` };
}

/** The answer for another length: what one gets who miscounts. */
function miscounted(answer: (length: number) => string | undefined, by: number): SubnetWay {
  return {
    answer: ({ length }) => answer(length + by),
    why: ({ length }) => ({
      zh: `\`/${length + by}\` 的掩码是 \`${mask(length + by)}\`。`,
      en: `The mask of a \`/${length + by}\` is \`${mask(length + by)}\`.`,
    }),
  };
}

export const maskAsk: SubnetAsk = {
  ...ofLengths(9, 30),
  prompt: ({ length }) => ({ zh: `前缀 \`/${length}\` 的掩码是什么？`, en: `What is the mask of a \`/${length}\`?` }),
  ways: {
    right: { answer: ({ length }) => mask(length), why: maskBits },
    "one-more": miscounted(mask, 1),
    "one-less": miscounted(mask, -1),
    "two-more": miscounted(mask, 2),
    "two-less": miscounted(mask, -2),
    inverted: {
      answer: ({ length }) => formatAddress(sizeOf(length) - 1),
      why: () => ({
        zh: "零和一反了：这是主机位，有的设备叫它反掩码。",
        en: "Zeros and ones are swapped: those are the host bits, which some devices call a wildcard mask.",
      }),
    },
  },
  cites: ["RFC 4632 §3.1"],
};

export const prefixAsk: SubnetAsk = {
  ...ofLengths(9, 30),
  prompt: ({ length }) => ({
    zh: `掩码 \`${mask(length)}\` 是多长的前缀？`,
    en: `How long a prefix is the mask \`${mask(length)}\`?`,
  }),
  ways: {
    right: { answer: ({ length }) => prefix(length), why: maskBits },
    "one-more": miscounted(prefix, 1),
    "one-less": miscounted(prefix, -1),
    "two-more": miscounted(prefix, 2),
    "two-less": miscounted(prefix, -2),
    "host-bits": {
      answer: ({ length }) => (length === ADDRESS_BITS / 2 ? undefined : prefix(ADDRESS_BITS - length)),
      why: ({ length }) => ({
        zh: `${ADDRESS_BITS - length} 是主机位的个数，前缀是剩下的。`,
        en: `${ADDRESS_BITS - length} is how many host bits there are; the prefix is the rest.`,
      }),
    },
  },
  cites: ["RFC 4632 §3.1"],
};

/** A number of hosts; none below zero. */
function count(of: (problem: Problem) => number, zh: string, en: string): SubnetWay {
  return {
    answer: (problem) => (of(problem) >= 0 ? String(of(problem)) : undefined),
    why: () => ({ zh, en }),
  };
}

export const hostsAsk: SubnetAsk = {
  ...ofLengths(20, 32),
  prompt: ({ length }) => ({
    zh: `一个 \`/${length}\` 里，有多少个地址能分给主机？`,
    en: `How many addresses of a \`/${length}\` can be given to hosts?`,
  }),
  ways: {
    right: {
      answer: ({ length }) => String(usableHosts(length)),
      why: ({ length }) => hostsWhy(length),
    },
    all: count(
      ({ length }) => sizeOf(length),
      "网络地址和广播地址不能分给主机，还要减二。",
      "The network address and the broadcast address are not for hosts: two have to be taken off.",
    ),
    "less-one": count(({ length }) => sizeOf(length) - 1, "该减的不是一个。", "One is not the number to take off."),
    "less-two": count(
      ({ length }) => sizeOf(length) - 2,
      "减二的规矩到 `/30` 为止：再短就没有广播地址了（RFC 3021）。",
      "Taking off two ends at the `/30`: beyond it there is no broadcast address (RFC 3021).",
    ),
    half: count(({ length }) => sizeOf(length + 1) - 2, "主机位少数了一个。", "That is one host bit too few."),
    double: count(({ length }) => sizeOf(length - 1) - 2, "主机位多数了一个。", "That is one host bit too many."),
    "double-all": count(
      ({ length }) => sizeOf(length - 1),
      "主机位多数了一个，也没有减。",
      "That is one host bit too many, and nothing taken off.",
    ),
  },
  cites: ["RFC 4632 §3.1", "RFC 3021 §2.1"],
};

function hostsWhy(length: number): Text {
  if (length === 32) return { zh: "`/32` 就是一台主机。", en: "A `/32` is a single host." };
  if (length === 31) {
    return {
      zh: "`/31` 用在点到点链路上，没有广播地址，两个都可用（RFC 3021）。",
      en: "A `/31` is for a point-to-point link: no broadcast address, both usable (RFC 3021).",
    };
  }
  const bits = ADDRESS_BITS - length;
  return {
    zh: `主机位有 ${bits} 个，共 ${sizeOf(length)} 个地址，减去网络地址和广播地址。`,
    en: `${bits} host bits make ${sizeOf(length)} addresses, less the network address and the broadcast address.`,
  };
}

/** The prefix in question is the answer here; how many hosts are asked for follows from the address, so that it varies. */
export function hostsWanted({ address, length }: Problem): number {
  const most = usableHosts(length);
  const least = usableHosts(length + 1) + 1;
  // The extremes are where the mistakes show: just what fits, and one more than the next size holds.
  return [most, least, least + (address % (most - least + 1))][address % 3] ?? most;
}

export const smallestAsk: SubnetAsk = {
  ...ofLengths(20, 29),
  prompt: (problem) => {
    const hosts = hostsWanted(problem);
    return {
      zh: `子网里要放 ${hosts} 台主机，最小的子网是多长的前缀？`,
      en: `A subnet needs room for ${hosts} hosts. How long is the prefix of the smallest that will do?`,
    };
  },
  ways: {
    right: {
      answer: (problem) => prefix(smallestFor(hostsWanted(problem)) ?? -1),
      why: ({ length }) => ({
        zh: `\`/${length}\` 放得下 ${usableHosts(length)} 台；再小一号的 \`/${length + 1}\` 只放得下 ${usableHosts(length + 1)} 台。`,
        en: `A \`/${length}\` has room for ${usableHosts(length)}; the next smaller, \`/${length + 1}\`, only for ${usableHosts(length + 1)}.`,
      }),
    },
    "too-small": roomFor(1),
    "far-too-small": roomFor(2),
    "too-large": roomFor(-1),
    "far-too-large": roomFor(-2),
  },
  cites: ["RFC 4632 §3.1"],
};

function roomFor(by: number): SubnetWay {
  return {
    answer: ({ length }) => prefix(length + by),
    why: ({ length }) => ({
      zh: `\`/${length + by}\` 放得下 ${usableHosts(length + by)} 台。`,
      en: `A \`/${length + by}\` has room for ${usableHosts(length + by)}.`,
    }),
  };
}
