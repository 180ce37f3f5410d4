import { draw, type RandomState } from "@/lib/random";
import type { Found, Session, State } from "./state";
import { epochSeconds, signed, verified } from "./token";
import { TOKEN_LIFE_S } from "./world";

/** So many octets at random, in hexadecimal. */
export function randomHex(octets: number, random: RandomState): [text: string, next: RandomState] {
  let [text, state] = ["", random];
  for (let at = 0; at < octets; at += 4) {
    const [value, next] = draw(state);
    state = next;
    text += Math.floor(value * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  }
  return [text, state];
}

/** 128 bits (OWASP asks for 64 bits of entropy at the least). */
export const ID_OCTETS = 16;

/** Where this server looks: its own memory, or the store that all share. */
export function storeOf({ parameters }: State, server: number): number {
  return parameters.keeping === "memory" ? server : 0;
}

/** The first of the values that the server knows, as several cookies may have the name. */
export function findSession(state: State, values: readonly string[], server: number): Found {
  let found: Found = { is: "nothing" };
  for (const value of values) {
    const one = state.parameters.keeping === "token" ? read(state, value) : look(state, value, server);
    if (one.is === "session") return one;
    if (found.is === "nothing") found = one;
  }
  return found;
}

function look(state: State, id: string, server: number): Found {
  const session = state.stores[storeOf(state, server)]?.find((one) => one.id === id);
  return session === undefined ? { is: "unknown" } : { is: "session", session };
}

function read({ secret, nowMs }: State, token: string): Found {
  const claims = verified(token, secret);
  if (claims === null) return { is: "forged" };
  if (claims.exp <= epochSeconds(nowMs)) return { is: "expired" };
  return { is: "session", session: { id: token, user: claims.sub === "alice" ? "alice" : null, cart: claims.cart } };
}

/** A new token for what the shop knows now; the shop itself keeps nothing. */
export function tokenFor({ parameters, secret, nowMs }: State, { user, cart }: Omit<Session, "id">, key = secret): string {
  const iat = epochSeconds(nowMs);
  const life = parameters.maxAge === "session" ? TOKEN_LIFE_S : Number(parameters.maxAge);
  return signed({ sub: user, cart, iat, exp: iat + life }, key);
}

/** An entry with a new identifier, beside those that are there. */
export function withEntry(state: State, server: number, entry: Omit<Session, "id">): { state: State; id: string } {
  const [id, random] = randomHex(ID_OCTETS, state.random);
  const at = storeOf(state, server);
  const stores = state.stores.map((store, index) => (index === at ? [...store, { id, ...entry }] : store));
  return { state: { ...state, random, stores, made: state.made + 1 }, id };
}

/** The entry with other contents. */
export function withChanged(state: State, server: number, changed: Session): State {
  const at = storeOf(state, server);
  const put = (store: Session[]) => store.map((one) => (one.id === changed.id ? changed : one));
  return { ...state, stores: state.stores.map((store, index) => (index === at ? put(store) : store)) };
}

export function withoutEntry(state: State, server: number, id: string): State {
  const at = storeOf(state, server);
  const stores = state.stores.map((store, index) => (index === at ? store.filter((one) => one.id !== id) : store));
  const gone = (state.stores[at]?.length ?? 0) - (stores[at]?.length ?? 0);
  return { ...state, stores, gone: state.gone + gone };
}
