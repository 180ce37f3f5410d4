import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeStep } from "./describe";
import type { Parameters } from "./parameters";
import { methodOf, type State } from "./state";
import { attemptOf, isLoggedIn } from "./step";
import { join } from "./words";

/*
 * What a prediction has to say because the picture before the event does not show it. It is asked weeks later, too, with
 * that picture alone: no title, no parameters.
 */

/** Whether there is a session that a forged request could use. */
export function loginWords(state: State): Text {
  return isLoggedIn(state)
    ? say("Alice 已登录银行。", "Alice is logged in at the bank.")
    : say("Alice 没有登录银行。", "Alice is not logged in at the bank.");
}

/** Which page causes which request, and what the session cookie says of such requests. */
export function requestWords(state: State): Text {
  const attempt = attemptOf(state);
  return join(
    describeStep({ is: "cause", ...attempt }, state),
    say(`请求是 ${methodOf(attempt.way)}，发往 bank.example。`, `The request is a ${methodOf(attempt.way)} to bank.example.`),
    cookieWords(state),
  );
}

function cookieWords({ jar, parameters, nowMs }: State): Text {
  const sid = jar.find(({ name }) => name === "sid");
  if (sid === undefined) return say("罐里没有 sid。", "There is no sid in the jar.");
  if (sid.sameSite !== "Default")
    return say(`sid 写着 SameSite=${sid.sameSite}。`, `The cookie sid says SameSite=${sid.sameSite}.`);
  const ageS = Math.floor((nowMs - sid.createdMs) / 1000);
  return join(
    say(`sid 没写 SameSite，已有 ${ageS} 秒；`, `The cookie sid has no SameSite and is ${ageS} s old;`),
    UNSET[parameters.unset],
  );
}

const UNSET: Record<Parameters["unset"], Text> = {
  lax: say("这个浏览器当作 Lax。", "this browser takes it as Lax."),
  "lax-two-minutes": say(
    "这个浏览器当作 Lax，但头两分钟对顶层的 POST 放宽。",
    "this browser takes it as Lax, but lets top-level POSTs have it in the first two minutes.",
  ),
  none: say("这个浏览器当作 None。", "this browser takes it as None."),
};

/** What the bank asks of a transfer besides a session. */
export function bankWords({ parameters: { getChanges, token, check } }: State): Text {
  const gets = getChanges
    ? say("这家银行用 GET 也能转账，GET 不另检查。", "At this bank a GET transfers money, too, and is checked no further.")
    : say("这家银行只用 POST 转账。", "This bank transfers money by POST only.");
  const checks = [
    ...(check === "origin" ? [say("Origin 是不是自己", "whether the Origin is its own")] : []),
    ...(check === "fetch-site" ? [say("Sec-Fetch-Site 是不是 cross-site", "that Sec-Fetch-Site is not cross-site")] : []),
    ...(token ? [say("它自己的表单里那个令牌", "the token that its own form contains")] : []),
  ];
  const [first, second] = checks;
  if (first === undefined) {
    return getChanges
      ? say(
          "这家银行用 GET 也能转账，除了会话什么也不查。",
          "At this bank a GET transfers money, too, and nothing is checked but the session.",
        )
      : join(gets, say("除了会话，什么也不查。", "Besides the session it checks nothing."));
  }
  const all = second === undefined ? first : say(`${first.zh}，还有${second.zh}`, `${first.en}, and ${second.en}`);
  return join(gets, say(`对 POST，除了会话还查：${all.zh}。`, `For a POST it checks the session and also ${all.en}.`));
}
