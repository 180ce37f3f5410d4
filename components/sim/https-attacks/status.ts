import type { State, Step } from "@/lib/sim/https-attacks/state";
import { DAY_MS } from "@/lib/sim/https-attacks/step";
import type { Say } from "./words";

/** What the user sees, what the browser remembers, what Mallory has learnt, as of the latest frame. */
export type Status = { label: string; value: string; remark?: string; tone?: "good" | "bad" }[];

export function statusOf(state: State, earlier: State[], say: Say): Status {
  const shown = state.plan.slice(0, state.done);
  return [barOf(shown, say), memoryOf(state, say), readingOf([...earlier, state], say)];
}

function barOf(shown: Step[], say: Say): Status[number] {
  const label = say("bar");
  const last = shown.findLast((step) => step.is !== "read" && step.is !== "end" && step.is !== "noted");
  if (last === undefined) return { label, value: say("blank") };
  const isHttp = shown.some((step) => step.is === "plain") && !shown.some((step) => step.is === "hello" && step.from === "you");
  const stopped = shown.some((step) => step.is === "no-button") || last.is === "warning" || isLeft(last);
  if (stopped) return { label, value: "bank.example", remark: say("warned"), tone: "bad" };
  if (shown.some((step) => step.is === "plain" && step.to === "you" && step.message === "page-stripped") || isHttp) {
    return { label, value: "http://bank.example/", remark: say("notSecure") };
  }
  const loaded = shown.some((step) => step.is === "sealed" && step.to === "you");
  if (!loaded) return { label, value: urlOf(shown) };
  const faulty = shown.some((step) => step.is === "check" && step.by === "you" && step.verdict !== "ACCEPTED");
  return faulty
    ? { label, value: "https://bank.example/", remark: say("overridden"), tone: "bad" }
    : { label, value: "https://bank.example/", remark: say("lock"), tone: "good" };
}

function isLeft(step: Step): boolean {
  return step.is === "answer" && !step.proceeds;
}

function urlOf(shown: Step[]): string {
  const first = shown[0];
  const toHttps = shown.some((step) => step.is === "rewrite" || (step.is === "plain" && step.message === "redirect"));
  return toHttps ? "https://bank.example/" : first?.is === "enter" ? first.url : "";
}

function memoryOf({ parameters, hstsUntilMs, nowMs }: State, say: Say): Status[number] {
  const label = say("memory");
  if (parameters.hsts === "preloaded") return { label, value: say("preloaded"), tone: "good" };
  if (hstsUntilMs === null || hstsUntilMs <= nowMs) return { label, value: say("noHsts") };
  return { label, value: `${say("hstsFor")} ${Math.ceil((hstsUntilMs - nowMs) / DAY_MS)} ${say("days")}`, tone: "good" };
}

/** Once read, a password stays read. */
function readingOf(states: State[], say: Say): Status[number] {
  const label = say("reads");
  const read = states.flatMap(({ plan, done }) => plan.slice(done - 1, done)).filter((step) => step.is === "read");
  if (read.some((step) => !step.sealed)) return { label, value: say("password"), tone: "bad" };
  return { label, value: say(read.length > 0 ? "sizes" : "nothing") };
}
