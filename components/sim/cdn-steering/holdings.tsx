import { ageOf, isFresh } from "@/lib/sim/cdn-steering/fetch";
import {
  type Cache,
  ECS_BITS,
  EDGES,
  HOMES,
  RESOLVERS,
  type ResolverName,
  TARGET_ADDRESSES,
  USERS,
  type User,
} from "@/lib/sim/cdn-steering/network";
import type { Held, State } from "@/lib/sim/cdn-steering/state";
import { CACHE_NAMES, RESOLVER_NAMES, SITE_NAMES, USER_NAMES } from "@/lib/sim/cdn-steering/words";
import type { Locale } from "@/lib/text";
import base from "../view-base.module.css";
import type { Frames } from "./rows";
import styles from "./view.module.css";
import { type Say, wordsIn } from "./words";

type Props = { frames: Frames; state: State; locale: Locale };

/** The DNS caches with their TTLs, the copies with their ages, and what the origin had to do. */
export function Holdings({ frames, state, locale }: Props) {
  const say = wordsIn(locale);
  const users = usersIn(frames);
  const resolvers = RESOLVERS.filter((name) => users.some((user) => HOMES[user].resolver === name));
  const hasCdn = state.parameters.steering !== "none";
  const caches: Cache[] = hasCdn ? [...EDGES, ...(state.parameters.shield ? (["shield"] as const) : [])] : [];
  return (
    <section className={base.part}>
      <p className={`${base.caption} ${styles.caption}`}>{say("holdings")}</p>
      <dl className={styles.holdings}>
        {users.map((user) => (
          <div key={user}>
            <dt>{USER_NAMES[user][locale]}</dt>
            <dd>
              <Address held={state.stubs[user]} nowMs={state.nowMs} say={say} />
            </dd>
          </div>
        ))}
        {resolvers.map((name) => (
          <div key={name}>
            <dt>{shortName(name, locale)}</dt>
            <dd>
              <ResolverLines name={name} state={state} hasCdn={hasCdn} say={say} />
            </dd>
          </div>
        ))}
        {caches.map((at) => (
          <div key={at}>
            <dt>{CACHE_NAMES[at][locale].replace("The parent", "Parent")}</dt>
            <dd>
              <CopyLine at={at} state={state} say={say} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{SITE_NAMES.origin[locale].replace("the origin", "Origin")}</dt>
          <dd>
            v{state.origin.version} · {say("sent")} 200 × {state.origin.full}, 304 × {state.origin.notModified}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function usersIn(frames: Frames): User[] {
  const script = frames[0]?.state.script ?? [];
  return USERS.filter(
    (user) =>
      script.some((entry) => entry.kind === "visit" && entry.user === user) ||
      frames.some(({ event }) => event?.type === "visit" && event.user === user),
  );
}

function shortName(name: ResolverName, locale: Locale): string {
  const long = RESOLVER_NAMES[name][locale];
  return locale === "zh" ? long : name === "isp" ? "Provider’s resolver" : "Public resolver";
}

function Address({ held, nowMs, say, of }: { held: Held | null; nowMs: number; say: Say; of?: string }) {
  if (held === null || held.expiresMs <= nowMs) return <span className={base.plain}>{say("nothing")}</span>;
  return (
    <>
      <code>{TARGET_ADDRESSES[held.target]}</code> {secondsLeft(held.expiresMs, nowMs, say)}
      {of !== undefined && <span className={base.plain}> · {of}</span>}
    </>
  );
}

function secondsLeft(expiresMs: number, nowMs: number, say: Say): string {
  return `${say("left")} ${Math.ceil((expiresMs - nowMs) / 1000)} s`;
}

/** The alias, and an address for everybody or, with ECS, one for each of two networks. */
function ResolverLines({ name, state, hasCdn, say }: { name: ResolverName; state: State; hasCdn: boolean; say: Say }) {
  const { nowMs, parameters } = state;
  const { aliasExpiresMs, held } = state.resolvers[name];
  const room = parameters.ecs && name === "public" && parameters.steering === "dns" ? 2 : 1;
  const alive = held.filter(({ expiresMs }) => expiresMs > nowMs);
  return (
    <>
      {hasCdn && (
        <p className={base.plain}>
          {say("alias")}{" "}
          {aliasExpiresMs === null || aliasExpiresMs <= nowMs ? say("nothing") : secondsLeft(aliasExpiresMs, nowMs, say)}
        </p>
      )}
      {Array.from({ length: room }, (_, at) => {
        const one = alive[at];
        const scope = one?.prefix == null ? undefined : `${one.prefix}/${ECS_BITS}`;
        return (
          <p key={at} className={room > 1 ? styles.scoped : undefined}>
            {one === undefined && at > 0 ? "\u00a0" : <Address held={one ?? null} nowMs={nowMs} say={say} of={scope} />}
          </p>
        );
      })}
    </>
  );
}

function CopyLine({ at, state, say }: { at: Cache; state: State; say: Say }) {
  const { copy } = state.stores[at];
  const site = at === "shield" ? null : state.sites[at];
  // What is so; the table beside it has what the CDN knows.
  const remark = site === null || (site.up && !site.busy) ? null : site.up ? "busy" : "dead";
  const fresh = copy !== null && isFresh(state, copy);
  return (
    <>
      {copy === null ? (
        <span className={base.plain}>{say("nothing")}</span>
      ) : (
        <>
          v{copy.version}, {Math.floor(ageOf(copy, state.nowMs) / 1000)} s{" "}
          <b className={fresh ? styles.fresh : base.plain}>{say(fresh ? "fresh" : "expired")}</b>
        </>
      )}
      {remark !== null && <b className={styles.wrong}> · {say(remark)}</b>}
    </>
  );
}
