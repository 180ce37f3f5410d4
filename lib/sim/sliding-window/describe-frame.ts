import type { Text } from "@/lib/text";
import { join, saySpaced } from "../say";
import { letterOf, numberOf, seqOf } from "./numbers";
import { isTcp } from "./protocols";
import type { State } from "./state";
import { ackWords, blockWords, capitalised, frameWords, lettersOf } from "./words";

/** What the receiver made of a frame, and what it answers. */
export function describeFrame(before: State, after: State): Text {
  const { parameters, effect } = after;
  const { flight, outcome, mistaken } = effect;
  if (flight === null) return saySpaced("什么也没有到达。", "Nothing arrives.");
  const { zh, en } = frameWords(parameters, flight);
  const due = dueWords(before);
  const arrival = capitalised(saySpaced(`${zh}到达，`, `${en} arrives`));
  if (mistaken) return join(add(arrival, mistake(before, after)), answer(after));
  switch (outcome) {
    case "delivered":
      return join(add(arrival, delivery(after)), answer(after));
    case "kept":
      return join(
        add(arrival, saySpaced(`可是还缺${due.zh}：接收方先把它留着。`, `, but ${due.en} is missing: the receiver keeps it.`)),
        answer(after),
      );
    case "discarded":
      return join(
        add(
          arrival,
          saySpaced(`可是轮到的是${due.zh}：接收方把它丢弃。`, `, but the turn is that of ${due.en}: the receiver drops it.`),
        ),
        answer(after),
      );
    case "repeated":
      if (!hadBefore(before, flight.frame)) return join(add(arrival, rejected(flight.frame)), answer(after));
      return join(
        add(arrival, saySpaced("接收方已经有了：扔掉这一份。", ", but the receiver has it already: this copy is dropped.")),
        answer(after),
      );
    default:
      return add(
        arrival,
        saySpaced(
          "编号既不在窗口里，也不在刚收过的范围里：丢弃，不回答。",
          ", but its number lies neither in the window nor just behind it: it is dropped without an answer.",
        ),
      );
  }
}

function hadBefore({ receiver }: State, frame: number): boolean {
  return receiver.delivered.includes(frame) || receiver.kept.some((kept) => kept.frame === frame);
}

/** The other half of a mix-up: a new frame whose number says that it is an old one. */
function rejected(frame: number): Text {
  const letter = letterOf(frame);
  return saySpaced(
    `可是照编号看，接收方已经有了：扔掉。程序永远拿不到 ${letter}。`,
    `, but by its number the receiver has it already and drops it: ${letter} will never reach the program.`,
  );
}

/** The frame that the receiver waits for, by its number alone: what it will carry the receiver cannot know. */
function dueWords({ parameters, receiver }: State): Text {
  const number = numberOf(parameters, receiver.next);
  return isTcp(parameters.protocol)
    ? saySpaced(` seq = ${seqOf(number)}`, `seq = ${seqOf(number)}`)
    : saySpaced(`帧 ${number}`, `frame ${number}`);
}

function delivery({ effect, receiver }: State): Text {
  const [first = 0, ...kept] = receiver.delivered.slice(-effect.delivered);
  const letter = letterOf(first);
  if (kept.length === 0) return saySpaced(`正好轮到：${letter} 交给程序。`, ` in its turn: ${letter} goes to the program.`);
  const others = lettersOf(kept);
  return saySpaced(
    `补上了缺口：${letter} 和早先留着的 ${others.zh} 一起交给程序。`,
    ` and fills the gap: ${letter} goes to the program, and with it ${others.en}, which had been kept.`,
  );
}

/** The heart of the matter: the number fits, the frame does not. */
function mistake(before: State, { parameters, effect, receiver }: State): Text {
  const letter = letterOf(effect.flight?.frame ?? 0);
  const place = effect.outcome === "kept" ? (receiver.kept.at(-1)?.place ?? 0) : before.receiver.next;
  const taken = place < parameters.frames ? letterOf(place) : null;
  const fits = saySpaced(
    "它是旧帧的又一份，编号却正合接收方的窗口，",
    ", a copy of an old frame, but its number fits the receiver’s window, ",
  );
  const as =
    taken === null
      ? saySpaced("于是被当成新的一帧。", "so it passes for a new one.")
      : saySpaced(`于是被当成 ${taken}。`, `so it passes for ${taken}.`);
  const then =
    effect.outcome === "delivered"
      ? saySpaced(`程序又拿到一次 ${letter}，没有谁发觉。`, `The program gets ${letter} once more, and nobody notices.`)
      : saySpaced(`${letter} 就这样占了别人的位置。`, `${letter} now sits in another’s place.`);
  return join(add(fits, as), then);
}

/** The ACK that leaves at once. */
function answer({ parameters, effect }: State): Text | null {
  const { sent, outcome, delivered } = effect;
  if (sent === null) return null;
  const { zh, en } = ackWords(parameters, sent.number);
  const isRepeat = outcome === "discarded" || (isTcp(parameters.protocol) && delivered === 0);
  const blocks =
    sent.blocks.length === 0 ? saySpaced("", "") : saySpaced(`，带 SACK ${blockWords(sent)}`, `, with SACK ${blockWords(sent)}`);
  return isRepeat
    ? saySpaced(`又回一次 ${zh}${blocks.zh}。`, `${en} goes back again${blocks.en}.`)
    : saySpaced(`回 ${zh}${blocks.zh}。`, `${en} goes back${blocks.en}.`);
}

function add(first: Text, second: Text): Text {
  return saySpaced(first.zh + second.zh, first.en + second.en);
}
