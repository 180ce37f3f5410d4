import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { allocationOf, locksOf, requestOf } from "./allocation";
import { availableIn } from "./graph";
import type { Event, Input, State, Thread } from "./state";
import { HOLD_UP_MS, isLastAttempt } from "./step";
import { circleWords, listOf, locksIn, nameOf } from "./words";

/** What a step did, in a sentence or two. */
export function describe(before: State, event: Event | Input, after: State): Text {
  const was = before.threads[event.thread];
  const is = after.threads[event.thread];
  const who = nameOf(event.thread);
  if (was === undefined || is === undefined || before === after) return say("什么也没有改变。", "Nothing changes.");
  const locks = (some: readonly number[]) => locksIn(after.parameters.situation, some);
  switch (event.type) {
    case "request":
      return is.phase === "waiting" ? waiting(after, event.thread, is) : taking(before, who, was, is, locks);
    case "finish": {
      const freed = locks(after.effect.freed);
      return join(
        say(`${who} 做完了，放开${freed.zh}。`, `${who} is done and lets go of ${freed.en}.`),
        handedOver(before, after),
      );
    }
    case "timeout":
      return timedOut(before, who, was, locks);
    case "undo":
      return undone(before, after, who, is, locks);
    case "abort":
      return aborted(before, after, event.thread, locks);
    case "hold-up":
      return say(
        `你让 ${who} 晚 ${HOLD_UP_MS} ms 再跑：调度器随时可以这样做。`,
        `You hold ${who} up for ${HOLD_UP_MS} ms, as the scheduler may at any time.`,
      );
    case "stop":
      return say(
        `你把 ${who} 回退：它要放开手里的一切，不再重来。`,
        `You roll ${who} back: it has to let go of everything, for good.`,
      );
  }
}

type Locks = (some: readonly number[]) => Text;

function taking(before: State, who: string, was: Thread, is: Thread, locks: Locks): Text {
  const got = locks(requestOf(before, was));
  const again = was.attempt > 1 && was.held === 0;
  const takes = again
    ? say(
        `第 ${was.attempt} 回，${who} 从头再来，拿到${got.zh}。`,
        `Attempt ${was.attempt}: ${who} starts again and takes ${got.en}.`,
      )
    : say(`${who} 拿到${got.zh}。`, `${who} takes ${got.en}.`);
  return is.phase === "working" ? join(takes, hasAll()) : takes;
}

function hasAll(): Text {
  return say("它要的都齐了，开始干活。", "It has all it needs and gets to work.");
}

function waiting(after: State, at: number, is: Thread): Text {
  const who = nameOf(at);
  const { situation, remedy } = after.parameters;
  const wanted = requestOf(after, is);
  const [wants, holds] = [locksIn(situation, wanted), locksIn(situation, locksOf(is))];
  const available = availableIn(allocationOf(after));
  const empty = is.held === 0;
  const holding = empty ? say("手里什么也没有", "holding nothing") : say(`手里拿着${holds.zh}`, `holding ${holds.en}`);
  if (after.effect.refused) {
    return say(
      `${who} 要${wants.zh}。它空着，银行家却不给：给了就可能谁也做不完。${who} 等着，${holding.zh}。`,
      `${who} wants ${wants.en}. It is free, but the banker refuses: afterwards all might get stuck. ${who} waits, ${holding.en}.`,
    );
  }
  const taken = wanted.filter((lock) => available[lock] === 0);
  const owners = after.threads.flatMap((thread, i) =>
    i !== at && locksOf(thread).some((lock) => taken.includes(lock)) ? [nameOf(i)] : [],
  );
  const [zh, en] = [listOf(owners).zh, listOf(owners).en];
  const verb = owners.length > 1 ? "hold" : "holds";
  const which = locksIn(situation, taken);
  const blocked =
    taken.length === wanted.length
      ? say(`在 ${zh} 手里`, `which ${en} ${verb}`)
      : say(`可${which.zh} 在 ${zh} 手里`, `but ${en} ${verb} ${which.en}`);
  const waits = say(
    `${who} 要${wants.zh}，${blocked.zh}：${who} 等着，${holding.zh}。`,
    `${who} wants ${wants.en}, ${blocked.en}: ${who} waits, ${holding.en}.`,
  );
  return join(waits, after.cycle.includes(at) ? closed(after, remedy) : null);
}

/** The arrows have closed to a circle. Whether that is the end depends on the remedy. */
function closed({ cycle, deadlocked, threads }: State, remedy: State["parameters"]["remedy"]): Text {
  const circle = circleWords(cycle);
  if (deadlocked.length === 0) {
    const free = listOf(threads.flatMap(({ phase, held }, at) => (phase === "waiting" || held === 0 ? [] : [nameOf(at)])));
    return say(
      `等待成了环：${circle}。但这不是死锁：${free.zh} 手里也有一份，而且不等谁。`,
      `The waiting forms a circle: ${circle}. Yet this is no deadlock: ${free.en} holds a unit, too, and waits for nobody.`,
    );
  }
  const is = say(`等待成了环：${circle}。这就是死锁。`, `The waiting forms a circle: ${circle}. That is a deadlock.`);
  switch (remedy) {
    case "timeout":
      return join(is, say("只有时限能打断它。", "Only a time limit can break it."));
    case "detect":
      return is;
    default:
      return join(is, say("没有外力，谁也走不下去。", "None of them can go on unless somebody interferes."));
  }
}

function handedOver(before: State, after: State): Text | null {
  const got = after.effect.granted.map((at) => {
    const was = before.threads[at];
    const is = after.threads[at];
    const locks = was ? locksIn(after.parameters.situation, requestOf(before, was)) : say("", "");
    const got = say(`等着的 ${nameOf(at)} 得到${locks.zh}。`, `${nameOf(at)}, which has waited, gets ${locks.en}.`);
    return is?.phase === "working" ? join(got, hasAll()) : got;
  });
  return got.length === 0 ? null : join(...got);
}

function timedOut(before: State, who: string, was: Thread, locks: Locks): Text {
  const { timeoutMs, onTimeout } = before.parameters;
  const wanted = locks(requestOf(before, was));
  const inVain =
    timeoutMs === 0
      ? say(`${who} 拿不到${wanted.zh}，立即得到 EBUSY。`, `${who} cannot have ${wanted.en} and gets EBUSY at once.`)
      : say(
          `${who} 为${wanted.zh} 等了 ${timeoutMs} ms，到时间了（ETIMEDOUT）。`,
          `${who} has waited ${timeoutMs} ms for ${wanted.en}, and its time is up (ETIMEDOUT).`,
        );
  const holds = locks(locksOf(was));
  if (isLastAttempt(before, was)) {
    return join(inVain, say("这是最后一回，它要放弃了。", "That was its last attempt: it will give up."));
  }
  if (onTimeout === "keep") {
    return was.held === 0
      ? join(inVain, say("它马上再要。", "It will ask again."))
      : join(
          inVain,
          say(`它留着${holds.zh}，马上再要${wanted.zh}。`, `It keeps ${holds.en} and will ask for ${wanted.en} again.`),
        );
  }
  return was.held === 0
    ? join(inVain, say("它手里没有什么可放。", "It has nothing to let go of."))
    : join(inVain, say(`它要放开${holds.zh}。`, `It will let go of ${holds.en}.`));
}

function undone(before: State, after: State, who: string, is: Thread, locks: Locks): Text {
  const freed = locks(after.effect.freed);
  const letsGo =
    after.effect.freed.length === 0
      ? say(`${who} 手里本来就是空的。`, `${who} had nothing to let go of.`)
      : say(`${who} 放开了${freed.zh}。`, `${who} has let go of ${freed.en}.`);
  return join(letsGo, whatThen(after, is), handedOver(before, after));
}

function whatThen({ nowMs }: State, { phase, dueMs }: Thread): Text {
  if (phase === "failed") return say("它带着错误放弃，这笔事没有做成。", "It gives up with an error: its work is not done.");
  if (phase === "stopped") return say("它不再重来。", "It will not try again.");
  const pause = (dueMs ?? nowMs) - nowMs;
  return pause === 0
    ? say("它马上从头再来。", "It starts again at once.")
    : say(`${pause} ms 之后它从头再来。`, `In ${pause} ms it will start again.`);
}

function aborted(before: State, after: State, at: number, locks: Locks): Text {
  const thread = before.threads[at];
  const holds = locks(thread ? locksOf(thread) : []);
  const who = nameOf(at);
  const found = say(
    `检测程序顺着箭头找到环 ${circleWords(before.cycle)}，选 ${who} 作牺牲者：它要放开${holds.zh}。`,
    `The detector follows the arrows, finds the circle ${circleWords(before.cycle)} and chooses ${who} as the victim: it has to let go of ${holds.en}.`,
  );
  return after.threads[at]?.ending === "failed" ? join(found, say("这是它的最后一回。", "That was its last attempt.")) : found;
}
