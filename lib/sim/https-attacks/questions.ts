import type { PredictionQuestion } from "../engine";
import { join, say } from "../say";
import { attackWords, memoryWords, shownWords, typedWords } from "./circumstances";
import { describeStep } from "./describe";
import { type Event, type Input, type Outcome, type State, type Step, shownStep, type Verdict } from "./state";

type Question = PredictionQuestion<State, Event | Input>;

const OUTCOMES: Outcome[] = ["safe", "stolen", "stopped"];

/** Before the first step of a visit, or any other: who has the password when it is over. */
const outcome: Question = {
  prompt: (before) =>
    join(
      typedWords(before),
      memoryWords(before),
      attackWords(before),
      before.parameters.clicksThrough ? say("遇到警告，用户会点“继续”。", "At a warning the user clicks “proceed”.") : null,
      say("这次访问结束时，谁拿到了密码？", "Who has the password when this visit is over?"),
    ),
  ask(_before, _event, after) {
    const last = after.plan.at(-1);
    if (last?.is !== "end") throw new Error("outcome: the visit has no end.");
    const decisive = after.plan.find(decides) ?? last;
    const [why, how] = [describeStep(decisive, after), describeStep(last, after)];
    return {
      choices: [
        say("只有银行", "The bank, and nobody else"),
        say("银行和马洛里", "The bank and Mallory"),
        say("谁也没有：浏览器停下了", "Nobody: the browser stops"),
      ],
      right: OUTCOMES.indexOf(last.outcome),
      why: say(`${why.zh}${how.zh}`, `${why.en} ${how.en}`),
    };
  },
};

/** The step that settles a visit: a refusal, a stripped page, or what Mallory reads. */
function decides(step: Step): boolean {
  if (step.is === "no-button" || step.is === "warning") return true;
  if (step.is === "rewrite") return step.because !== "https-first";
  return step.is === "plain" && step.from === "mallory" && step.message === "page-stripped";
}

const VERDICTS: Verdict[] = ["ACCEPTED", "ERR_CERT_AUTHORITY_INVALID", "ERR_CERT_COMMON_NAME_INVALID", "ERR_SSL_PROTOCOL_ERROR"];

const verdict: Question = {
  prompt(before) {
    const shown = shownStep(before);
    if (shown?.is !== "certificate") throw new Error("verdict: no certificate has just been shown.");
    return join(
      shownWords(shown.shown, before),
      say("浏览器对这张证书怎么说？", "What does the browser say of this certificate?"),
    );
  },
  ask(before, _event, after) {
    const coming = before.plan[before.done];
    if (coming?.is !== "check" || coming.by !== "you") throw new Error("verdict: no certificate is checked in this frame.");
    return {
      choices: [
        say("接受", "It accepts"),
        say("不认识签发的 CA", "It does not know the CA"),
        say("名字不对", "The name does not fit"),
        say("握手的签名不对", "The handshake is signed with another key"),
      ],
      right: VERDICTS.indexOf(coming.verdict),
      why: describeStep(coming, after),
    };
  },
};

/** After the address was entered: the first thing that goes over the wire. */
const firstMessage: Question = {
  prompt: (before) =>
    join(
      typedWords(before),
      memoryWords(before),
      say("TCP 连接打开之后，浏览器先发什么？", "Once the TCP connection is open, what does the browser send first?"),
    ),
  ask(before, _event, after) {
    if (shownStep(before)?.is !== "enter") throw new Error("first-message: asked when the address has been entered.");
    const coming = before.plan.slice(before.done).find((step) => step.is === "plain" || step.is === "hello");
    if (coming === undefined) throw new Error("first-message: nothing more is sent in this visit.");
    const rewritten = before.plan.slice(before.done).find((step) => step.is === "rewrite");
    return {
      choices: [
        say("明文的 GET，走 http", "A GET in the clear, over http"),
        say("ClientHello，走 https", "A ClientHello, for https"),
        say("先发 GET，问银行支持什么", "A GET that asks which of the two to use"),
      ],
      right: coming.is === "plain" ? 0 : 1,
      why: describeStep(rewritten ?? coming, after),
    };
  },
};

export const questions: Record<string, Question> = { outcome, verdict, "first-message": firstMessage };
