import { isLetPass } from "@/lib/cookies/same-site";
import type { PredictionQuestion } from "../engine";
import { say } from "../say";
import { bankWords, loginWords, requestWords } from "./circumstances";
import { FINDINGS } from "./describe";
import { describeBank } from "./describe-bank";
import { bankPlan, excludedFrom, findingOf } from "./plan";
import type { Event, Input, State } from "./state";
import { attemptOf } from "./step";
import { join } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** Before SameSite is looked at: whether the session cookie goes along. */
const cookie: Question = {
  prompt: (before) =>
    join(
      loginWords(before),
      say("bank.example 的会话 cookie 是 sid。", "The session cookie of bank.example is sid."),
      requestWords(before),
      say("浏览器会把 sid 带上吗？", "Does the browser send sid along?"),
    ),
  ask(before) {
    const coming = before.plan[before.done];
    if (coming?.is !== "match" || coming.by !== "same-site") throw new Error("cookie: SameSite is not looked at in this frame.");
    const finding = findingOf(before, attemptOf(before));
    if (finding === null) throw new Error("cookie: there is no session cookie.");
    return {
      choices: [say("会，跟着请求走", "Yes, it goes along"), say("不会，留在罐里", "No, it stays in the jar")],
      right: isLetPass(finding) ? 0 : 1,
      why: FINDINGS[finding],
    };
  },
};

/** Once a page causes the request: what comes of it. */
const money: Question = {
  prompt: (before) =>
    join(
      loginWords(before),
      requestWords(before),
      bankWords(before),
      say("这个请求的结果是什么？", "What comes of this request?"),
    ),
  ask(before) {
    const coming = before.plan[before.done]?.is;
    if (coming !== "match" && coming !== "request") throw new Error("money: no request is about to be sent in this frame.");
    const attempt = attemptOf(before);
    const excluded = excludedFrom(before, attempt, "same-site");
    const found = bankPlan({ ...before, excluded }, attempt);
    const decisive = found.find((one) => one.is === "check" && !one.ok) ?? found.find(({ is }) => is === "transfer");
    if (decisive?.is !== "check" && decisive?.is !== "transfer") throw new Error("money: nothing decides this request.");
    const finding = findingOf(before, attempt);
    const [why, how] = [finding === null ? say("", "") : FINDINGS[finding], describeBank(decisive, before)];
    return {
      choices: [
        say("转账成功", "The transfer goes through"),
        say("银行不知道是谁，不转", "The bank does not know whose it is, and refuses"),
        say("银行知道是 Alice，还是不转", "The bank knows Alice, and refuses all the same"),
      ],
      right: decisive.is === "transfer" ? 0 : decisive.of === "login" ? 1 : 2,
      why: say(`${why.zh}${how.zh}`, `${why.en} ${how.en}`.trim()),
    };
  },
};

export const questions: Record<string, Question> = { cookie, money };
