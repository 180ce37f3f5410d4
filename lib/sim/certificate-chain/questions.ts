import type { PredictionQuestion } from "../engine";
import { join, say } from "../say";
import { chainWords, checkWords, placesOf } from "./circumstances";
import { describeStep } from "./describe";
import type { Event, Input, State, Step, Verdict } from "./state";
import { cardOf } from "./state";
import { VERDICTS } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** Always the same five, so that the choice gives nothing away; a rarer verdict takes the place of the last. */
const USUAL: Verdict[] = [
  "ACCEPTED",
  "ERR_CERT_AUTHORITY_INVALID",
  "ERR_CERT_COMMON_NAME_INVALID",
  "ERR_CERT_DATE_INVALID",
  "ERR_CERT_INVALID",
];

const verdict: Question = {
  prompt({ world }) {
    const { host } = world.parameters;
    return join(chainWords(world), say(`浏览器最后会对 ${host} 说什么？`, `What will the browser say of ${host} in the end?`));
  },
  ask(_before, _event, { world }) {
    const last = world.steps.at(-1);
    if (last?.is !== "verdict") throw new Error("verdict: the run does not end in a verdict.");
    const offered = USUAL.includes(last.verdict) ? USUAL : [...USUAL.slice(0, -1), last.verdict];
    const telling = world.steps.filter((one) => "passed" in one && !one.passed);
    const broken = telling[0] ?? world.steps.find((one) => one.is === "link" && one.issuer === null);
    const why = broken === undefined ? VERDICTS.ACCEPTED : describeStep(broken, world);
    return {
      choices: offered.map((code) =>
        code === "ACCEPTED" ? say("接受，没有警告", "It accepts, without a warning") : say(code, code),
      ),
      right: offered.indexOf(last.verdict),
      why: broken === undefined ? say(`${why.zh}。`, `Accepted: ${why.en}.`) : why,
    };
  },
};

function isCheck(step: Step | undefined): step is Extract<Step, { passed: boolean }> {
  return step !== undefined && "passed" in step;
}

const outcome: Question = {
  prompt(before) {
    const coming = before.world.steps[before.done];
    if (!isCheck(coming)) throw new Error("outcome: no check is made in this frame.");
    return checkWords(coming, before.world);
  },
  ask(before, _event, { world }) {
    const coming = world.steps[before.done];
    if (!isCheck(coming)) throw new Error("outcome: no check is made in this frame.");
    return {
      choices: [say("通过", "Yes: it passes"), say("不通过", "No: it fails")],
      right: coming.passed ? 0 : 1,
      why: describeStep(coming, world),
    };
  },
};

const issuer: Question = {
  prompt(before) {
    const coming = before.world.steps[before.done];
    if (coming?.is !== "link") throw new Error("issuer: no issuer is looked for in this frame.");
    const { subject, issuer: wanted } = cardOf(before.world, coming.of);
    return join(
      placesOf(before.world),
      say(
        `${subject} 的签发者是 ${wanted}。浏览器从哪里找到 ${wanted} 的证书？`,
        `The issuer of ${subject} is ${wanted}. Where does the browser find the certificate of ${wanted}?`,
      ),
    );
  },
  ask(before, _event, { world }) {
    const coming = world.steps[before.done];
    if (coming?.is !== "link") throw new Error("issuer: no issuer is looked for in this frame.");
    const places = ["served", "store", "itself", "nowhere"] as const;
    return {
      choices: [
        say("服务器一并发来了", "The server has sent it along"),
        say("在浏览器自己的存储里", "It lies in the browser’s own store"),
        say("就是这张证书自己", "It is this same certificate"),
        say("哪里都没有", "Nowhere at all"),
      ],
      right: places.indexOf(coming.found),
      why: describeStep(coming, world),
    };
  },
};

export const questions: Record<string, Question> = { verdict, outcome, issuer };
