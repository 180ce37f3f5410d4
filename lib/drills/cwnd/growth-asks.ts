import { after, asked, type CwndAsk, drawing, number, slip } from "./model";

export const slowStartAsk: CwndAsk = {
  ...drawing([1, 4], [64, 64], [2, 4]),
  prompt: ({ cwnd, ssthresh, rounds: count }) =>
    asked(
      `\`cwnd\` 是 ${cwnd} 个报文段，\`ssthresh\` 是 ${ssthresh}，没有丢包。${count} 轮之后 \`cwnd\` 是多少？`,
      `\`cwnd\` is ${cwnd} segments, \`ssthresh\` is ${ssthresh}, nothing is lost. What is \`cwnd\` ${count} rounds later?`,
    ),
  ways: {
    right: number(
      (problem) => after(problem).cwnd,
      ({ cwnd, rounds: count }) => ({
        zh: `慢启动每轮翻倍：${cwnd} × 2 的 ${count} 次方，还在 \`ssthresh\` 之下。`,
        en: `Slow start doubles each round: ${cwnd} × 2 to the power of ${count}, still below \`ssthresh\`.`,
      }),
    ),
    linear: slip(
      ({ cwnd, rounds: count }) => cwnd + count,
      "每轮加一是拥塞避免；慢启动每收到一个 `ACK` 加一，一轮下来翻倍。",
      "One more a round is congestion avoidance; slow start adds one for each `ACK`, which doubles it in a round.",
    ),
    "one-more": slip(
      ({ cwnd, rounds: count }) => cwnd * 2 ** (count + 1),
      "多翻了一倍：第一轮用的还是原来的窗口。",
      "Doubled once too often: the first round still uses the old window.",
    ),
    "one-less": slip(({ cwnd, rounds: count }) => cwnd * 2 ** (count - 1), "少翻了一倍。", "Doubled once too few."),
    times: slip(
      ({ cwnd, rounds: count }) => cwnd * 2 * count,
      "翻倍是一轮一轮乘上去的，不是乘以轮数。",
      "Doubling multiplies round after round; it is not the number of rounds times two.",
    ),
  },
  cites: ["RFC 5681 §3.1"],
};

export const thresholdAsk: CwndAsk = {
  ...drawing([8, 12], [13, 15], [1, 3]),
  prompt: ({ cwnd, ssthresh, rounds: count }) =>
    asked(
      `\`cwnd\` 是 ${cwnd}，\`ssthresh\` 是 ${ssthresh}，没有丢包。${count} 轮之后 \`cwnd\` 是多少？`,
      `\`cwnd\` is ${cwnd}, \`ssthresh\` is ${ssthresh}, nothing is lost. What is \`cwnd\` ${count === 1 ? "one round" : `${count} rounds`} later?`,
    ),
  ways: {
    right: number(
      (problem) => after(problem).cwnd,
      ({ ssthresh }) => ({
        zh: `这一轮只长到 \`ssthresh\`，即 ${ssthresh}，之后每轮加一。`,
        en: `This round grows only as far as \`ssthresh\`, ${ssthresh}; from there it is one more a round.`,
      }),
    ),
    past: slip(
      ({ cwnd, rounds: count }) => 2 * cwnd + count - 1,
      "翻倍越过了 `ssthresh`：这个模型里到它为止。",
      "The doubling went past `ssthresh`: in this model it ends there.",
    ),
    doubling: slip(
      ({ cwnd, rounds: count }) => cwnd * 2 ** count,
      "一直在翻倍：到 `ssthresh` 慢启动就结束了。",
      "It goes on doubling: slow start ends at `ssthresh`.",
    ),
    linear: slip(
      ({ cwnd, rounds: count }) => cwnd + count,
      "开头还在慢启动，第一轮不是加一。",
      "At first it is still slow start: the first round does not add one.",
    ),
    "one-more": slip(
      ({ ssthresh, rounds: count }) => ssthresh + count,
      "多算了一轮：第一轮只到 `ssthresh`。",
      "One round too many: the first one only reaches `ssthresh`.",
    ),
  },
  cites: ["RFC 5681 §3.1"],
};

export const avoidanceAsk: CwndAsk = {
  ...drawing([16, 30], [16, 16], [3, 8]),
  prompt: ({ cwnd, ssthresh, rounds: count }) =>
    asked(
      `\`ssthresh\` 是 ${ssthresh}，\`cwnd\` 到了 ${cwnd}，没有丢包。${count} 轮之后 \`cwnd\` 是多少？`,
      `\`ssthresh\` is ${ssthresh}, \`cwnd\` has come to ${cwnd}, nothing is lost. What is \`cwnd\` ${count} rounds later?`,
    ),
  ways: {
    right: number(
      (problem) => after(problem).cwnd,
      ({ cwnd, rounds: count }) => ({
        zh: `拥塞避免每轮加一：${cwnd} + ${count}。`,
        en: `Congestion avoidance adds one a round: ${cwnd} + ${count}.`,
      }),
    ),
    double: slip(
      ({ cwnd }) => 2 * cwnd,
      "翻倍是慢启动；`cwnd` 已经不在 `ssthresh` 之下。",
      "Doubling is slow start; `cwnd` is not below `ssthresh` any more.",
    ),
    acks: slip(
      ({ cwnd, rounds: count }) => cwnd * (count + 1),
      "每个 `ACK` 加的是 1/`cwnd`，不是 1。",
      "Each `ACK` adds 1/`cwnd`, not 1.",
    ),
    "one-less": slip(({ cwnd, rounds: count }) => cwnd + count - 1, "少算了一轮。", "One round too few."),
    stays: slip(({ cwnd }) => cwnd, "没有丢包就一直在长，只是慢。", "Without loss it goes on growing, only slowly."),
  },
  cites: ["RFC 5681 §3.1"],
};
