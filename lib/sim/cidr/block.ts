import { hostRange, isInPrefix, lastOf, networkOf, usableHosts } from "@/lib/reference/cidr";
import { BLOCK_STEPS, type BlockWork, type Input } from "./state";

export type Interface = { address: number; length: number };

/** Whether an address is in a host's block and yet no host's: the network's own, or the broadcast address. */
export function isNoHostIn(address: number, { address: inside, length }: Interface): boolean {
  const [first, last] = hostRange(inside, length);
  return isInPrefix(address, inside, length) && (address < first || address > last);
}

export function blockOf(own: Interface, other: number): BlockWork {
  return known({ task: "block", ...own, other, done: 0, network: null, last: null, hosts: null, isOnLink: null });
}

export function hasBlockStep(work: BlockWork): boolean {
  return work.done < BLOCK_STEPS.length;
}

export function stepBlock(work: BlockWork): BlockWork {
  return known({ ...work, done: work.done + 1 });
}

/** Another mask, or another address to test: what had been worked out so far is worked out anew. */
export function changeBlock(work: BlockWork, input: Input): BlockWork {
  if (input.type === "mask" && input.host === 0 && input.length !== work.length) return known({ ...work, length: input.length });
  if (input.type === "test" && input.address !== work.other) return known({ ...work, other: input.address });
  return work;
}

/** Fills in what the steps done so far have found. Writes to its argument, which is a step's own copy. */
function known(work: BlockWork): BlockWork {
  const { address, length, other, done } = work;
  work.network = done > 2 ? networkOf(address, length) : null;
  work.last = done > 3 ? lastOf(address, length) : null;
  work.hosts = done > 4 ? usableHosts(length) : null;
  work.isOnLink = done > 6 ? isInPrefix(other, address, length) : null;
  return work;
}
