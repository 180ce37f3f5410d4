import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Refusal, State, Step } from "./state";
import { attemptOf } from "./step";
import { PAGES } from "./words";
import { SITES } from "./world";

type BankStep = Extract<Step, { is: "check" | "transfer" | "answer" }>;

/** What the bank does with the request. */
export function describeBank(step: BankStep, state: State): Text {
  if (step.is === "check") return check(step.of, step.ok, state);
  if (step.is === "answer") return ANSWERS[step.refused];
  return attemptOf(state).page === "own"
    ? say("银行付出 500 的房租，余额少了 500。", "The bank pays 500 of rent, and the balance is 500 less.")
    : say("银行转给 Mallory 500，它以为是 Alice 要的。", "The bank transfers 500 to Mallory, thinking that Alice wants it.");
}

function check(of: Refusal, ok: boolean, state: State): Text {
  const { page } = attemptOf(state);
  switch (of) {
    case "login":
      return ok
        ? say("银行查到会话：请求带着 Alice 的权限。", "The bank finds the session: the request has Alice’s rights.")
        : say(
            "请求里没有认得的会话，银行不知道是谁。",
            "There is no known session in the request: the bank cannot tell whose it is.",
          );
    case "method":
      return ok
        ? say(
            "这家银行用 GET 也能转账，而 GET 不再检查。",
            "At this bank a GET moves money, too, and a GET is checked no further.",
          )
        : say("转账只收 POST，GET 什么也不改。", "Transfers are made by POST only: a GET changes nothing.");
    case "origin":
      return ok
        ? say("Origin 是银行自己，可以。", "The Origin is the bank’s own, as it should be.")
        : say(`Origin 是 ${PAGES[page]}，不是银行自己，拒绝。`, `The Origin is ${PAGES[page]} and not the bank’s own: refused.`);
    case "fetch-site":
      return ok
        ? say(
            `Sec-Fetch-Site 是 ${SITES[page]}，不是 cross-site，可以。`,
            `With Sec-Fetch-Site: ${SITES[page]} it is not cross-site, and may pass.`,
          )
        : say("Sec-Fetch-Site 是 cross-site，拒绝。", "With Sec-Fetch-Site: cross-site it is refused.");
    case "token":
      return ok
        ? say("令牌对得上：表单是银行自己的。", "The token is right: the form is the bank’s own.")
        : say("没有令牌，别的页面读不到它，拒绝。", "There is no token in it, for other pages cannot read that: refused.");
  }
}

const ANSWERS: Record<Refusal | "none", Text> = {
  none: say(
    "银行回答办好了；页面看不看得到回执，钱都已经转了。",
    "The bank answers that it is done; whoever sees the receipt, the money has moved.",
  ),
  login: say("银行请浏览器先去登录，一分钱也没有动。", "The bank sends the browser to the login page, and no money has moved."),
  method: say("银行回答 405，一分钱也没有动。", "The bank answers 405, and no money has moved."),
  origin: say("银行回答 403，一分钱也没有动。", "The bank answers 403, and no money has moved."),
  "fetch-site": say("银行回答 403，一分钱也没有动。", "The bank answers 403, and no money has moved."),
  token: say("银行回答 403，一分钱也没有动。", "The bank answers 403, and no money has moved."),
};
