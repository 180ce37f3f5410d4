import type { Text } from "@/lib/text";
import { say } from "../say";
import { cookieName, type Deed, type State } from "./state";
import { duration, join, list } from "./words";
import { requestOf } from "./world";

/** What somebody is about to do. */
export function describeBegin(before: State, deed: Deed, after: State): Text {
  const name = cookieName(after.parameters);
  switch (deed.kind) {
    case "open":
      return opens(deed);
    case "login":
      return say("Alice 登录：密码只送这一次。", "Alice logs in: this once the password is sent.");
    case "add":
      return say("Alice 把一本书放进购物车。", "Alice puts a book into the cart.");
    case "logout":
      return say("Alice 退出登录。", "Alice logs out.");
    case "restart":
      return join(say("Alice 关掉浏览器，再打开。", "Alice closes the browser and opens it again."), left(before, after));
    case "wait":
      return join(
        say(`${duration(deed.seconds).zh}过去了。`, `In the meantime ${duration(deed.seconds).en} pass.`),
        before.jar.length === after.jar.length ? null : left(before, after),
      );
    case "crash":
      return crash(before, after);
    case "visit":
      return say("Mallory 自己来逛店，放一本书进购物车。", "Mallory visits the shop himself, and puts a book into a cart.");
    case "plant":
      return say(
        "Alice 打开 blog.shop.example，一个被 Mallory 攻破的旧博客。",
        "Alice opens blog.shop.example, an old blog that Mallory has broken into.",
      );
    case "script":
      return say(
        "Alice 看书评；其中一条是 Mallory 写的，夹着脚本。",
        "Alice reads the reviews of a book; one of them is by Mallory, with a script in it.",
      );
    case "ride":
      return say(
        "Mallory 的脚本还在 Alice 的页面里，它调用 fetch()。",
        "The script of Mallory is still in Alice’s page, and calls fetch().",
      );
    case "use":
      return before.loot === null
        ? say(`Mallory 手里没有 ${name}，空手去试。`, `Mallory has no ${name} and tries without.`)
        : say(
            `Mallory 在自己的电脑上，拿着 ${name} 去开账户页。`,
            `On his own computer Mallory asks for the account page, with the ${name} that he has.`,
          );
    case "forge":
      return after.parameters.keeping === "token"
        ? say(
            "Mallory 写一个令牌，说自己是 alice，用自己的密钥签名。",
            "Mallory writes a token that says alice, and signs it with a key of his own.",
          )
        : say("Mallory 猜一个标识。", "Mallory guesses an identifier.");
  }
}

function opens(deed: Extract<Deed, { kind: "open" }>): Text {
  const to = requestOf(deed)?.to;
  const address = to === undefined ? "" : `${to.scheme}://${to.host}${to.path}`;
  switch (deed.what) {
    case "picture":
      return say(
        `kittens.example 的页面里有一张图片，地址是 ${address}。`,
        `A page of kittens.example has a picture whose address is ${address}.`,
      );
    case "link":
      return say(
        `Alice 在 kittens.example 点了一个链接，去 ${address}。`,
        `At kittens.example Alice follows a link to ${address}.`,
      );
    case "plain":
      return say(`Alice 在咖啡馆打开 ${address}，没有加密。`, `In a café Alice opens ${address}, without encryption.`);
    default:
      return say(`Alice 打开 ${address}。`, `Alice opens ${address}.`);
  }
}

/** Which cookies are gone, and which are still there. */
function left(before: State, after: State): Text {
  const kept = after.jar.map(({ name }) => name);
  const gone = before.jar.filter((cookie) => !after.jar.some((one) => isSame(one, cookie))).map(({ name }) => name);
  if (gone.length === 0) return say("cookie 都还在。", "No cookie is lost.");
  const rest =
    kept.length === 0
      ? say("罐子空了。", "The jar is empty.")
      : say(`留下 ${list(kept).zh}。`, `What stays is ${list(kept).en}.`);
  return join(say(`${list(gone).zh} 没了。`, `Gone: ${list(gone).en}.`), rest);
}

function isSame(a: State["jar"][number], b: State["jar"][number]): boolean {
  return a.name === b.name && a.domain === b.domain && a.hostOnly === b.hostOnly && a.path === b.path;
}

function crash(before: State, after: State): Text {
  const lost = after.gone - before.gone;
  return lost === 0
    ? say("服务器 A 重启，它的内存里本来就没有会话。", "Server A restarts; there were no sessions in its memory.")
    : say(
        `服务器 A 重启，内存清空：丢了 ${lost} 个会话。`,
        `Server A restarts with empty memory: ${lost === 1 ? "one session is" : `${lost} sessions are`} lost.`,
      );
}
