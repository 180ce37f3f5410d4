import type { Cookie } from "@/lib/cookies/cookie";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeBegin } from "./describe-begin";
import type { Parameters } from "./parameters";
import { cookieName, type State, sentCookies, serverCount } from "./state";
import { epochSeconds, verified } from "./token";
import { join, list, reach, short } from "./words";
import { SERVER_NAMES } from "./world";

/*
 * What a prediction has to say because the picture before the event does not show it, or only far up. It is asked weeks
 * later, too, with that picture alone: no title, no parameters.
 */

/** What is under way: who opens what. */
export function deedWords(before: State): Text {
  if (before.deed === null) throw new Error("Nobody does anything in this frame.");
  return describeBegin(before, before.deed, before);
}

/** To which requests a cookie belongs. */
export function attributeWords({ name, domain, hostOnly, path, secure, sameSite }: Cookie): Text {
  const rules = [`Path=${path}`, ...(secure ? ["Secure"] : []), ...(sameSite === "Default" ? [] : [`SameSite=${sameSite}`])];
  const where = reach({ domain, hostOnly });
  return say(`${name} ${where.zh}，${rules.join("，")}。`, `The cookie ${name} is ${where.en}, ${rules.join(", ")}.`);
}

/** How long each cookie of the jar is kept. */
export function lifetimeWords({ jar }: State): Text {
  const [lasting, passing] = [jar.filter(({ untilMs }) => untilMs !== null), jar.filter(({ untilMs }) => untilMs === null)];
  const names = (cookies: Cookie[]) => list(cookies.map(({ name }) => name));
  return join(
    lasting.length === 0
      ? null
      : say(`${names(lasting).zh} 有期限。`, `With Max-Age or Expires in the jar: ${names(lasting).en}.`),
    passing.length === 0
      ? null
      : say(`${names(passing).zh} 没有写 Max-Age，也没有 Expires。`, `With neither: ${names(passing).en}.`),
  );
}

/** What the jar holds for this page, and what of it is hidden from scripts. */
export function jarWords({ jar }: State): Text {
  const marked = jar.map(({ name, httpOnly }) => (httpOnly ? `${name} (HttpOnly)` : name));
  return marked.length === 0
    ? say("罐里没有 cookie。", "The jar is empty.")
    : say(`罐里有 ${list(marked).zh}。`, `In the jar: ${list(marked).en}.`);
}

/** What comes to the shop, and where it keeps what it knows. */
export function aliceWords(before: State): Text {
  const { parameters, server } = before;
  const own = cookieName(parameters);
  const names = sentCookies(before).map(({ name, value }) => (name === own ? `${name}=${short(value)}` : name));
  const servers = serverCount(parameters);
  const to = servers === 1 ? say("网店", "the shop") : say(`服务器 ${SERVER_NAMES[server]}`, `server ${SERVER_NAMES[server]}`);
  const carried =
    names.length === 0
      ? say(`Alice 的请求到了${to.zh}，里面没有 cookie。`, `Alice’s request reaches ${to.en} without a cookie.`)
      : say(`Alice 的请求到了${to.zh}，里面有 ${list(names).zh}。`, `Alice’s request reaches ${to.en} with ${list(names).en}.`);
  const restarted = parameters.keeping === "memory" && parameters.story === "servers" && before.gone > 0;
  return join(
    restarted ? say("服务器 A 刚才重启过。", "Server A has just been restarted.") : null,
    carried,
    servers === 1 ? null : KEEPING[parameters.keeping],
  );
}

const KEEPING: Record<Parameters["keeping"], Text> = {
  memory: say("每台服务器把会话记在自己的内存里。", "Each server keeps sessions in its own memory."),
  store: say("会话在两台都查得到的存储里。", "Sessions are in a store that both servers look up."),
  token: say(
    "服务器不存会话，只验令牌的签名，密钥相同。",
    "The servers keep no sessions and check the token’s signature, with the same key.",
  ),
};

/** How Mallory came by what he sends, and what the shop has done since. */
export function malloryWords(before: State): Text {
  const { loot, deed } = before;
  return join(deedWords(before), loot === null || deed?.kind !== "use" ? null : originOf(before));
}

function originOf(before: State): Text | null {
  const { parameters } = before;
  const name = cookieName(parameters);
  switch (parameters.story) {
    case "fixation":
      return join(
        say(
          `这个 ${name} 是他先向网店领来，在 Alice 登录之前借博客塞给她的浏览器的。`,
          `That ${name} he got from the shop himself, and had the blog offer it to Alice’s browser before her login.`,
        ),
        parameters.prefix ? say("她的浏览器没有收。", "Her browser refused it.") : loginWords(parameters),
      );
    case "logout":
      return join(say(`这个 ${name} 是他在咖啡馆截获的。`, `He captured that ${name} on the café’s Wi-Fi.`), logoutWords(before));
    case "reach":
      return say(`这个 ${name} 是随 Alice 的请求到博客的。`, `That ${name} reached the blog with a request of Alice’s.`);
    case "script":
      return say(`这个 ${name} 是他的脚本读来的。`, `That ${name} was read by his script.`);
    default:
      return null;
  }
}

function loginWords({ renew, keeping }: Parameters): Text {
  if (keeping === "token") return say("登录时网店签发了新令牌。", "At the login the shop signed a new token.");
  return renew
    ? say("登录时网店作废旧标识，换了新的。", "At the login the shop dropped the old identifier and made a new one.")
    : say("登录时网店没有换标识。", "At the login the shop kept the identifier.");
}

function logoutWords({ parameters, loot, secret, nowMs }: State): Text {
  const { keeping, ending } = parameters;
  if (keeping === "token") {
    const leftS = (loot === null ? 0 : (verified(loot, secret)?.exp ?? 0)) - epochSeconds(nowMs);
    const left =
      leftS > 0
        ? say(`令牌离 exp 还有 ${leftS} 秒`, `the token’s exp is still ${leftS} s off`)
        : say("令牌的 exp 已过", "the token’s exp has passed");
    return say(
      `Alice 已经退出：网店什么也不存，只让她的浏览器删 cookie；${left.zh}。`,
      `Alice has logged out: the shop, which keeps nothing, only had her browser delete the cookie, and ${left.en}.`,
    );
  }
  return ending === "cookie"
    ? say(
        "Alice 已经退出：网店只让她的浏览器删 cookie。",
        "Alice has logged out: the shop only had her browser delete the cookie.",
      )
    : say(
        "Alice 已经退出：网店删掉会话，也让她的浏览器删 cookie。",
        "Alice has logged out: the shop deleted the session, and had her browser delete the cookie.",
      );
}
