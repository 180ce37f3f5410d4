import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { join, say } from "../say";
import { requestOf } from "./allocation";
import { plansOf, ruleOf } from "./circumstances";
import { describe } from "./describe";
import { earliest } from "./schedule";
import type { Event, Input, State } from "./state";
import { step } from "./step";
import { circleWords, listOf, locksIn, nameOf } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

const GRANTED = say("它拿到，接着走", "It gets it and goes on");
const WAITS = say("它等着，还不是死锁", "It waits; there is no deadlock so far");
const STUCK = say("它等着，死锁就此形成", "It waits, and that makes a deadlock");
const REFUSED = say("空着也不给，它等着", "It is free, but withheld: it waits");

/** What becomes of the request that comes next. */
const request: Question = {
  prompt(before) {
    const next = earliest(before);
    const thread = next && before.threads[next.thread];
    if (next?.type !== "request" || thread === undefined) throw new Error("No thread asks for a lock in this frame.");
    const locks = locksIn(before.parameters.situation, requestOf(before, thread));
    const who = nameOf(next.thread);
    const rule = ruleOf(before);
    return say(`${rule.zh}${who} 现在要${locks.zh}。会怎样？`, `${rule.en} ${who} now asks for ${locks.en}. What happens?`);
  },
  ask(before, event, after) {
    const choices = [GRANTED, WAITS, STUCK, REFUSED];
    const waits = after.threads[event.thread]?.phase === "waiting";
    const right = !waits ? GRANTED : after.effect.refused ? REFUSED : after.deadlocked.includes(event.thread) ? STUCK : WAITS;
    const canGoOn = say(
      "死锁要挡路的一个也走不下去；现在还有人走得下去。",
      "In a deadlock none of those in the way can go on. So far there is one who can.",
    );
    const onlyBanker = say("有空着不给的，只有银行家。", "Only a banker withholds what is free.");
    return {
      choices,
      right: choices.indexOf(right),
      why: describe(before, event, after),
      whys: [
        undefined,
        undefined,
        right === WAITS ? canGoOn : undefined,
        before.parameters.remedy === "banker" ? undefined : onlyBanker,
      ],
    };
  },
};

const ALL_DONE = say("都做完", "All of them finish");
const FOR_EVER = say("有人永远等下去", "Some wait for ever");
const ALL_FAIL = say("都带着错误放弃", "All give up with an error");
const SOME_FAIL = say("有的做完，有的放弃", "Some finish, some give up");

/** How the run ends, if nobody interferes. */
const ending: Question = {
  prompt(before) {
    const { zh, en } = join(plansOf(before), ruleOf(before));
    return say(`${zh}就这样跑下去，结局如何？`, `${en} Left to itself, how does this run end?`);
  },
  ask(_before, _event, after) {
    const last = lastOf(after);
    const done = last.threads.filter(({ phase }) => phase === "done").length;
    const isStuck = last.threads.some(({ phase }) => phase === "waiting");
    const right = isStuck ? FOR_EVER : done === last.threads.length ? ALL_DONE : done === 0 ? ALL_FAIL : SOME_FAIL;
    const choices = [ALL_DONE, SOME_FAIL, ALL_FAIL, FOR_EVER];
    return { choices, right: choices.indexOf(right), why: whyItEnds(after.parameters, last) };
  },
};

function lastOf(state: State): State {
  let last = state;
  for (let event = earliest(last); event !== undefined; event = earliest(last)) last = step(last, event);
  return last;
}

function whyItEnds({ remedy, onTimeout }: State["parameters"], { cycle, threads, retries }: State): Text {
  const done = threads.flatMap(({ phase }, at) => (phase === "done" ? [nameOf(at)] : []));
  const all = done.length === threads.length;
  if (cycle.length > 0) {
    return say(
      `等待成了环 ${circleWords(cycle)}，没有谁来打断它。`,
      `The waiting forms the circle ${circleWords(cycle)}, and there is nothing to break it.`,
    );
  }
  if (done.length === 0 && remedy === "timeout") {
    return onTimeout === "keep"
      ? say(
          "放弃请求放不出任何锁：挡住别人的是手里那把。",
          "To give up a request frees no lock: what is in the way is the lock one holds.",
        )
      : say(
          "它们同时放开、同时重来，每一回都和上一回一样：这是活锁。",
          "They let go together and start again together, so every attempt is like the last: livelock.",
        );
  }
  const who = listOf(done);
  const finished = all ? say("每个都做完了", "Everyone gets done") : say(`做完的有 ${who.zh}`, `Those who get done: ${who.en}`);
  return retries === 0
    ? say(`${finished.zh}，没有谁重来过。`, `${finished.en}, and nobody has to start again.`)
    : say(`${finished.zh}，途中作废 ${retries} 回。`, `${finished.en}; attempts that came to nothing: ${retries}.`);
}

/** Who is done before all others. */
const firstDone: Question = {
  prompt(before) {
    const { zh, en } = join(plansOf(before), ruleOf(before));
    return say(`${zh}谁最先做完？`, `${en} Who is done first?`);
  },
  ask(_before, _event, after) {
    let state = after;
    let first = state.threads.findIndex(({ phase }) => phase === "done");
    for (let event = earliest(state); event !== undefined && first < 0; event = earliest(state)) {
      state = step(state, event);
      if (event.type === "finish") first = event.thread;
    }
    const nobody = say("谁也做不完", "Nobody is ever done");
    const names = after.threads.map((_, at) => say(nameOf(at), nameOf(at)));
    const choices = [...names, nobody];
    const right = first < 0 ? choices.length - 1 : first;
    return { choices, right, why: first < 0 ? whyItEnds(after.parameters, lastOf(after)) : whyFirst(after, first) };
  },
};

function whyFirst({ threads }: State, first: number): Text {
  const who = nameOf(first);
  const waits = threads[first]?.phase === "waiting";
  return waits
    ? say(`${who} 虽然在等，它要的却最先空出来。`, `${who} is waiting, but what it wants is free first.`)
    : say(
        `${who} 不等谁，所以它能走；别人等的是它，或者等它之后的人。`,
        `${who} waits for nobody, so it can go on; the others wait for it, or for those behind it.`,
      );
}

/** Which of the circle the detector rolls back. */
const victim: Question = {
  prompt: ({ cycle }) =>
    say(
      `等待成了环 ${circleWords(cycle)}。检测程序挑环里拿锁最少的；一样多，就挑最后才开始等的。它会回退谁？`,
      `The waiting forms the circle ${circleWords(cycle)}. The detector takes the one of it that holds fewest locks, and among equals the one that began its wait last. Whom will it roll back?`,
    ),
  ask(before, event, after) {
    if (event.type !== "abort") throw new Error("Nobody is rolled back by the detector in this frame.");
    const everybody = say("环里的每一个", "Everyone in the circle");
    const names = before.threads.map((_, at) => say(nameOf(at), nameOf(at)));
    const rule = say(
      "环里去掉一个就够：挑拿得最少的；一样多，就挑最后才开始等的。",
      "One less and the circle is broken: the one that holds fewest locks, and among equals the one that began its wait last.",
    );
    return { choices: [...names, everybody], right: event.thread, why: join(describe(before, event, after), rule) };
  },
};

export const questions = { request, ending, "first-done": firstDone, victim } satisfies Record<string, Question>;
