import type { Action } from "../engine";
import { type Input, isAtRest, type Opened, type State } from "./state";
import { DEED_LIMIT, isPossible } from "./step";

function opened(what: Opened, zh: string, en: string): Action<Input> {
  return { input: { kind: "open", what }, label: { zh, en } };
}

function done(input: Input, zh: string, en: string): Action<Input> {
  return { input, label: { zh, en } };
}

const OFFERED: Action<Input>[] = [
  opened("account", "Alice 打开账户页", "Alice opens her account"),
  done({ kind: "login" }, "Alice 登录", "Alice logs in"),
  done({ kind: "add" }, "Alice 放一本书", "Alice adds a book"),
  done({ kind: "logout" }, "Alice 退出", "Alice logs out"),
  done({ kind: "restart" }, "重启浏览器", "Restart the browser"),
  done({ kind: "wait", seconds: 3600 }, "过 1 小时", "Let an hour pass"),
  done({ kind: "wait", seconds: 604_800 }, "过 7 天", "Let 7 days pass"),
  opened("plain", "用 http 打开购物车", "Open the cart over http"),
  opened("blog", "打开博客", "Open the blog"),
  opened("picture", "别的站的图片", "A picture on another site"),
  opened("link", "别的站的链接", "A link on another site"),
  done({ kind: "script" }, "看夹着脚本的书评", "Read reviews with a script"),
  done({ kind: "ride" }, "脚本替 Alice 放一本书", "The script adds a book"),
  done({ kind: "visit" }, "Mallory 去逛店", "Mallory visits the shop"),
  done({ kind: "plant" }, "博客塞 Mallory 的值", "The blog plants Mallory’s value"),
  done({ kind: "use" }, "Mallory 用手里的值", "Mallory uses what he has"),
  done({ kind: "forge" }, "Mallory 伪造一个", "Mallory forges one"),
  done({ kind: "crash" }, "服务器 A 重启", "Server A restarts"),
];

export function actions(state: State): Action<Input>[] {
  if (!isAtRest(state) || state.asked >= DEED_LIMIT) return [];
  return OFFERED.filter(({ input }) => isPossible(state, input));
}
