import { formatAddress, lastOf, networkOf, sizeOf } from "@/lib/reference/cidr";
import type { Text } from "@/lib/text";
import {
  addressText,
  block,
  hostsText,
  ofLengths,
  type Problem,
  rangeText,
  type SubnetAsk,
  type SubnetWay,
  written,
} from "./problem";

const network = ({ address, length }: Problem) => networkOf(address, length);
const last = ({ address, length }: Problem) => lastOf(address, length);
/** The length of the whole octets in front of the boundary: what one gets who only ever cuts at the dots. */
const wholeOctets = (length: number) => Math.floor(length / 8) * 8;

function way(answer: (problem: Problem) => number, zh: string, en: string): SubnetWay {
  return { answer: (problem) => addressText(answer(problem)), why: () => ({ zh, en }) };
}

const right = (answer: (problem: Problem) => string | undefined): SubnetWay => ({ answer, why: block });
/** Cuts at the next dot: the answer is that of a shorter prefix. */
const atTheDot = (answer: (problem: Problem) => number): SubnetWay => ({
  answer: (problem) => addressText(answer({ ...problem, length: wholeOctets(problem.length) })),
  why: ({ length }): Text => ({
    zh: `这是 \`/${wholeOctets(length)}\` 的答案：\`/${length}\` 的界线不在点上。`,
    en: `That would be the answer for a \`/${wholeOctets(length)}\`: a \`/${length}\` does not end at a dot.`,
  }),
});
const oneBit = (answer: (problem: Problem) => number, by: -1 | 1): SubnetWay => ({
  answer: (problem) => addressText(answer({ ...problem, length: problem.length + by })),
  why: ({ length }): Text => ({
    zh: `这是 \`/${length + by}\` 的答案，差了一位。`,
    en: `That would be the answer for a \`/${length + by}\`, one bit off.`,
  }),
});

const LENGTHS = ofLengths(17, 29);

export const networkAsk: SubnetAsk = {
  ...LENGTHS,
  prompt: (problem) => ({
    zh: `\`${written(problem)}\` 的网络地址是什么？`,
    en: `What is the network address of \`${written(problem)}\`?`,
  }),
  ways: {
    right: right((problem) => addressText(network(problem))),
    dot: atTheDot(network),
    shorter: oneBit(network, -1),
    longer: oneBit(network, 1),
    itself: way(
      ({ address }) => address,
      "这是主机自己的地址，主机位还没有清零。",
      "That is the host’s own address, its host bits not yet zero.",
    ),
    end: way(last, "这是主机位全为一的地址，也就是广播地址。", "There the host bits are all one: it is the broadcast address."),
    first: way(
      (problem) => network(problem) + 1,
      "这是第一个可用的主机地址，比网络地址大一。",
      "That is the first address for a host, one above the network’s.",
    ),
    next: way((problem) => last(problem) + 1, "这是下一块的网络地址。", "That is the network address of the next block."),
  },
  cites: ["RFC 4632 §3.1"],
};

export const broadcastAsk: SubnetAsk = {
  ...LENGTHS,
  prompt: (problem) => ({
    zh: `\`${written(problem)}\` 所在子网的广播地址是什么？`,
    en: `What is the broadcast address of the subnet of \`${written(problem)}\`?`,
  }),
  ways: {
    right: right((problem) => addressText(last(problem))),
    dot: atTheDot(last),
    shorter: oneBit(last, -1),
    longer: oneBit(last, 1),
    octet: way(
      ({ address }) => lastOf(address, 24),
      "广播地址不一定以 255 结尾：全为一的是主机位，不是最后一个字节。",
      "A broadcast address need not end in 255: the host bits are all one, not the last octet.",
    ),
    start: way(
      network,
      "这是主机位全为零的地址，也就是网络地址。",
      "There the host bits are all zero: it is the network address.",
    ),
    usable: way(
      (problem) => last(problem) - 1,
      "这是最后一个可用的主机地址，比广播地址小一。",
      "That is the last address for a host, one below the broadcast address.",
    ),
    next: way((problem) => last(problem) + 1, "这是下一块的网络地址。", "That is the network address of the next block."),
  },
  cites: ["RFC 1122 §3.2.1.3", "RFC 4632 §3.1"],
};

const range = (answer: (problem: Problem) => [first: number, last: number], zh: string, en: string): SubnetWay => ({
  answer: (problem) => rangeText(...answer(problem)),
  why: () => ({ zh, en }),
});

export const rangeAsk: SubnetAsk = {
  ...LENGTHS,
  prompt: (problem) => ({
    zh: `\`${written(problem)}\` 所在的子网里，哪些地址能分给主机？`,
    en: `Which addresses of the subnet of \`${written(problem)}\` can be given to hosts?`,
  }),
  ways: {
    right: right(hostsText),
    all: range(
      (problem) => [network(problem), last(problem)],
      "第一个是网络地址，最后一个是广播地址，都不能分给主机。",
      "The first is the network address and the last the broadcast address; neither is for a host.",
    ),
    "with-network": range(
      (problem) => [network(problem), last(problem) - 1],
      "第一个是网络地址，不能分给主机。",
      "The first is the network address, which is not for a host.",
    ),
    "with-broadcast": range(
      (problem) => [network(problem) + 1, last(problem)],
      "最后一个是广播地址，不能分给主机。",
      "The last is the broadcast address, which is not for a host.",
    ),
    longer: {
      answer: (problem) => hostsText({ ...problem, length: problem.length + 1 }),
      why: ({ length }) => ({
        zh: `这是 \`/${length + 1}\` 的范围，只有一半。`,
        en: `That is the range of a \`/${length + 1}\`, half of it.`,
      }),
    },
    shorter: {
      answer: (problem) => hostsText({ ...problem, length: problem.length - 1 }),
      why: ({ length }) => ({
        zh: `这是 \`/${length - 1}\` 的范围，大了一倍。`,
        en: `That is the range of a \`/${length - 1}\`, twice as large.`,
      }),
    },
  },
  cites: ["RFC 4632 §3.1", "RFC 1122 §3.2.1.3"],
};

/** Another address with the same host bits, some blocks further on. */
const elsewhere = (blocks: number): SubnetWay => ({
  answer: ({ address, length }) => addressText(address + blocks * sizeOf(length)),
  why: ({ address, length }) => {
    const other = address + blocks * sizeOf(length);
    const [first, end] = [networkOf(other, length), lastOf(other, length)].map(formatAddress);
    return { zh: `它在另一块里：\`${first}\` 到 \`${end}\`。`, en: `It lies in another block: \`${first}\` to \`${end}\`.` };
  },
});

export const memberAsk: SubnetAsk = {
  ...LENGTHS,
  prompt: (problem) => {
    const subnet = written({ ...problem, address: network(problem) });
    return { zh: `下面哪个地址在 \`${subnet}\` 里？`, en: `Which of these addresses is in \`${subnet}\`?` };
  },
  ways: {
    right: right(({ address }) => addressText(address)),
    next: elsewhere(1),
    previous: elsewhere(-1),
    "two-on": elsewhere(2),
    "just-after": way(
      (problem) => last(problem) + 1,
      "它比这块的最后一个地址大一，是下一块的开头。",
      "It is one above the last address of the block: the next one begins there.",
    ),
    "just-before": way(
      (problem) => network(problem) - 1,
      "它比这块的第一个地址小一，是上一块的末尾。",
      "It is one below the first address of the block: the previous one ends there.",
    ),
  },
  cites: ["RFC 4632 §3.1"],
};
