import { modulo } from "./numbers";
import type { Parameters } from "./parameters";
import { windowOf } from "./protocols";
import type { Flight, News, Sender, State } from "./state";
import { acknowledgeTcp } from "./tcp-sender";
import { startTimers } from "./timers";

export type Acknowledged = { sender: Sender; news: News };

/** What an ACK tells the sender, who sees nothing of it but the number and the blocks. */
export function acknowledge({ parameters, sender, nowMs }: State, ack: Flight): Acknowledged {
  const heard = hear(parameters, sender, ack);
  return { ...heard, sender: startTimers(parameters, sender, heard.sender, nowMs) };
}

function hear(parameters: Parameters, sender: Sender, ack: Flight): Acknowledged {
  switch (parameters.protocol) {
    case "stop-and-wait":
    case "go-back-n":
      return acknowledgeUpTo(parameters, sender, ack.number);
    case "selective-repeat":
      return acknowledgeOne(parameters, sender, ack.number);
    case "tcp":
    case "tcp-sack":
      return acknowledgeTcp(parameters, sender, ack);
  }
}

/** Go-Back-N: everything up to and including this number. */
function acknowledgeUpTo({ numbers }: Parameters, sender: Sender, number: number): Acknowledged {
  const outstanding = sender.highest - sender.base;
  // With a single number there is nothing to compare: any ACK is taken for the one awaited.
  const count = numbers === 1 ? 1 : modulo(number - sender.base + 1, numbers);
  if (count === 0 || count > outstanding) return { sender, news: "nothing" };
  const base = sender.base + count;
  return { sender: { ...sender, base, next: Math.max(sender.next, base) }, news: "advanced" };
}

/** Selective Repeat: this one frame. */
function acknowledgeOne(parameters: Parameters, sender: Sender, number: number): Acknowledged {
  const place = sender.base + modulo(number - sender.base, parameters.numbers);
  const isAwaited = place < sender.base + windowOf(parameters) && place < sender.highest;
  if (!isAwaited || sender.confirmed.includes(place)) return { sender, news: "nothing" };
  return moveOn({ ...sender, confirmed: [...sender.confirmed, place] });
}

/** The left edge moves over everything that is confirmed. */
function moveOn(sender: Sender): Acknowledged {
  let { base } = sender;
  while (sender.confirmed.includes(base)) base += 1;
  const resend = sender.resend.filter((place) => !sender.confirmed.includes(place));
  if (base === sender.base) return { sender: { ...sender, resend }, news: "marked" };
  const confirmed = sender.confirmed.filter((place) => place >= base);
  return { sender: { ...sender, base, confirmed, resend }, news: "advanced" };
}
