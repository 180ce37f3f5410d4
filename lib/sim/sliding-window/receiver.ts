import { modulo } from "./numbers";
import type { Parameters } from "./parameters";
import { windowOf } from "./protocols";
import type { Flight, Outcome, Receiver } from "./state";

/** `ack`: the number that goes back; null where nothing does. `place`: which one the receiver takes the frame for. */
type Received = { receiver: Receiver; outcome: Outcome; place: number | null; ack: number | null };

/** What a receiver does with a frame, of which it knows nothing but the number. */
export function receive(parameters: Parameters, receiver: Receiver, flight: Flight): Received {
  switch (parameters.protocol) {
    case "stop-and-wait":
    case "go-back-n":
      return receiveInOrder(parameters, receiver, flight);
    case "selective-repeat":
      return receiveSelectively(parameters, receiver, flight);
    case "tcp":
    case "tcp-sack":
      return receiveTcp(receiver, flight);
  }
}

/** Go-Back-N, and stop-and-wait with it: one number is welcome; the ACK names the last frame received in order. */
function receiveInOrder({ numbers }: Parameters, receiver: Receiver, { number, frame }: Flight): Received {
  const { next, delivered } = receiver;
  const ack = (expected: number) => modulo(expected - 1, numbers);
  if (number !== modulo(next, numbers)) return { receiver, outcome: "discarded", place: null, ack: ack(next) };
  const after = { ...receiver, next: next + 1, delivered: [...delivered, frame] };
  return { receiver: after, outcome: "delivered", place: next, ack: ack(next + 1) };
}

/** Selective Repeat: what fits the window is kept; what lies up to a window behind it is confirmed once more. */
function receiveSelectively(parameters: Parameters, receiver: Receiver, { number, frame }: Flight): Received {
  const { numbers } = parameters;
  const window = windowOf(parameters);
  const ahead = modulo(number - receiver.next, numbers);
  if (ahead < window) return keep(receiver, receiver.next + ahead, frame, number);
  const behind = modulo(receiver.next - number, numbers);
  const known = behind <= window;
  return { receiver, outcome: known ? "repeated" : "ignored", place: null, ack: known ? number : null };
}

/** TCP keeps what lies beyond a gap as well, but its ACK always names the next place expected (RFC 9293 §3.4). */
function receiveTcp(receiver: Receiver, { number, frame }: Flight): Received {
  const got =
    number < receiver.next
      ? { receiver, outcome: "repeated" as const, place: number, ack: null }
      : keep(receiver, number, frame, number);
  return { ...got, ack: got.receiver.next };
}

function keep(receiver: Receiver, place: number, frame: number, ack: number): Received {
  const { next, kept, delivered } = receiver;
  if (place !== next) {
    if (kept.some((other) => other.place === place)) return { receiver, outcome: "repeated", place, ack };
    return { receiver: { ...receiver, kept: [...kept, { place, frame }] }, outcome: "kept", place, ack };
  }
  const given = [...delivered, frame];
  let end = next + 1;
  for (let found = kept.find((other) => other.place === end); found; found = kept.find((other) => other.place === end)) {
    given.push(found.frame);
    end += 1;
  }
  const left = end === next + 1 ? kept : kept.filter((other) => other.place >= end);
  return { receiver: { next: end, kept: left, delivered: given }, outcome: "delivered", place, ack };
}

/** Without timestamps four blocks fit into the options (RFC 2018 §3). */
const MAX_BLOCKS = 4;

/** The ranges beyond the gap, that of the latest arrival first (RFC 2018 §4). */
export function blocksOf({ kept }: Receiver): [number, number][] {
  const blocks: [number, number][] = [];
  const has = (place: number) => kept.some((other) => other.place === place);
  for (const { place } of kept.toReversed()) {
    if (blocks.some(([first, end]) => first <= place && place < end)) continue;
    let [first, end] = [place, place + 1];
    while (has(first - 1)) first -= 1;
    while (has(end)) end += 1;
    blocks.push([first, end]);
    if (blocks.length === MAX_BLOCKS) break;
  }
  return blocks;
}
