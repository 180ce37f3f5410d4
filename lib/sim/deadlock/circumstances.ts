import type { Text } from "@/lib/text";
import { join, say } from "../say";
import type { Parameters } from "./parameters";
import type { State } from "./state";
import { locksIn, nameOf } from "./words";

/** The rule by which locks are given in this run, which no picture shows. */
export function ruleOf({ parameters, threads }: State): Text {
  switch (parameters.remedy) {
    case "none":
      return say("没有任何对策。", "No remedy is in force.");
    case "order":
      return say("人人都先拿号码小的。", "Everyone takes the lower number first.");
    case "all-at-once":
      return say("要拿就一次拿齐。", "Everyone takes all at once, or none.");
    case "timeout":
      return whenTimeIsUp(parameters);
    case "detect":
      return say(
        "等待一成环，检测程序就回退其中一个，它放开一切，重来。",
        "As soon as the waiting forms a circle, a detector rolls one of it back, which lets go of all and starts again.",
      );
    case "banker":
      return join(
        say("银行家只给安全的。", "A banker grants only what is safe."),
        ...threads.map(({ program }, at) => {
          const { zh, en } = locksIn(parameters.situation, program);
          return say(`${nameOf(at)} 最多要${zh}。`, `${nameOf(at)} may come to want ${en}.`);
        }),
      );
  }
}

function whenTimeIsUp({ onTimeout, timeoutMs, pauseMs, attempts }: Parameters): Text {
  const then = {
    keep: say("就放弃这次请求，手里的不放，再请求", "gives up that request, keeps what it holds, and asks again"),
    "at-once": say("就全部放开，马上重来", "lets go of all and starts again at once"),
    "same-pause": say(`就全部放开，停 ${pauseMs} ms 再来`, `lets go of all, pauses for ${pauseMs} ms, and starts again`),
    "random-pause": say("就全部放开，停一段随机的时间再来", "lets go of all, pauses for a random time, and starts again"),
  }[onTimeout];
  return say(
    `谁等了 ${timeoutMs} ms 还没拿到，${then.zh}；最多 ${attempts} 回，然后带着错误放弃。`,
    `Whoever has waited for ${timeoutMs} ms ${then.en}; after attempt number ${attempts} it gives up with an error.`,
  );
}

/** Who takes what in which order, and when: with the rule it decides how a run ends. */
export function plansOf(state: State): Text {
  const { parameters, threads } = state;
  const { staggerMs, gapMs, workMs } = parameters;
  const plans = threads.map(({ program }, at) => {
    const { zh, en } = locksIn(parameters.situation, program);
    return say(`${nameOf(at)} 依次要${zh}`, `${nameOf(at)} wants ${en}`);
  });
  const begun =
    staggerMs === 0
      ? say("同时开始", "They begin at the same moment")
      : say(`每个比前一个晚 ${staggerMs} ms 开始`, `Each begins ${staggerMs} ms after the one before`);
  return say(
    `${plans.map(({ zh }) => zh).join("，")}；${begun.zh}，拿到一把后 ${gapMs} ms 要下一把，拿齐后干 ${workMs} ms。`,
    `${plans.map(({ en }) => en).join(", ")}, in this order. ${begun.en}. Each asks for its next ${gapMs} ms after the last, and works for ${workMs} ms once it has all.`,
  );
}
