import { queueLength } from "@/lib/sim/fastcgi-pool/pool";
import type { State, Worker } from "@/lib/sim/fastcgi-pool/state";
import styles from "./view.module.css";
import type { Say } from "./words";

type Props = { state: State; last: State; word: Say };

/** nginx with its answers, the queue of the kernel, and the places of the workers. */
export function PoolPicture({ state, last, word }: Props) {
  const { parameters, workers, isUp } = state;
  const places = Array.from({ length: parameters.maxChildren }, (_, at) => workers[at]);
  return (
    <div className={styles.pool}>
      <p className={styles.part}>
        <b>nginx</b>
        <span className={styles.tally}>
          {([200, 502, 504] as const).map((code) => {
            const count = state.requests.filter((request) => request.code === code).length;
            return (
              <span key={code} data-some={count > 0 ? "" : undefined} data-code={code}>
                {code} <span className={styles.code}>×{count}</span>
              </span>
            );
          })}
        </span>
      </p>
      <div className={styles.part}>
        <b>{word("queue")}</b>{" "}
        <span className={styles.code}>
          {state.queue.length}/{queueLength(state)}
        </span>
        <Queue state={state} most={last.longestQueue} word={word} />
      </div>
      <div className={styles.part}>
        <b>PHP-FPM</b> <span className={styles.code}>pm = {parameters.pm}</span>
        {!isUp && <span className={styles.bad}> ✕ {word("down")}</span>}
        <ul className={styles.workers}>
          {places.map((worker, at) => (
            <Place key={at} worker={worker} state={state} word={word} />
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Those that wait, the first one first. Room for the longest queue of the run is kept, unseen. */
function Queue({ state, most, word }: { state: State; most: number; word: Say }) {
  const ghosts = Math.max(0, most - Math.max(state.queue.length, 1));
  return (
    <ul className={styles.queue}>
      {state.queue.length === 0 && <li className={styles.none}>{word("empty")}</li>}
      {state.queue.map((index) => (
        <li key={index} data-gone={state.requests[index]?.stage === "over" ? "" : undefined}>
          #{index + 1}
        </li>
      ))}
      {Array.from({ length: ghosts }, (_, at) => (
        <li key={`ghost ${at}`} aria-hidden="true" data-ghost="">
          #0
        </li>
      ))}
    </ul>
  );
}

function Place({ worker, state, word }: { worker: Worker | undefined; state: State; word: Say }) {
  if (worker === undefined) return <li data-state="none">{word("none")}</li>;
  if (worker.request === null) {
    return (
      <li data-state="idle">
        <small>worker {worker.id}</small>
        {word("idle")}
      </li>
    );
  }
  const isForNobody = state.requests[worker.request]?.stage === "over";
  return (
    <li data-state={isForNobody ? "waste" : "busy"}>
      <small>worker {worker.id}</small>
      <b>#{worker.request + 1}</b>
      {isForNobody && <small>{word("nobody")}</small>}
    </li>
  );
}
