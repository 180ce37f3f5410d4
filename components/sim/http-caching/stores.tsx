import { ageOf, isFresh, type Lifetime, lifetimeOf } from "@/lib/sim/http-caching/freshness";
import type { CacheName, Party, Stored } from "@/lib/sim/http-caching/message";
import { clockOf } from "@/lib/sim/http-caching/reply";
import type { State } from "@/lib/sim/http-caching/state";
import { contentWords } from "@/lib/sim/http-caching/words";
import type { Locale } from "@/lib/text";
import type { Frames } from "./rows";
import styles from "./view.module.css";
import { PARTIES, type Say, wordsIn } from "./words";

type Props = { frames: Frames; state: State; parties: Party[]; locale: Locale };

/** What each cache holds, how old it is, and what the origin has and had to do. Room is kept for the most that comes. */
export function Stores({ frames, state, parties, locale }: Props) {
  const word = wordsIn(locale);
  const { origin, served } = state;
  const mode = origin.mode === "up" ? "" : ` · ${word(origin.mode === "down" ? "down" : "failing")}`;
  return (
    <dl className={styles.stores}>
      {parties.map((party) => (
        <div key={party}>
          <dt>{PARTIES[party][locale]}</dt>
          {party === "origin" ? (
            <dd>
              <p>
                {word("version")} {origin.version}
                {mode}
              </p>
              <p className={styles.plain}>
                {word("served")} 200 × {served.full}, 304 × {served.notModified}
              </p>
            </dd>
          ) : (
            <dd>
              <Copies name={party} state={state} room={mostIn(frames, party)} locale={locale} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function mostIn(frames: Frames, name: CacheName): number {
  return Math.max(1, ...frames.map(({ state }) => state.caches[name].length));
}

function Copies({ name, state, room, locale }: { name: CacheName; state: State; room: number; locale: Locale }) {
  const copies = state.caches[name];
  const places = Array.from({ length: room }, (_, at) => copies[at]);
  return places.map((stored, at) =>
    stored === undefined ? (
      <div key={at} className={styles.copy}>
        <p className={styles.plain}>{at === 0 ? wordsIn(locale)("nothing") : "\u00a0"}</p>
      </div>
    ) : (
      <Copy key={at} name={name} stored={stored} state={state} locale={locale} />
    ),
  );
}

type CopyProps = { name: CacheName; stored: Stored; state: State; locale: Locale };

function Copy({ name, stored, state, locale }: CopyProps) {
  const word = wordsIn(locale);
  const { response } = stored;
  const lifetime = lifetimeOf(response, name === "shared");
  const ageS = ageOf(stored, clockOf(state, name));
  const fresh = isFresh(lifetime, ageS);
  const share = lifetime.seconds === 0 ? 1 : Math.min(1, ageS / lifetime.seconds);
  return (
    <div className={styles.copy} data-fresh={fresh}>
      <p>
        {response.content === null ? response.status : contentWords(state.parameters, response.content)[locale]}{" "}
        <b className={styles.freshness}>{word(fresh ? "fresh" : "stale")}</b>
      </p>
      <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.whole} width="100" height="6" />
        <rect className={styles.gone} width={Math.round(share * 1000) / 10} height="6" />
      </svg>
      <p className={styles.plain}>
        {word("age")} {ageS} / {sourceOf(lifetime, word)} {lifetime.seconds} s
      </p>
    </div>
  );
}

/** Where the lifetime comes from, in the words of the header; where no header says it, in ordinary ones. */
function sourceOf({ from }: Lifetime, word: Say): string {
  return from === "none" || from === "heuristic" ? word(from === "none" ? "lifetime" : "estimated") : from;
}
