import type { SameSiteFinding } from "@/lib/cookies/same-site";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeBank } from "./describe-bank";
import { type Event, type Input, methodOf, type State, type Step } from "./state";
import { attemptOf } from "./step";
import { DEEDS, PAGES } from "./words";

export function describe(before: State, event: Event | Input, after: State): Text {
  if (event.kind !== "step") return describeInput(before, event, after);
  const step = before.plan[event.step];
  return step === undefined ? say("什么也没有发生。", "Nothing happens.") : describeStep(step, after);
}

/** One step, with the state that follows it. */
export function describeStep(step: Step, state: State): Text {
  switch (step.is) {
    case "login":
      return say("用户在银行登录，密码只送这一次。", "The user logs in at the bank; the password is sent this once.");
    case "session":
      return say(
        `银行建立会话 ${state.sid}，记下：这是 Alice。`,
        `The bank opens the session ${state.sid} and notes that it is Alice’s.`,
      );
    case "set-cookie":
      return say(
        "响应用 Set-Cookie 把会话标识交给浏览器。",
        "The response hands the session’s identifier to the browser by Set-Cookie.",
      );
    case "store":
      return store(step.kept, state);
    case "pause":
      return pause(step.seconds, state);
    case "cause":
      return step.page === "own" && step.way === "form"
        ? say("用户在银行自己的页面里填好表单，点了发送。", "The user fills in the form in the bank’s own page, and sends it.")
        : say(`${PAGES[step.page]} 的页面${DEEDS[step.way].zh}。`, `A page of ${PAGES[step.page]} ${DEEDS[step.way].en}.`);
    case "match":
      return match(step.by, state);
    case "request":
      return request(state);
    case "check":
    case "transfer":
    case "answer":
      return describeBank(step, state);
    case "logout":
      return say("用户退出登录。", "The user logs out.");
    case "ended":
      return say("银行删掉会话，并让浏览器丢掉 cookie。", "The bank deletes the session, and has the browser drop the cookie.");
  }
}

function store(kept: boolean, { parameters }: State): Text {
  if (!kept) {
    return say(
      "SameSite=None 却没有 Secure：浏览器拒收这个 cookie。",
      "As it says SameSite=None without Secure, the browser refuses the cookie.",
    );
  }
  return parameters.maxAge !== "session"
    ? say(`浏览器存下 sid，${parameters.maxAge} 秒后到期。`, `The browser stores sid, to expire after ${parameters.maxAge} s.`)
    : say("浏览器存下 sid，关掉浏览器为止。", "The browser stores sid until it is closed.");
}

function pause(seconds: number, state: State): Text {
  const time = duration(seconds);
  return state.jar.some(({ name }) => name === "sid")
    ? say(`${time.zh}过去，用户没有退出。`, `In the meantime ${time.en} pass, and the user does not log out.`)
    : say(`${time.zh}过去，罐里没有 sid。`, `In the meantime ${time.en} pass, and there is no sid in the jar.`);
}

function match(by: "domain" | "path" | "same-site", state: State): Text {
  switch (by) {
    case "domain":
      return say(
        "请求发往 bank.example：cat 是 kittens.example 的，不带。",
        "The request is for bank.example: cat belongs to kittens.example and stays.",
      );
    case "path":
      return say("路径是 /transfer：seen 只配 /help，不带。", "Its path is /transfer: seen is for /help only and stays.");
    case "same-site":
      return state.finding === null
        ? say("罐里没有 sid，没有什么可带。", "There is no sid in the jar to go along.")
        : FINDINGS[state.finding];
  }
}

/** What SameSite decides for the session cookie. */
export const FINDINGS: Record<SameSiteFinding, Text> = {
  "same-site": say(
    "页面和银行属于同一个站，SameSite 不管，sid 带上。",
    "Page and bank are of one site: SameSite does not apply, and sid goes along.",
  ),
  none: say(
    "请求来自别的站，可是 sid 写着 SameSite=None，带上。",
    "Another site causes the request, but sid says SameSite=None and goes along.",
  ),
  "default-none": say(
    "sid 没写 SameSite，这个浏览器当作 None，带上。",
    "Without SameSite this browser treats sid as None, and it goes along.",
  ),
  "lax-top-get": say(
    "跨站，但是顶层的 GET：Lax 放行，sid 带上。",
    "Another site causes it, but it is a top-level GET: Lax lets it pass, and sid goes along.",
  ),
  "two-minutes": say(
    "顶层的 POST 本不该带，可 sid 没写 SameSite，又不到两分钟，带上。",
    "A top-level POST should not have it, but sid has no SameSite and is less than two minutes old: it goes along.",
  ),
  strict: say("请求是别的站引起的：Strict 一律不带 sid。", "Another site causes the request: Strict always keeps sid back."),
  "lax-subresource": say(
    "跨站，又不是顶层导航：Lax 不带 sid。",
    "Another site causes it, and it is no top-level navigation: Lax keeps sid back.",
  ),
  "lax-unsafe": say(
    "跨站的 POST，虽是顶层：Lax 不带 sid。",
    "Another site causes it, by POST: though top-level, Lax keeps sid back.",
  ),
};

function request(state: State): Text {
  const method = methodOf(attemptOf(state).way);
  return state.jar.some(({ name }) => name === "sid") && state.excluded.sid === undefined
    ? say(`浏览器发出 ${method}，sid 在里面。`, `The browser sends the ${method} with sid in it.`)
    : say(`浏览器发出 ${method}，里面没有 sid。`, `The browser sends the ${method} without sid.`);
}

function describeInput(before: State, event: Input, after: State): Text {
  if (before === after) return say("什么也没有改变。", "Nothing changes.");
  switch (event.kind) {
    case "attempt":
      return say("用户打开另一个页面。", "The user opens another page.");
    case "login":
      return say("用户要重新登录。", "The user is about to log in again.");
    case "logout":
      return say("用户要退出登录。", "The user is about to log out.");
    case "wait": {
      const time = duration(event.seconds);
      return say(`${time.zh}过去了。`, `In the meantime ${time.en} pass.`);
    }
  }
}

function duration(seconds: number): Text {
  const minutes = seconds / 60;
  return minutes >= 2 && Number.isInteger(minutes)
    ? say(`${minutes} 分钟`, `${minutes} minutes`)
    : say(`${seconds} 秒`, `${seconds} s`);
}
