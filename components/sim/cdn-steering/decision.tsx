import {
  type City,
  ECS_BITS,
  HOMES,
  RESOLVER_ADDRESSES,
  TARGET_ADDRESSES,
  toSite,
  type User,
} from "@/lib/sim/cdn-steering/network";
import type { State } from "@/lib/sim/cdn-steering/state";
import { type Candidate, candidatesFor, routedTo } from "@/lib/sim/cdn-steering/steer";
import { ms, SITE_NAMES } from "@/lib/sim/cdn-steering/words";
import type { Locale } from "@/lib/text";
import base from "../view-base.module.css";
import type { Frames } from "./rows";
import styles from "./view.module.css";
import { type Say, wordsIn } from "./words";

type Ruling = { state: State; user: User; place: City; chosen: string; sees: string };

/** What the GSLB went by when it was asked last, and what it knows now; with anycast, where routing took the last SYN. */
export function Decision({ frames, index, locale }: { frames: Frames; index: number; locale: Locale }) {
  const say = wordsIn(locale);
  const isRouting = frames[0]?.state.parameters.steering === "anycast";
  const ruling = lastRuling(frames, index);
  return (
    <section className={base.part}>
      <p className={`${base.caption} ${styles.caption}`}>{say(isRouting ? "routing" : "decision")}</p>
      <p className={styles.reason}>
        {ruling === null ? say("nobodyAsked") : <Reason ruling={ruling} isRouting={isRouting} locale={locale} />}
      </p>
      <table className={styles.sites}>
        <thead>
          <tr>
            <th scope="col">{say("site")}</th>
            {!isRouting && <th scope="col">{say("fromThere")}</th>}
            <th scope="col">{say("fromUser")}</th>
            <th scope="col">{say("state")}</th>
          </tr>
        </thead>
        <tbody>
          {candidates(ruling, frames, index).map((site) => (
            <SiteRow key={site.edge} site={site} ruling={ruling} isRouting={isRouting} locale={locale} say={say} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** As the CDN knows them now, whatever it knew when it was asked last; always in the same order, so that nothing jumps. */
function candidates(ruling: Ruling | null, frames: Frames, index: number): Candidate[] {
  const state = frames[index]?.state;
  if (state === undefined) return [];
  const order = Object.keys(state.sites);
  return candidatesFor(state, ruling?.place ?? "chengdu").sort((a, b) => order.indexOf(a.edge) - order.indexOf(b.edge));
}

function lastRuling(frames: Frames, index: number): Ruling | null {
  for (let at = index; at > 0; at -= 1) {
    const frame = frames[at];
    if (frame === undefined) continue;
    const ruling = rulingIn(frame, frames[at - 1]?.state);
    if (ruling !== null) return ruling;
  }
  return null;
}

function rulingIn({ state, event }: Frames[number], before: State | undefined): Ruling | null {
  const { note, parameters } = state;
  if (note?.is === "steer" && event?.type === "arrive") {
    const query = before?.messages.find(({ id }) => id === event.message);
    const user = state.visits.find(({ id }) => id === query?.visit)?.user;
    if (user === undefined) return null;
    const sees = note.prefix === null ? RESOLVER_ADDRESSES[note.resolver] : `ECS ${note.prefix}/${ECS_BITS}`;
    return { state, user, place: note.place, chosen: note.chosen, sees };
  }
  if (parameters.steering !== "anycast") return null;
  const syn = state.messages.find((message) => message.kind === "syn" && message.id > (before?.serial ?? 0));
  const user = state.visits.find(({ id }) => id === syn?.visit)?.user;
  if (user === undefined) return null;
  const { city } = HOMES[user];
  return { state, user, place: city, chosen: routedTo(state, city), sees: TARGET_ADDRESSES.anycast };
}

function Reason({ ruling, isRouting, locale }: { ruling: Ruling; isRouting: boolean; locale: Locale }) {
  const say = wordsIn(locale);
  const { user, place, sees } = ruling;
  const home = HOMES[user].city;
  if (isRouting) {
    return (
      <>
        <code>{sees}</code> {locale === "zh" ? "，用户在" : "from a user in "}
        {SITE_NAMES[home][locale]}
      </>
    );
  }
  const isWrong = home !== place;
  return (
    <>
      {say("seesAddress")} <code>{sees}</code>
      {locale === "zh" ? "，" : ", "}
      {say("takesFor")}
      {locale === "zh" ? "" : " "}
      <b>{SITE_NAMES[place][locale]}</b>
      {isWrong && (
        <span className={styles.wrong}>
          {locale === "zh" ? "，" : ", "}
          {say("isIn")}
          {locale === "zh" ? "" : " "}
          {SITE_NAMES[home][locale]}
        </span>
      )}
    </>
  );
}

type RowProps = { site: Candidate; ruling: Ruling | null; isRouting: boolean; locale: Locale; say: Say };

function SiteRow({ site, ruling, isRouting, locale, say }: RowProps) {
  const isChosen = ruling?.chosen === site.edge;
  const parameters = ruling?.state.parameters;
  const real = ruling === null || parameters === undefined ? "–" : ms(toSite(parameters, HOMES[ruling.user].city, site.edge));
  // Routing knows no load.
  const state = !site.up ? "dead" : site.busy && !isRouting ? "full" : "well";
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">
        {SITE_NAMES[site.edge][locale]}
        {isChosen && <span className="visually-hidden"> ({say("chosen")})</span>}
      </th>
      {!isRouting && <td>{ruling === null ? "–" : ms(site.rttMs)}</td>}
      <td>{real}</td>
      <td data-state={state}>{say(state)}</td>
    </tr>
  );
}
