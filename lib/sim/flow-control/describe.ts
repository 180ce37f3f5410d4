import type { Text } from "@/lib/text";
import { join, saySpaced } from "../say";
import { MSS_OCTETS } from "./mss";
import { isDeadlocked } from "./schedule";
import { nextLength, usable } from "./sender";
import type { Event, Flight, Input, State } from "./state";
import { duration, octets, segmentWords, seqOf } from "./words";

/** One sentence or two on what a step did, for the transcript. */
export function describe(before: State, event: Event | Input, after: State): Text {
  if (after === before) return saySpaced("这一步什么也没有改变。", "Nothing is left to act on.");
  const said = happening(before, event, after);
  if (!isDeadlocked(after)) return said;
  return join(
    said,
    saySpaced(
      "现在发送方在等窗口，接收方在等数据：没有谁会再开口。",
      "Now the sender waits for a window and the receiver for data: neither will speak again.",
    ),
  );
}

function happening(before: State, event: Event | Input, after: State): Text {
  const { flight } = after.effect;
  switch (event.type) {
    case "send":
      return sending(after);
    case "timer":
      return expiring(after);
    case "read":
    case "read-all":
      return reading(before, after);
    case "lose":
      return losing(flight, "lose");
    case "drop":
      return losing(flight, "drop");
    case "arrive":
      return flight?.segment.from === "receiver" ? hearing(before, after) : arriving(before, after);
  }
}

function losing(flight: Flight | null, how: "lose" | "drop"): Text {
  if (flight === null) return saySpaced("什么也没有丢。", "Nothing is lost.");
  const { zh, en } = segmentWords(flight.segment);
  const isSilent = flight.segment.length === 0;
  const noRepeat = isSilent
    ? saySpaced(
        "它不带数据，没有人确认它，也没有人会重发。",
        "It carries no data, so nobody confirms it and nobody will send it again.",
      )
    : null;
  return how === "drop"
    ? join(saySpaced(`你丢掉了${zh}。`, `You drop ${en}.`), noRepeat)
    : join(saySpaced(`${zh}在路上丢了。`, `${capital(en)} is lost on the way.`), noRepeat);
}

function sending(after: State): Text {
  const { sender, effect, parameters } = after;
  if (effect.sent === null) return saySpaced("发送方没有发什么。", "The sender sends nothing.");
  const { zh, en } = segmentWords(effect.sent.segment);
  const sent = saySpaced(`发送方发出${zh}。`, `The sender sends ${en}.`);
  const isMore = sender.nxt < parameters.amountOctets;
  if (!isMore) return join(sent, saySpaced("要发的都发出去了。", "That was the last of it."));
  return nextLength(after) > 0 ? sent : join(sent, stopped(after));
}

/** Why the sender rests although there is more to send. */
function stopped({ sender }: State): Text {
  const { window, cwnd } = sender;
  if (usable(sender) > 0)
    return saySpaced(
      `还能再发 ${usable(sender)} 字节，太少，不值得：它等着。`,
      `It might send ${usable(sender)} more, too little to be worth it: it waits.`,
    );
  return cwnd < window
    ? saySpaced(`在途的已有 cwnd = ${cwnd} 字节，它停下来。`, `As much is in flight as cwnd = ${cwnd} allows: it stops.`)
    : saySpaced(`窗口 ${window} 字节用完了，它停下来。`, `The window of ${window} bytes is used up: it stops.`);
}

function expiring(after: State): Text {
  const { expired, sent } = after.effect;
  if (expired === null || sent === null) return saySpaced("定时器到期。", "A timer expires.");
  const waited = duration(expired.firesAtMs - expired.setAtMs);
  const timer = after.sender.timer;
  const next = timer === null ? "" : duration(timer.firesAtMs - timer.setAtMs);
  const { zh, en } = segmentWords(sent.segment);
  switch (expired.kind) {
    case "persist":
      return saySpaced(
        `窗口为 0 已有 ${waited}：发送方发出${zh}，下次再等 ${next}。`,
        `The window has been 0 for ${waited}: the sender sends ${en}, and will next wait ${next}.`,
      );
    case "retransmission":
      return saySpaced(
        `等了 ${waited} 没有确认：发送方重发${zh}，下次等 ${next}。`,
        `No acknowledgment for ${waited}: the sender sends ${en} again, and will next wait ${next}.`,
      );
    case "override":
      return saySpaced(
        `等了 ${waited}，窗口还是这么小：发送方不再等，发出${zh}。`,
        `The window has stayed small for ${waited}: the sender waits no longer and sends ${en}.`,
      );
  }
}

function reading(before: State, after: State): Text {
  const { effect, receiver } = after;
  const count = octets(effect.read);
  const read = saySpaced(`接收方的程序读走 ${count.zh}。`, `The receiver’s program reads ${count.en}.`);
  const free = receiver.read + after.parameters.bufferOctets - receiver.nxt;
  if (effect.sent !== null) {
    const { window } = effect.sent.segment;
    return join(
      read,
      saySpaced(`窗口变成 ${window}，用一个窗口更新告诉对方。`, `The window becomes ${window}, and a window update says so.`),
    );
  }
  const offered = receiver.edge - receiver.nxt;
  if (free === offered || before.receiver.edge === free) return read;
  return join(
    read,
    saySpaced(
      `空出了 ${free} 字节，比窗口 ${offered} 多得不够：先不告诉对方。`,
      `${free} bytes are free, too little more than the window of ${offered}: it does not say so yet.`,
    ),
  );
}

function arriving(before: State, after: State): Text {
  const { flight, refused, sent } = after.effect;
  if (flight === null || sent === null) return saySpaced("什么也没有到达。", "Nothing arrives.");
  const { zh, en } = segmentWords(flight.segment);
  const { ack, window } = sent.segment;
  const answer = saySpaced(
    `接收方回 ack = ${seqOf(ack)}，窗口 ${window}。`,
    `The receiver answers ack = ${seqOf(ack)}, window ${window}.`,
  );
  if (refused && before.receiver.edge === before.receiver.nxt) {
    return join(
      saySpaced(`${zh}到达，窗口关着：不收。`, `${capital(en)} arrives at a closed window and is not taken in.`),
      answer,
    );
  }
  if (refused) return join(saySpaced(`${zh}到达，早已有了。`, `${capital(en)} arrives, but is there already.`), answer);
  const isFull = window === 0 ? saySpaced("缓冲区满了。", "The buffer is full.") : null;
  return join(saySpaced(`${zh}到达，放进缓冲区。`, `${capital(en)} arrives and goes into the buffer.`), isFull, answer);
}

function hearing(before: State, after: State): Text {
  const { flight, opened } = after.effect;
  if (flight === null) return saySpaced("什么也没有到达。", "Nothing arrives.");
  const { zh, en } = segmentWords(flight.segment);
  const arrival = saySpaced(`${zh}到达发送方。`, `${capital(en)} reaches the sender.`);
  return join(arrival, opened ? saySpaced("窗口又开了。", "The window is open again.") : null, prospect(before, after));
}

/** What the sender may now do. */
function prospect(before: State, after: State): Text | null {
  const { sender, parameters } = after;
  if (sender.una >= parameters.amountOctets) {
    return before.sender.una < sender.una ? saySpaced("全部得到确认。", "Everything is confirmed.") : null;
  }
  if (sender.nxt >= parameters.amountOctets) return null;
  if (sender.window === 0) {
    const isNew = before.sender.window > 0;
    if (!parameters.probes) return saySpaced("窗口为 0：它停下来等。", "The window is 0: the sender stops and waits.");
    return isNew
      ? saySpaced("窗口为 0：它停下来，开始计时。", "The window is 0: the sender stops and starts a timer.")
      : saySpaced("窗口还是 0。", "The window is still 0.");
  }
  const length = nextLength(after);
  if (length === 0 && usable(sender) === 0) return null;
  const [window, cwnd] = [sender.window, sender.cwnd];
  if (length === 0) {
    return saySpaced(
      `只能再发 ${usable(sender)} 字节，不值得：发送方等它大起来。`,
      `Only ${usable(sender)} bytes may go, not worth a segment: the sender waits for more.`,
    );
  }
  if (length < MSS_OCTETS && length < parameters.amountOctets - sender.nxt) {
    return saySpaced(`能再发的只有 ${length} 字节。`, `No more than ${length} bytes may go.`);
  }
  return cwnd === before.sender.cwnd || Math.min(cwnd, window) === Math.min(before.sender.cwnd, before.sender.window)
    ? null
    : saySpaced(`发送窗口 = min(cwnd ${cwnd}, rwnd ${window})。`, `The send window is min(cwnd ${cwnd}, rwnd ${window}).`);
}

function capital(en: string): string {
  return en.charAt(0).toUpperCase() + en.slice(1);
}
