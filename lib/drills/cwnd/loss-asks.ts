import { after, asked, type CwndAsk, drawing, number, type Problem, slip } from "./model";

/** A window that has a half: how an odd one is rounded is not the question. */
const EVEN = 2;
const half = ({ cwnd }: Problem) => Math.floor(cwnd / 2);
const LOSSES = drawing([10, 40], [8, 8], [1, 1], EVEN);

const halved = slip(half, "减半的是 `ssthresh`；`cwnd` 掉得更深。", "It is `ssthresh` that is halved; `cwnd` falls further.");
const toOne = slip(
  () => 1,
  "超时才从 1 重新开始；三个重复 `ACK` 说明后面的报文段还在到。",
  "Starting over from 1 is for a timeout; three duplicate `ACK`s say that later segments still arrive.",
);
const unchanged = slip(({ cwnd }) => cwnd, "丢了包，窗口不会不变。", "A loss does not leave the window as it was.");
const oldThreshold = slip(
  ({ ssthresh }) => ssthresh,
  "这是原来的 `ssthresh`；丢包时它先按当时的窗口重算。",
  "That is the old `ssthresh`; a loss sets it anew from the window at that time.",
);
const plusThree = slip(
  (problem) => half(problem) + 3,
  "加三只在快速恢复期间：恢复结束时放回 `ssthresh`。",
  "Three more is only while fast recovery lasts: at its end `cwnd` is set to `ssthresh`.",
);
const minusOne = slip(({ cwnd }) => cwnd - 1, "不是减一，是乘法地减。", "It is not one less: the decrease is by a factor.");

export const renoAsk: CwndAsk = {
  ...LOSSES,
  prompt: ({ cwnd, ssthresh }) =>
    asked(
      `Reno，\`cwnd\` ${cwnd}，\`ssthresh\` ${ssthresh}。来了三个重复 \`ACK\`：下一轮的 \`cwnd\` 是多少？`,
      `Reno, \`cwnd\` ${cwnd}, \`ssthresh\` ${ssthresh}. Three duplicate \`ACK\`s come in: what is \`cwnd\` in the next round?`,
    ),
  ways: {
    right: number(
      (problem) => after(problem, "reno", "three-duplicates").cwnd,
      ({ cwnd }) => ({
        zh: `\`ssthresh\` 取 ${cwnd} 的一半，快速恢复之后 \`cwnd\` 就从那里接着长。`,
        en: `\`ssthresh\` becomes half of ${cwnd}, and after fast recovery \`cwnd\` goes on from there.`,
      }),
    ),
    "to-one": toOne,
    unchanged,
    "old-threshold": oldThreshold,
    "plus-three": plusThree,
    "minus-one": minusOne,
  },
  cites: ["RFC 5681 §3.2"],
};

export const tahoeAsk: CwndAsk = {
  ...LOSSES,
  prompt: ({ cwnd, ssthresh }) =>
    asked(
      `Tahoe，\`cwnd\` ${cwnd}，\`ssthresh\` ${ssthresh}。来了三个重复 \`ACK\`：下一轮的 \`cwnd\` 是多少？`,
      `Tahoe, \`cwnd\` ${cwnd}, \`ssthresh\` ${ssthresh}. Three duplicate \`ACK\`s come in: what is \`cwnd\` in the next round?`,
    ),
  ways: {
    right: number(
      (problem) => after(problem, "tahoe", "three-duplicates").cwnd,
      () => ({
        zh: "Tahoe 有快速重传，没有快速恢复：无论怎样发现丢包，都从 1 重新开始。",
        en: "Tahoe retransmits fast and has no fast recovery: however it notices a loss, it starts over from 1.",
      }),
    ),
    half: slip(half, "这是 Reno：它有快速恢复。", "That is Reno, which has fast recovery."),
    unchanged,
    "old-threshold": oldThreshold,
    "minus-one": minusOne,
  },
  cites: ["RFC 2001 §4"],
};

export const timeoutAsk: CwndAsk = {
  ...LOSSES,
  prompt: ({ cwnd, ssthresh }) =>
    asked(
      `Reno，\`cwnd\` ${cwnd}，\`ssthresh\` ${ssthresh}。重传定时器超时：下一轮的 \`cwnd\` 是多少？`,
      `Reno, \`cwnd\` ${cwnd}, \`ssthresh\` ${ssthresh}. The retransmission timer expires: what is \`cwnd\` in the next round?`,
    ),
  ways: {
    right: number(
      (problem) => after(problem, "reno", "timeout").cwnd,
      ({ cwnd }) => ({
        zh: `超时之后从一个报文段的慢启动重新开始；\`ssthresh\` 取 ${cwnd} 的一半。`,
        en: `After a timeout it is slow start again from one segment; \`ssthresh\` becomes half of ${cwnd}.`,
      }),
    ),
    halved,
    unchanged,
    "old-threshold": oldThreshold,
    "minus-one": minusOne,
  },
  cites: ["RFC 5681 §3.1"],
};

export const afterTimeoutAsk: CwndAsk = {
  ...drawing([20, 32], [12, 12], [4, 7], EVEN),
  prompt: ({ cwnd, ssthresh, rounds: count }) =>
    asked(
      `Reno，\`ssthresh\` ${ssthresh}；\`cwnd\` 为 ${cwnd} 的那一轮超时。之后第 ${count} 轮（第 1 轮 \`cwnd\` 是 1）的 \`cwnd\` 是多少？`,
      `Reno, \`ssthresh\` ${ssthresh}; the round with \`cwnd\` ${cwnd} ends in a timeout. What is \`cwnd\` in round ${count} after it (in round 1 it is 1)?`,
    ),
  ways: {
    right: number(
      (problem) => after(problem, "reno", "timeout").cwnd,
      (problem) => ({
        zh: `新的 \`ssthresh\` 是 ${half(problem)}：从 1 翻倍到那里为止，之后每轮加一。`,
        en: `The new \`ssthresh\` is ${half(problem)}: from 1 it doubles as far as that, then adds one a round.`,
      }),
    ),
    old: slip(
      ({ ssthresh, rounds: count }) => after({ cwnd: 1, ssthresh, rounds: count - 1 }).cwnd,
      "用的是原来的 `ssthresh`；超时先把它换成窗口的一半。",
      "That uses the old `ssthresh`; a timeout first makes it half the window.",
    ),
    doubling: slip(
      ({ rounds: count }) => 2 ** (count - 1),
      "没有在新的 `ssthresh` 停下翻倍。",
      "The doubling does not stop at the new `ssthresh`.",
    ),
    linear: slip(
      (problem) => half(problem) + problem.rounds - 1,
      "这是三个重复 `ACK` 之后的样子：超时要从 1 重新开始。",
      "That is how it goes on after three duplicate `ACK`s: a timeout starts over from 1.",
    ),
    late: slip(
      (problem) => after({ ...problem, rounds: problem.rounds + 1 }, "reno", "timeout").cwnd,
      "多走了一轮。",
      "One round too far.",
    ),
    early: slip(
      (problem) => after({ ...problem, rounds: problem.rounds - 1 }, "reno", "timeout").cwnd,
      "少走了一轮。",
      "One round short.",
    ),
  },
  cites: ["RFC 5681 §3.1"],
};
