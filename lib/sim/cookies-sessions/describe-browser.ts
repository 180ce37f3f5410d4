import type { Cookie, SetCookie } from "@/lib/cookies/cookie";
import { cookieOf, type Refusal } from "@/lib/cookies/receive";
import type { Withheld } from "@/lib/cookies/send";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { cookieName, isMallory, type State, type Step, serverCount } from "./state";
import { sentNames } from "./step";
import { duration, join, list, reach } from "./words";
import { requestOf, SERVER_NAMES } from "./world";

/** What the browser decides and sends, what it is given to keep, and what others read on the way. */
export function describeBrowser(step: Exclude<Step, "begin" | "serve" | "answer">, before: State, after: State): Text {
  const name = cookieName(after.parameters);
  switch (step) {
    case "choose":
      return choose(after);
    case "send":
      return send(before, after);
    case "overhear":
      return say(
        `http 不加密：同一个 Wi-Fi 上的 Mallory 读到了 ${name}。`,
        `As http is in the clear, Mallory, on the same Wi-Fi, reads ${name}.`,
      );
    case "keep":
      return keep(after);
    case "read":
      return join(
        sentNames(after).length === 0
          ? say("document.cookie 是空的。", "What document.cookie gives is empty.")
          : say(
              `脚本从 document.cookie 读到 ${list(sentNames(after)).zh}。`,
              `From document.cookie the script reads ${list(sentNames(after)).en}.`,
            ),
        ...withheldOf(after),
      );
    case "leak":
      return sentNames(after).includes(name)
        ? say(`脚本把它寄给 Mallory：${name} 到手了。`, `The script sends it to Mallory: now he has ${name}.`)
        : say(
            `脚本把读到的寄给 Mallory，里面没有 ${name}。`,
            `The script sends to Mallory what it has read; ${name} is not in it.`,
          );
  }
}

function choose(state: State): Text {
  const names = sentNames(state);
  const taken =
    names.length === 0
      ? say("浏览器一个 cookie 也不带。", "The browser takes no cookie along.")
      : say(`浏览器带上 ${list(names).zh}。`, `The browser takes ${list(names).en} along.`);
  return join(taken, ...withheldOf(state));
}

function withheldOf(state: State): Text[] {
  return state.jar.flatMap((cookie, at) => {
    const by = state.verdicts?.[at];
    return by === null || by === undefined ? [] : [withheld(cookie, by, state)];
  });
}

/** Why a cookie stays, in a sentence. */
export function withheld(cookie: Cookie, by: Withheld, state: Pick<State, "deed">): Text {
  const { name, path, sameSite } = cookie;
  const to = requestOf(state.deed)?.to;
  switch (by) {
    case "domain":
      return say(
        `${name} 不带：它${reach(cookie).zh}，不给 ${to?.host}。`,
        `Not ${name}: it is ${reach(cookie).en}, and not for ${to?.host}.`,
      );
    case "path":
      return say(
        `${name} 不带：Path 是 ${path}，${to?.path} 不在它下面。`,
        `Not ${name}: its Path is ${path}, and ${to?.path} is not below that.`,
      );
    case "secure":
      return say(`${name} 不带：它有 Secure，而这是 http。`, `Not ${name}: it is Secure, and this is http.`);
    case "http-only":
      return say(`读不到 ${name}：它有 HttpOnly。`, `Not ${name}: it is HttpOnly and hidden from scripts.`);
    case "same-site":
      return sameSite === "Default"
        ? say(
            `${name} 不带：请求是别的站引起的，没写 SameSite 就当作 Lax。`,
            `Not ${name}: another site causes the request, and without SameSite it counts as Lax.`,
          )
        : say(
            `${name} 不带：请求是别的站引起的，SameSite=${sameSite}。`,
            `Not ${name}: another site causes the request, and it says SameSite=${sameSite}.`,
          );
  }
}

function send(before: State, after: State): Text {
  const name = cookieName(after.parameters);
  const names = isMallory(after.deed) ? (after.offered === null ? [] : [name]) : sentNames(after);
  const host = requestOf(after.deed)?.to.host ?? "";
  if (host.startsWith("blog.")) {
    return names.includes(name)
      ? say(
          `请求到了博客，${name} 也在里面：Mallory 读得到。`,
          `The request reaches the blog with ${name} in it, where Mallory can read it.`,
        )
      : say("请求到了博客。", "The request reaches the blog.");
  }
  const cookies =
    names.length === 0
      ? say("请求里没有 cookie。", "The request carries no cookie.")
      : say(`请求里有 ${list(names).zh}。`, `The request carries ${list(names).en}.`);
  return serverCount(after.parameters) === 1 ? cookies : join(cookies, balanced(before, after));
}

function balanced(before: State, after: State): Text {
  const server = SERVER_NAMES[after.server];
  const isNamed = after.parameters.balancer === "sticky" && !isMallory(after.deed) && sentNames(before).includes("lb");
  return isNamed
    ? say(`均衡器照 lb 转给 ${server}。`, `As lb says, the balancer passes it on to ${server}.`)
    : say(`均衡器转给 ${server}。`, `The balancer passes it on to ${server}.`);
}

function keep(state: State): Text {
  const { lines, refusals } = state;
  const taken = lines.filter((_, at) => refusals[at] === null);
  const stored = taken.filter(({ maxAgeS }) => maxAgeS !== 0).map((line) => storedAs(line, state));
  const deleted = taken.filter(({ maxAgeS }) => maxAgeS === 0).map(({ name }) => name);
  return join(
    ...lines.flatMap(({ name }, at) => {
      const by = refusals[at];
      return by === null || by === undefined ? [] : [REFUSALS[by](name)];
    }),
    stored.length === 0
      ? null
      : say(`浏览器存下 ${list(stored.map(({ zh }) => zh)).zh}。`, `The browser stores ${list(stored.map(({ en }) => en)).en}.`),
    deleted.length === 0 ? null : say(`浏览器删掉 ${list(deleted).zh}。`, `The browser deletes ${list(deleted).en}.`),
  );
}

/** A cookie, with where it goes and how long it stays. */
function storedAs(line: SetCookie, state: State): Text {
  const from = requestOf(state.deed)?.to;
  if (from === undefined) return say(line.name, line.name);
  const cookie = cookieOf(line, from, state.nowMs);
  const where = reach(cookie);
  const until =
    cookie.untilMs === null
      ? say("关掉浏览器为止", "until it is closed")
      : say(
          `保留 ${duration((cookie.untilMs - state.nowMs) / 1000).zh}`,
          `for ${duration((cookie.untilMs - state.nowMs) / 1000).en}`,
        );
  return say(`${line.name}（${where.zh}，${until.zh}）`, `${line.name} (${where.en}, ${until.en})`);
}

/** Why the browser does not take a cookie. */
const REFUSALS: Record<Refusal, (name: string) => Text> = {
  "public-suffix": (name) =>
    say(`浏览器拒收 ${name}：Domain 是公共后缀。`, `The browser refuses ${name}: its Domain is a public suffix.`),
  "foreign-domain": (name) =>
    say(
      `浏览器拒收 ${name}：Domain 不包含发送它的主机。`,
      `The browser refuses ${name}: its Domain does not cover the host that sent it.`,
    ),
  "secure-by-http": (name) =>
    say(`浏览器拒收 ${name}：有 Secure，却来自 http。`, `The browser refuses ${name}: it says Secure, and came over http.`),
  "over-secure": (name) =>
    say(
      `浏览器拒收 ${name}：http 不能盖过 Secure 的 cookie。`,
      `The browser refuses ${name}: what came over http may not cover a Secure cookie.`,
    ),
  "none-without-secure": (name) =>
    say(
      `浏览器拒收 ${name}：SameSite=None 而没有 Secure。`,
      `The browser refuses ${name}: it says SameSite=None without Secure.`,
    ),
  prefix: (name) =>
    say(
      `浏览器拒收 ${name}：__Host- 要求 Secure、Path=/、没有 Domain。`,
      `The browser refuses ${name}: __Host- demands Secure, Path=/ and no Domain.`,
    ),
};
