import type { Text } from "@/lib/text";
import { say } from "../say";
import { cookieName, type Found, isMallory, type State, serverCount } from "./state";
import { join, short } from "./words";
import { SERVER_NAMES } from "./world";

/** What the shop finds under the cookie, and what it does. */
export function describeServe(before: State, after: State): Text {
  const { deed, parameters } = after;
  const [found, who] = [after.found ?? { is: "nothing" as const }, shop(after)];
  const name = cookieName(parameters);
  const finding = describeFound(found, after);
  switch (deed?.kind) {
    case "login":
      return join(finding, logIn(before, after, name));
    case "add":
    case "visit":
    case "ride":
      return join(finding, added(found, after, name));
    case "logout":
      return join(finding, logOut(before, after));
    case "use":
    case "forge":
      return after.breached > before.breached
        ? join(finding, say("它把 Mallory 当成 Alice。", `It takes Mallory for Alice.`))
        : finding;
    default:
      return after.answer === "page" ? say(`${who.zh}交出页面。`, `${who.en} hands out the page.`) : finding;
  }
}

/** The server, by name where there are two. */
function shop({ parameters, server }: State): Text {
  return serverCount(parameters) === 1
    ? say("网店", "The shop")
    : say(`服务器 ${SERVER_NAMES[server]} `, `Server ${SERVER_NAMES[server]}`);
}

/** What the cookie of a request opens, or does not. */
export function describeFound(found: Found, state: State): Text {
  const who = shop(state);
  const name = cookieName(state.parameters);
  const isToken = state.parameters.keeping === "token";
  switch (found.is) {
    case "nothing":
      return say(
        `没有 ${name}：${who.zh}不认得这是谁。`,
        `There is no ${name} in the request: ${lower(who.en)} does not know who this is.`,
      );
    case "unknown":
      return say(`${who.zh}没有这个标识的会话。`, `${who.en} has no session of this identifier.`);
    case "forged":
      return say(`签名对不上，${who.zh}不信这个令牌。`, `The signature is wrong: ${lower(who.en)} does not trust the token.`);
    case "expired":
      return say("签名对，可是 exp 已过。", "The signature is right, but exp has passed.");
    case "session": {
      const owner = found.session.user === "alice";
      if (isToken) {
        return owner
          ? say(
              `${who.zh}验签名：对，令牌里写着 alice。`,
              `${who.en} checks the signature: it is right, and the token says alice.`,
            )
          : say(
              `${who.zh}验签名：对，令牌里没有名字。`,
              `${who.en} checks the signature: it is right, and the token names nobody.`,
            );
      }
      const id = short(found.session.id);
      return owner
        ? say(`${who.zh}查到会话 ${id}：Alice。`, `${who.en} finds the session ${id}: Alice.`)
        : say(`${who.zh}查到会话 ${id}，没有登录。`, `${who.en} finds the session ${id}, of nobody who has logged in.`);
    }
  }
}

function logIn(before: State, after: State, name: string): Text {
  if (after.parameters.keeping === "token") {
    return say(
      "密码对，签发新令牌，写上 alice；自己什么也不记。",
      "The password is right: it signs a new token that says alice, and keeps nothing.",
    );
  }
  const id = short(after.lines.find((line) => line.name === name)?.value ?? "");
  if (after.found?.is !== "session") {
    return say(`密码对，建立会话 ${id}。`, `The password is right, and it opens the session ${id}.`);
  }
  if (after.made > before.made) {
    return say(
      `密码对：旧标识作废，换成 ${id}。`,
      `The password is right: the old identifier is thrown away, and ${id} takes its place.`,
    );
  }
  return say(
    "密码对，会话记上 Alice，标识不变。",
    "The password is right: Alice is noted in it, and the identifier stays as it was.",
  );
}

function added(found: Found, after: State, name: string): Text {
  const cart = (found.is === "session" ? found.session.cart : 0) + 1;
  if (after.parameters.keeping === "token") {
    return say(`签发新令牌：购物车 ${cart} 本。`, `It signs a new token, with ${books(cart)} in the cart.`);
  }
  if (found.is === "session")
    return say(`购物车里有 ${cart} 本。`, `There ${cart === 1 ? "is" : "are"} ${books(cart)} in the cart now.`);
  const id = short(after.lines.find((line) => line.name === name)?.value ?? "");
  return say(`新建会话 ${id}，购物车 1 本。`, `It opens the session ${id}, with one book in its cart.`);
}

function books(count: number): string {
  return count === 1 ? "one book" : `${count} books`;
}

function logOut(before: State, after: State): Text {
  const { keeping } = after.parameters;
  if (keeping === "token")
    return say(
      "没有什么可删，只让浏览器删 cookie。",
      "There is nothing to delete here: it only has the browser delete the cookie.",
    );
  return after.gone > before.gone
    ? say("它删掉会话，再让浏览器删 cookie。", "It deletes the session, and has the browser delete the cookie.")
    : say("它只让浏览器删 cookie，会话还在。", "It has the browser delete the cookie; what it keeps itself stays.");
}

/** What the answer means to the one who asked. */
export function describeAnswer({ answer, deed, lines }: State): Text {
  const who = isMallory(deed) ? "Mallory" : "Alice";
  switch (answer) {
    case "account":
      return isMallory(deed)
        ? say("Mallory 得到 Alice 的账户页。", "The answer shows Mallory the account of Alice.")
        : say("回答是 Alice 的账户页。", "The answer shows Alice her account.");
    case "login-first":
      return say(`回答让 ${who} 先去登录。`, `The answer sends ${who} to the login page.`);
    case "welcome":
      return lines.length === 0
        ? say("登录成功，没有新的 cookie。", "The login is done, without a new cookie.")
        : say("登录成功，回答带着 Set-Cookie。", "The login is done, and Set-Cookie comes with the answer.");
    case "cart":
      if (isMallory(deed)) return say("Mallory 记下 Set-Cookie 里的值。", "Mallory notes the value in Set-Cookie.");
      return say("回答：放好了。", "The answer says that it is done.");
    case "bye":
      return say("回答用 Max-Age=0 让浏览器删 cookie。", "With Max-Age=0 the answer has the browser delete the cookie.");
    default:
      if (deed?.kind === "plant") {
        return say(
          "博客用 Set-Cookie 塞进 Mallory 的标识，Domain=shop.example。",
          "With the page the blog plants Mallory’s value, by Set-Cookie with Domain=shop.example.",
        );
      }
      return lines.length === 0
        ? say("回答是页面。", "The answer is the page.")
        : say("回答是页面，还有 Set-Cookie。", "The answer is the page, and a Set-Cookie.");
  }
}

function lower(text: string): string {
  return text.startsWith("The ") ? `the ${text.slice(4)}` : text.replace("Server", "server");
}
