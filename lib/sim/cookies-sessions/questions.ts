import type { Cookie } from "@/lib/cookies/cookie";
import { persistent } from "@/lib/cookies/receive";
import type { Withheld } from "@/lib/cookies/send";
import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { say } from "../say";
import { aliceWords, attributeWords, deedWords, jarWords, lifetimeWords, malloryWords } from "./circumstances";
import { withheld } from "./describe-browser";
import { describeFound } from "./describe-server";
import { cookieName, type Event, type Found, type Input, type State, type Step } from "./state";
import { sentNames } from "./step";
import { join, list } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

const WAYS: (Withheld | null)[] = [null, "domain", "path", "secure", "same-site"];

/** Whether a cookie goes along with the request, and which rule keeps it back. */
function goesAlong(nameOf: (state: State) => string): Question {
  return {
    prompt(before) {
      const name = nameOf(before);
      const cookie = before.jar.find((one) => one.name === name);
      return join(
        cookie === undefined ? null : attributeWords(cookie),
        deedWords(before),
        say(`浏览器会把 ${name} 带上吗？`, `Does the browser send ${name} along?`),
      );
    },
    ask(before, _event, after) {
      if (before.pending[0] !== "choose") throw new Error("The browser decides on no cookie in this frame.");
      const name = nameOf(before);
      const at = after.jar.findIndex((cookie) => cookie.name === name);
      const [cookie, by] = [after.jar[at], after.verdicts?.[at]];
      if (cookie === undefined || by === undefined) throw new Error(`The browser does not decide on ${name} here.`);
      return {
        choices: [
          say("会", "Yes, it does"),
          say("不会：主机不对", "No, because of the host"),
          say("不会：路径不对", "No, because of the path"),
          say("不会：不是 https", "No, because it is not https"),
          say("不会：请求是别的站引起的", "No, because another site causes it"),
        ],
        right: WAYS.indexOf(by),
        why: by === null ? fits(cookie) : withheld(cookie, by, after),
      };
    },
  };
}

function fits({ name, domain, hostOnly, path }: Cookie): Text {
  const where = hostOnly ? say(`只给 ${domain}`, `is for ${domain}`) : say(`给 ${domain} 和子域`, `is for ${domain} and below`);
  return say(
    `${name} ${where.zh}，Path 是 ${path}，别的规则也不拦它。`,
    `The cookie ${name} ${where.en} and for ${path}, and no other rule keeps it back.`,
  );
}

/** What somebody gets to see who asks for the account page. */
function served(who: "Alice" | "Mallory", choices: Text[], rightOf: (found: Found) => number): Question {
  return {
    prompt: (before) =>
      join(
        who === "Mallory" ? malloryWords(before) : aliceWords(before),
        say(`网店给 ${who} 看什么？`, `What does the shop show ${who}?`),
      ),
    ask(before, _event, after) {
      const found = after.found;
      if (found === null || before.pending[0] !== "serve" || whoAsks(before) !== who) throw new Error("Nobody is served here.");
      return { choices, right: rightOf(found), why: describeFound(found, after) };
    },
  };
}

/** Who asks for the account page. */
function whoAsks({ deed }: State): "Alice" | "Mallory" | null {
  if (deed?.kind === "use" || deed?.kind === "forge") return "Mallory";
  return deed?.kind === "open" && deed.what === "account" ? "Alice" : null;
}

function isAlice(found: Found): boolean {
  return found.is === "session" && found.session.user === "alice";
}

const mallory = served(
  "Mallory",
  [
    say("Alice 的账户页：标识对就行", "The account of Alice: the right value will do"),
    say("登录页：这个值不管用", "The login page: this value opens nothing"),
    say("拒绝：值是对的，但电脑不同", "A refusal: it is right, but another computer’s"),
  ],
  (found) => (isAlice(found) ? 0 : 1),
);

const alice = served(
  "Alice",
  [
    say("她的账户页：查到了会话", "Her account: the server finds her session"),
    say("登录页：请求里没有标识", "The login page: no identifier has come"),
    say("登录页：服务器没有这个会话", "The login page: this server has no such session"),
  ],
  (found) => (isAlice(found) ? 0 : found.is === "nothing" ? 1 : 2),
);

/** One of several sets of cookies, each by its names. */
function whichOf(
  /** The step, or the deed, before which it can be asked. */
  when: Step | "restart",
  prompt: (before: State) => Text,
  why: Text,
  sets: (before: State, after: State) => { right: string[]; others: string[][] },
): Question {
  return {
    prompt,
    ask(before, _event, after) {
      const isTime = when === "restart" ? after.deed?.kind === when : before.pending[0] === when;
      if (!isTime || (before.deed === after.deed) !== (when !== "restart"))
        throw new Error(`This is asked before "${when}" only.`);
      const { right, others } = sets(before, after);
      const names = [right, ...others].map((set) => [...set].sort());
      const different = names.filter((set, at) => names.findIndex((one) => one.join() === set.join()) === at);
      // In an order that does not tell: by what they hold.
      const sorted = [...different].sort((a, b) => a.length - b.length || a.join().localeCompare(b.join()));
      return {
        choices: sorted.map((set) => (set.length === 0 ? say("一个也没有", "None") : list(set))),
        right: sorted.findIndex((set) => set.join() === names[0]?.join()),
        why,
      };
    },
  };
}

function namesOf(jar: readonly Cookie[]): string[] {
  return jar.map(({ name }) => name);
}

const kept = whichOf(
  "restart",
  (before) =>
    join(
      lifetimeWords(before),
      say(
        "Alice 关掉浏览器再打开，不恢复上次的标签页。罐里还有哪些 cookie？",
        "Alice closes the browser and opens it again, without restoring her tabs. Which cookies are in the jar then?",
      ),
    ),
  say(
    "有 Max-Age 或 Expires 的留下，没有的随浏览器关掉而消失。",
    "Those with Max-Age or Expires stay; the others end when the browser is closed.",
  ),
  ({ jar }) => ({
    right: namesOf(persistent(jar)),
    others: [[], namesOf(jar), namesOf(jar.filter(({ untilMs }) => untilMs === null))],
  }),
);

const read = whichOf(
  "read",
  (before) =>
    join(
      jarWords(before),
      say(
        "网店这个页面里的脚本读 document.cookie。它读到哪些 cookie？",
        "A script in this page of the shop reads document.cookie. Which cookies does it get?",
      ),
    ),
  say(
    "document.cookie 给出这个页面的 cookie，除了有 HttpOnly 的。",
    "What document.cookie gives are the cookies for this page, except those with HttpOnly.",
  ),
  (before, after) => ({ right: sentNames(after), others: [[], namesOf(before.jar), [cookieName(before.parameters)], ["theme"]] }),
);

export const questions: Record<string, Question> = {
  session: goesAlong((state) => cookieName(state.parameters)),
  coupon: goesAlong(() => "coupon"),
  theme: goesAlong(() => "theme"),
  alice,
  mallory,
  kept,
  read,
};
