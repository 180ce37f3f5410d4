import { isForged } from "@/lib/sim/socket-calls/addresses";
import { rateThatFills, reapMs } from "@/lib/sim/socket-calls/flood";
import { halfOpenCount } from "@/lib/sim/socket-calls/places";
import type { State } from "@/lib/sim/socket-calls/state";
import type { Locale } from "@/lib/text";
import base from "../view-base.module.css";
import { occupantOf } from "./rows";
import styles from "./view.module.css";
import type { Words } from "./words";

/** What the server's kernel holds: half-open, finished, and the one that the program has fetched. */
export function Queues({ state, word, locale }: { state: State; word: Words; locale: Locale }) {
  const { halfOpen, queue, program, seed, parameters } = state;
  const places = halfOpen.length;
  const waiting = Array.from({ length: places }, (_, place) => queue[place] ?? null);
  return (
    <div className={styles.panel}>
      <p className={base.caption}>{word("kernel")}</p>
      <Places name={word("synQueue")} holders={halfOpen} count={`${halfOpenCount(state)}/${places}`} seed={seed} word={word} />
      <Places name={word("acceptQueue")} holders={waiting} count={`${queue.length}/${places}`} seed={seed} word={word} />
      <Places name={word("served")} holders={[program.connection]} count="" seed={seed} word={word} />
      {parameters.floodSyns > 0 && <p className={styles.plain}>{priceOf(state, locale)}</p>}
    </div>
  );
}

type PlacesProps = { name: string; holders: readonly (number | null)[]; count: string; seed: number; word: Words };

function Places({ name, holders, count, seed, word }: PlacesProps) {
  return (
    <div className={styles.queue}>
      <p>
        {name} <span className={styles.count}>{count}</span>
      </p>
      <ol className={styles.places}>
        {holders.map((holder, place) => (
          <li key={place} data-holder={holder === null ? "none" : isForged(holder) ? "forged" : "client"}>
            {holder === null ? <span className="visually-hidden">{word("free")}</span> : occupantOf(holder, seed)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What it costs an attacker to keep the places of this server taken (RFC 4987 §2). */
function priceOf({ halfOpen, parameters }: State, locale: Locale): string {
  const livesS = reapMs(parameters.synAckRetries) / 1000;
  const everyS = Math.round(10 / rateThatFills(halfOpen.length, livesS * 1000)) / 10;
  return locale === "zh"
    ? `点号后面是伪造地址的末段。没有人理会的条目占 ${livesS} s；位置 ${halfOpen.length} 个，每 ${everyS} s 一个伪造的 SYN 就够占满。`
    : `Behind a dot: the end of a forged address. An entry that nobody answers lives ${livesS} s; for ${halfOpen.length} ${halfOpen.length === 1 ? "place" : "places"} one forged SYN every ${everyS} s is enough.`;
}
