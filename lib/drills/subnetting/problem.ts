import { formatAddress, hostRange, lastOf, maskOf, networkOf, sizeOf, usableHosts } from "@/lib/reference/cidr";
import type { Text } from "@/lib/text";

/** What a question is about: an address and the length of its prefix. */
export type Problem = { address: number; length: number };

/** One way to answer: the right rule, or one with a mistake that people make. */
export type Way = {
  /** Undefined where the way leads nowhere for this problem. */
  answer(problem: Problem): string | undefined;
  /** For the right way the calculation, for another the mistake. */
  why(problem: Problem): Text;
};

/** One kind of question: the right way is `right`; the others are its wrong options. */
export type Ask = {
  /** Lengths that are asked, from and to. */
  lengths: readonly [shortest: number, longest: number];
  prompt(problem: Problem): Text;
  ways: Readonly<Record<"right", Way> & Record<string, Way>>;
  cites: readonly string[];
};

export const plain = (text: string): Text => ({ zh: `\`${text}\``, en: `\`${text}\`` });

export function written({ address, length }: Problem): string {
  return `${formatAddress(address)}/${length}`;
}

/** Undefined beyond the ends of the address space. */
export function addressText(address: number): string | undefined {
  return address >= 0 && address < 2 ** 32 ? formatAddress(address) : undefined;
}

/** The block that the address is in, as a sentence: the calculation behind most answers. */
export function block(problem: Problem): Text {
  const { address, length } = problem;
  const [first, last] = [networkOf(address, length), lastOf(address, length)].map(formatAddress);
  const size = sizeOf(length);
  return {
    zh: `\`/${length}\` 每块 ${size} 个地址，掩码 \`${formatAddress(maskOf(length))}\`；这个地址在 \`${first}\` 到 \`${last}\` 的那块里。`,
    en: `A \`/${length}\` is a block of ${size} addresses, mask \`${formatAddress(maskOf(length))}\`; this one lies in \`${first}\` to \`${last}\`.`,
  };
}

export function rangeText(first: number, last: number): string {
  return `${formatAddress(first)} – ${formatAddress(last)}`;
}

export function hostsText({ address, length }: Problem): string {
  return rangeText(...hostRange(address, length));
}

export function hostsOf({ length }: Problem): number {
  return usableHosts(length);
}
