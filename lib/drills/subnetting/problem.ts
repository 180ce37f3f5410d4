import { draw, type RandomState } from "@/lib/random";
import { formatAddress, hostRange, lastOf, maskOf, networkOf, sizeOf, usableHosts } from "@/lib/reference/cidr";
import type { Text } from "@/lib/text";
import { type Ask, drawInteger, type Way } from "../calculation";

/** What a question is about: an address and the length of its prefix. */
export type Problem = { address: number; length: number };

export type SubnetWay = Way<Problem>;
export type SubnetAsk = Ask<Problem>;

/** What a question of lengths from the shortest to the longest draws, and accepts. */
export function ofLengths(shortest: number, longest: number): Pick<SubnetAsk, "draw" | "fits"> {
  return {
    draw: (seed) => drawProblem(shortest, longest, seed),
    fits: ({ length }) => length >= shortest && length <= longest,
  };
}

/** A host of a private network (RFC 1918 §3), never the first or last address of its block, and a length for it. */
function drawProblem(shortest: number, longest: number, seed: RandomState): [Problem, RandomState] {
  const [length, second] = drawInteger(seed, shortest, longest);
  const [byNetwork, third] = draw(second);
  const [byHost, next] = draw(third);
  // Three parts in four from 10/8: it has the most room for blocks of every size.
  const [start, size] =
    byNetwork < 0.75 ? [0x0a000000, 2 ** 24] : byNetwork < 0.9 ? [0xac100000, 2 ** 20] : [0xc0a80000, 2 ** 16];
  const anywhere = start + Math.floor(byHost * size);
  const [first, last] = hostRange(anywhere, length);
  return [{ address: Math.min(Math.max(anywhere, first), last), length }, next];
}

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
