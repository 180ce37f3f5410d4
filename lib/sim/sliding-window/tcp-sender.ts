import type { Acknowledged } from "./acknowledge";
import type { Parameters } from "./parameters";
import { windowOf } from "./protocols";
import type { Flight, Sender } from "./state";

/** Duplicate ACKs that are taken for a loss (RFC 5681 §3.2, RFC 6675 §2 DupThresh). */
export const DUPLICATE_THRESHOLD = 3;

/** TCP: the ACK names the next place expected; duplicates and SACK blocks tell of gaps. */
export function acknowledgeTcp(parameters: Parameters, before: Sender, ack: Flight): Acknowledged {
  const { number } = ack;
  const outstanding = before.highest > before.base;
  if (number < before.base || !outstanding) return { sender: before, news: "nothing" };
  const advances = number > before.base;
  const confirmed = noted(before, ack, number);
  const sender: Sender = {
    ...before,
    base: number,
    next: Math.max(before.next, number),
    confirmed,
    resend: advances ? before.resend.filter((place) => place >= number) : before.resend,
    duplicates: advances ? 0 : before.duplicates + 1,
  };
  if (isRepairing(before)) return { sender: repair(parameters, sender, advances), news: advances ? "advanced" : "duplicate" };
  if (advances) return { sender, news: "advanced" };
  const isLoss = sender.duplicates >= DUPLICATE_THRESHOLD || isLost(sender, sender.base);
  if (!isLoss) return { sender, news: "duplicate" };
  const begun = { ...sender, recover: sender.highest, resend: [sender.base], highestResent: sender.base };
  return { sender: repair(parameters, begun, false), news: "fast-retransmit" };
}

export function isRepairing(sender: Sender): boolean {
  return sender.base < sender.recover;
}

/** The scoreboard: confirmed places from the left edge on (RFC 6675 §4, Update). */
function noted(before: Sender, { blocks }: Flight, base: number): readonly number[] {
  if (blocks.length === 0 && before.confirmed.length === 0) return before.confirmed;
  const known = new Set(before.confirmed.filter((place) => place >= base));
  for (const [first, end] of blocks) for (let place = first; place < end; place += 1) if (place >= base) known.add(place);
  return [...known].sort((a, b) => a - b);
}

/** Three segments beyond it have arrived (RFC 6675 §4, IsLost; all segments are of one size). */
function isLost(sender: Sender, place: number): boolean {
  return sender.confirmed.filter((other) => other > place).length >= DUPLICATE_THRESHOLD;
}

/**
 * What else a repair sends again. A partial ACK names the next hole (RFC 6582 §3.2). With SACK every hole that is known to
 * be lost goes at once, and where nothing new may be sent, also the next that merely seems so (RFC 6675 §4, NextSeg).
 */
function repair(parameters: Parameters, sender: Sender, advances: boolean): Sender {
  if (!isRepairing(sender)) return { ...sender, resend: [] };
  const resend = [...sender.resend];
  let { highestResent } = sender;
  const again = (place: number) => {
    resend.push(place);
    highestResent = Math.max(highestResent, place);
  };
  if (advances && sender.base > highestResent) again(sender.base);
  if (parameters.protocol === "tcp-sack") {
    const highest = sender.confirmed.at(-1) ?? -1;
    const holes: number[] = [];
    for (let place = highestResent + 1; place < Math.min(highest, sender.recover); place += 1) {
      if (place >= sender.base && !sender.confirmed.includes(place)) holes.push(place);
    }
    const lost = holes.filter((place) => isLost(sender, place));
    const mayGoOn = sender.next < Math.min(sender.base + windowOf(parameters), parameters.frames);
    const [seeming] = holes;
    for (const place of lost) again(place);
    if (lost.length === 0 && resend.length === 0 && !mayGoOn && seeming !== undefined) again(seeming);
  }
  return { ...sender, resend, highestResent };
}
