import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeCheck } from "./describe-check";
import type { Event, Input, Route, State, Step } from "./state";

export function describe(before: State, event: Event | Input, after: State): Text {
  if (event.kind !== "step") return describeInput(before, event, after);
  const step = after.plan[event.step];
  return step === undefined ? say("什么也没有发生。", "Nothing happens.") : describeStep(step, after);
}

const ROUTES: Record<Route, Text> = {
  "same-origin": say(
    "同源请求直接发出，响应也直接交给脚本。",
    "A request within one origin goes out directly, and its response goes to the script.",
  ),
  simple: say("这是简单请求：不预检，直接发出。", "This is a simple request: it goes out directly, without a preflight."),
  cached: say(
    "许可还在缓存里：这次不预检，直接发出。",
    "The permission is still cached: this time the request goes out without a preflight.",
  ),
  preflight: say("先发一个 OPTIONS 去问，正式的请求等着。", "An OPTIONS asks first, and the request itself has to wait."),
};

export function describeStep(step: Step, state: State): Text {
  const { parameters } = state;
  const { method } = parameters;
  switch (step.is) {
    case "call":
      return say(
        `shop.example 页面里的脚本调用 fetch()，方法是 ${method}。`,
        `A script in a page of shop.example calls fetch() with the method ${method}.`,
      );
    case "check":
      return describeCheck(step.check, state);
    case "route":
      return ROUTES[step.route];
    case "preflight":
      return say(
        "预检只问：这个源能不能用这个方法、这些首部？不带 cookie，也没有内容。",
        "The preflight only asks whether this origin may use this method and these fields; it carries neither cookies nor content.",
      );
    case "permission":
      return say("服务器回答了预检，还什么都没有做。", "The server has answered the preflight, and has done nothing yet.");
    case "store":
      return step.seconds === 0
        ? say("许可有了，但 0 秒就到期，只够这一次。", "Permission is granted, but expires after 0 s: it is good for this once.")
        : say(
            `许可有了，浏览器记 ${step.seconds} 秒。`,
            `Permission is granted, and the browser keeps it for ${step.seconds} s.`,
          );
    case "request":
      return request(step, method, state);
    case "act":
      return method === "GET"
        ? say(
            "服务器查出库存，准备回答；它不知道谁会读到。",
            "The server looks the stock up and answers; it does not know who will read that.",
          )
        : say(`服务器执行了 ${method}，库存已经改了。`, `The server has carried out the ${method}: the stock is changed.`);
    case "response":
      return step.to === "curl"
        ? say("curl 照单全收，什么首部也不核对。", "The whole answer is there for curl to print, which checks no field of it.")
        : say("响应到了浏览器，还没有到脚本。", "The response has reached the browser, and not yet the script.");
    case "deliver":
      return say("浏览器把响应交给脚本。", "The browser hands the response to the script.");
    case "refuse":
      return step.phase === "preflight"
        ? say(
            `浏览器给脚本一个 TypeError；${method} 根本没有发出。`,
            `The browser gives the script a TypeError; the ${method} was never sent.`,
          )
        : say(
            `浏览器扣下响应，给脚本一个 TypeError；服务器那边 ${method} 已经做完了。`,
            `The browser keeps the response back and gives the script a TypeError; at the server the ${method} is done.`,
          );
  }
}

function request({ cookie, from }: Extract<Step, { is: "request" }>, method: string, { parameters }: State): Text {
  if (from === "curl") {
    return say(
      `curl 直接发出 ${method}：它没有源，也不预检。`,
      `The tool curl simply sends the ${method}: it has no origin and asks nothing first.`,
    );
  }
  if (cookie) return say(`浏览器发出 ${method}，带着 cookie。`, `The browser sends the ${method}, and the cookie with it.`);
  return parameters.credentials === "omit"
    ? say(
        `浏览器发出 ${method}，按脚本说的不带 cookie。`,
        `The browser sends the ${method}, without cookies, as the script has asked.`,
      )
    : say(
        `浏览器发出 ${method}；跨源默认不带 cookie。`,
        `The browser sends the ${method}; across origins it leaves cookies out by default.`,
      );
}

function describeInput(before: State, event: Input, after: State): Text {
  if (before === after) return say("什么也没有改变。", "Nothing changes.");
  switch (event.kind) {
    case "call":
      return say("脚本要再调用一次。", "The script is about to call again.");
    case "curl":
      return say("有人要在终端里用 curl 发同样的请求。", "Somebody is about to send the same request by curl, from a terminal.");
    case "wait":
      return say(`${event.seconds} 秒过去了。`, `In the meantime ${event.seconds} s pass.`);
    case "mend":
      return say(
        "服务器上的首部改正了：写出这个源，和请求需要的东西。",
        "The fields at the server are put right: they name this origin, and what the request needs.",
      );
  }
}
