import type { SetCookie } from "@/lib/cookies/cookie";
import { inOrder } from "@/lib/cookies/send";
import { findSession, tokenFor, withChanged, withEntry, withoutEntry } from "./session";
import { type Answer, cookieName, isMallory, type Session, type State, sentCookies, serverCount } from "./state";
import { balancerLine, COUPON_LINE, SERVER_NAMES, sessionLine, themeLine } from "./world";

/** The values of the session cookie in this request, in the order in which they came. */
export function offeredValues(state: State): string[] {
  if (isMallory(state.deed)) return state.offered === null ? [] : [state.offered];
  const name = cookieName(state.parameters);
  return inOrder(sentCookies(state))
    .filter((cookie) => cookie.name === name)
    .map(({ value }) => value);
}

/** To which server the request goes: by turns, or where its cookie says. */
export function route(state: State): State {
  const { parameters, turn } = state;
  const named = isMallory(state.deed) ? undefined : sentCookies(state).find(({ name }) => name === "lb")?.value;
  const sticky = parameters.balancer === "sticky" ? SERVER_NAMES.indexOf(named ?? "") : -1;
  return { ...state, turn: turn + 1, server: sticky >= 0 ? sticky : turn % serverCount(parameters) };
}

/** The shop reads the cookies, does what is asked, and decides what to answer. */
export function serve(before: State): State {
  const found = findSession(before, offeredValues(before), before.server);
  const state = { ...before, found };
  const session = found.is === "session" ? found.session : null;
  switch (state.deed?.kind) {
    case "login":
      return extras(logIn(state, session), true);
    case "add":
    case "visit":
    case "ride":
      return extras(addBook(state, session), false);
    case "logout":
      return extras(logOut(state, session), false);
    case "use":
    case "forge":
      return account({ ...state, breached: state.breached + (session?.user === "alice" ? 1 : 0) }, session);
    case "open":
      return extras(isAccount(state) ? account(state, session) : answered(state, "page"), state.deed.what === "home");
    default:
      return extras(answered(state, "page"), false);
  }
}

function isAccount({ deed }: State): boolean {
  return deed?.kind === "open" && (deed.what === "account" || deed.what === "picture" || deed.what === "link");
}

function account(state: State, session: Session | null): State {
  return answered(state, session?.user === "alice" ? "account" : "login-first");
}

function logIn(state: State, session: Session | null): State {
  const { server, parameters } = state;
  const known = { user: "alice" as const, cart: session?.cart ?? 0 };
  if (parameters.keeping === "token") return answered(state, "welcome", [sessionLine(parameters, tokenFor(state, known))]);
  if (session !== null && !parameters.renew) return answered(withChanged(state, server, { ...session, ...known }), "welcome");
  const freed = session === null ? state : withoutEntry(state, server, session.id);
  const opened = withEntry(freed, server, known);
  return answered(opened.state, "welcome", [sessionLine(parameters, opened.id)]);
}

/** Only who puts something into a cart needs an entry. */
function addBook(state: State, session: Session | null): State {
  const { server, parameters } = state;
  const known = { user: session?.user ?? null, cart: (session?.cart ?? 0) + 1 };
  if (parameters.keeping === "token") return answered(state, "cart", [sessionLine(parameters, tokenFor(state, known))]);
  if (session !== null) return answered(withChanged(state, server, { ...session, ...known }), "cart");
  const opened = withEntry(state, server, known);
  return answered(opened.state, "cart", [sessionLine(parameters, opened.id)]);
}

function logOut(state: State, session: Session | null): State {
  const { server, parameters } = state;
  const isDeleted = parameters.ending === "entry" && parameters.keeping !== "token" && session !== null;
  const left = isDeleted ? withoutEntry(state, server, session.id) : state;
  return answered(left, "bye", [sessionLine(parameters, null)]);
}

function answered(state: State, answer: Answer, lines: SetCookie[] = []): State {
  return { ...state, answer, lines };
}

/** Cookies beside the one that matters: some stories need company for it, and the balancer has its own. */
function extras(state: State, isWelcome: boolean): State {
  const { story, balancer } = state.parameters;
  if (isMallory(state.deed)) return state;
  const has = (name: string) => sentCookies(state).some((cookie) => cookie.name === name);
  const more: SetCookie[] = [];
  const isColoured = story === "stay" || story === "reach" || story === "script";
  if (isWelcome && isColoured && !has("theme")) more.push(themeLine(state.nowMs));
  if (state.deed?.kind === "login" && story === "reach") more.push(COUPON_LINE);
  if (balancer === "sticky" && !has("lb")) more.push(balancerLine(state.server));
  return more.length === 0 ? state : { ...state, lines: [...state.lines, ...more] };
}
