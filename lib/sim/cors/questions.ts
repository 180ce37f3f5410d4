import type { PredictionQuestion } from "../engine";
import { join, say } from "../say";
import { cacheWords, callWords, serverWords } from "./circumstances";
import { describeStep } from "./describe";
import { describeCheck } from "./describe-check";
import type { Event, Input, State, Step } from "./state";

type Question = PredictionQuestion<State, Event | Input>;

/** After the call: what leaves the browser first. */
const first: Question = {
  prompt: (before) =>
    join(
      callWords(before),
      cacheWords(before),
      say("浏览器先发出的 HTTP 请求是什么？", "Which HTTP request does the browser send first?"),
    ),
  ask(before, _event, after) {
    if (before.done > 1) throw new Error("first: asked when the script calls.");
    const { method } = before.parameters;
    const sent = before.plan.slice(before.done).find(({ is }) => is === "preflight" || is === "request");
    if (sent === undefined) throw new Error("first: nothing more is sent in this call.");
    const route = before.plan.find(({ is }) => is === "route");
    const reason = before.plan.find(
      (one) => one.is === "check" && (one.check.of === "headers" || one.check.of === "method") && !one.check.ok,
    );
    const [why, how] = [describeStep(reason ?? route ?? sent, after), describeStep(route ?? sent, after)];
    return {
      choices: [
        say(`${method} 本身`, `The ${method} itself`),
        say("一个 OPTIONS", "An OPTIONS"),
        say("什么也不发，直接报错", "Nothing; there is an error"),
      ],
      right: sent.is === "request" ? 0 : 1,
      why: reason === undefined ? how : say(`${why.zh}${how.zh}`, `${why.en} ${how.en}`),
    };
  },
};

/** Before any frame of a call: what the server does in it, and what the script gets. */
const ending: Question = {
  prompt: (before) =>
    join(callWords(before), cacheWords(before), serverWords(before), say("这次调用的结局是什么？", "How does this call end?")),
  ask(before, _event, after) {
    const last = before.plan.at(-1);
    if (last === undefined || (last.is !== "deliver" && last.is !== "refuse"))
      throw new Error("ending: this is no call of a script.");
    const failed = before.plan.find((one) => one.is === "check" && one.phase !== "before" && !one.check.ok);
    const how = describeStep(last, after);
    const reason = failed?.is === "check" ? describeCheck(failed.check, after) : undefined;
    return {
      choices: [
        say("服务器执行，脚本得到响应", "The server carries it out, the script gets the response"),
        say("服务器执行，脚本得到错误", "The server carries it out, the script gets an error"),
        say("请求没有发出，脚本得到错误", "The request never leaves, the script gets an error"),
      ],
      right: outcome(last),
      why: reason === undefined ? how : say(`${reason.zh}${how.zh}`, `${reason.en} ${how.en}`),
    };
  },
};

function outcome(last: Step): number {
  if (last.is === "deliver") return 0;
  return last.is === "refuse" && last.phase === "preflight" ? 2 : 1;
}

export const questions: Record<string, Question> = { first, ending };
