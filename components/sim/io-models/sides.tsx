import { isEpoll, isLoop } from "@/lib/sim/io-models/models";
import { groupDigits as digits, WAITING_CALLS } from "@/lib/sim/io-models/words";
import base from "../view-base.module.css";
import type { Moment } from "./picture";
import styles from "./view.module.css";
import { Wall } from "./wall";
import type { Say } from "./words";

/** The program above, the kernel with its sockets below, and what crosses between them in this frame. */
export function Sides({ moment, word }: { moment: Moment; word: Say }) {
  const { state, looking, unread, forgotten, listed } = moment;
  const wall = `${digits(state.connections)} ${word("connections")}, ${digits(unread.length)} ${word("withData")}`;
  return (
    <div className={styles.sides}>
      <p className={styles.side} data-active={looking?.who === "program" ? "" : undefined}>
        <b>{word("program")}</b> <span>{whoOf(moment, word)}</span>
        <span className={styles.doing}>{looking?.who === "program" ? lookingText(moment, word) : stateOf(moment, word)}</span>
      </p>
      <Crossing moment={moment} word={word} />
      <p className={styles.side} data-active={looking?.who === "kernel" ? "" : undefined}>
        <b>{word("kernel")}</b>{" "}
        {isEpoll(state.model) && (
          <span>
            {word("readyList")} <span className={styles.code}>{digits(listed)}</span>
          </span>
        )}
        <span className={styles.doing}>{looking?.who === "kernel" && lookingText(moment, word)}</span>
      </p>
      <Wall moment={moment} label={wall} />
      <p className={styles.caption}>
        <span>
          <span className={styles.code}>{digits(state.connections)}</span> {word("connections")}
        </span>
        <span data-lit={unread.length > 0 ? "" : undefined}>
          <span className={styles.code}>{digits(unread.length)}</span> {word("withData")}
        </span>
        {forgotten.length > 0 && <span className={styles.bad}>✕ {word("forgotten")}</span>}
      </p>
    </div>
  );
}

function lookingText({ looking }: Moment, word: Say) {
  if (looking === null) return null;
  return (
    <>
      {word("looksAt")} <span className={styles.code}>{digits(looking.entries)}</span> {word("of")}
    </>
  );
}

function whoOf({ state }: Moment, word: Say): string {
  if (isLoop(state.model)) return word("oneThread");
  if (state.phase === "accepted" || state.phase === "stopped") return "";
  return `${digits(state.connections)} ${word(state.model === "process" ? "processes" : "threads")}`;
}

function stateOf({ state }: Moment, word: Say) {
  const call = <span className={styles.code}>{WAITING_CALLS[state.model]}</span>;
  switch (state.phase) {
    case "asleep":
      return (
        <>
          {word("asleep")} {call}
        </>
      );
    case "awake":
      if (isLoop(state.model)) {
        return (
          <>
            {word("within")} {call}
          </>
        );
      }
      return (
        <>
          <span className={styles.code}>{digits(state.sockets.length)}</span> {word("woken")}
        </>
      );
    default:
      return word(state.phase);
  }
}

function Crossing({ moment, word }: { moment: Moment; word: Say }) {
  const { listIn, listOut, data } = moment.work;
  const isEmpty = listIn + listOut + data === 0;
  return (
    <p className={styles.crossing}>
      {isEmpty && <span className={base.plain}>{word("nothing")}</span>}
      {listIn > 0 && <Load arrow="↓" what={word("list")} bytes={listIn} />}
      {listOut > 0 && <Load arrow="↑" what={word("result")} bytes={listOut} />}
      {data > 0 && <Load arrow="↑" what={word("data")} bytes={data} />}
    </p>
  );
}

function Load({ arrow, what, bytes }: { arrow: string; what: string; bytes: number }) {
  return (
    <span className={styles.load}>
      <b aria-hidden="true">{arrow}</b> {what} <span className={styles.code}>{digits(bytes)} B</span>
    </span>
  );
}
