import { formatAddress, hostRange, lastOf, maskOf, networkOf } from "@/lib/reference/cidr";
import { commonBits } from "@/lib/reference/prefixes";
import { BLOCK_STEPS, type BlockStep, type BlockWork } from "@/lib/sim/cidr/state";
import { Bits } from "./bits";
import { octetPicture } from "./octet";
import styles from "./view.module.css";
import type { Say } from "./words";

type Props = { work: BlockWork; say: Say };

/** The sum as one writes it by hand: address, mask, AND, OR; then the same for the other address. */
export function Block({ work, say }: Props) {
  const { address, length, other, done } = work;
  const has = (step: BlockStep) => done > BLOCK_STEPS.indexOf(step);
  const tone = (step: BlockStep) => (BLOCK_STEPS[done - 1] === step ? ("now" as const) : undefined);
  const when = (step: BlockStep, value: number) => (has(step) ? value : undefined);
  const inverted = ~maskOf(length) >>> 0;
  const differs = commonBits(address, other);
  return (
    <>
      <div className={styles.sum}>
        <Bits
          label={say("address")}
          value={when("address", address)}
          cut={has("mask") ? length : 0}
          tone={tone("address")}
          note={`${formatAddress(address)}/${length}`}
        />
        <Bits label={say("mask")} value={when("mask", maskOf(length))} cut={length} tone={tone("mask")} />
        <Bits label={say("network")} value={when("network", networkOf(address, length))} cut={length} tone={tone("network")} />
        <Bits label={say("inverted")} value={when("last", inverted)} cut={length} />
        <Bits
          label={say(length < 31 ? "last" : "lastHost")}
          value={when("last", lastOf(address, length))}
          cut={length}
          tone={tone("last")}
        />
      </div>
      <Hosts work={work} isKnown={has("hosts")} say={say} />
      <div className={styles.sum}>
        <Bits label={say("other")} value={when("other", other)} cut={length} tone={tone("other")} note={formatAddress(other)} />
        <Bits
          label={say("otherNetwork")}
          value={when("other", networkOf(other, length))}
          cut={length}
          differs={has("verdict") && differs < length ? differs : undefined}
          tone={tone("verdict")}
        />
        <p className={styles.verdict} data-tone={has("verdict") ? (work.isOnLink ? "good" : "away") : undefined}>
          {has("verdict") ? say(work.isOnLink ? "same" : "different") : "\u00a0"}
        </p>
      </div>
    </>
  );
}

function Hosts({ work, isKnown, say }: Props & { isKnown: boolean }) {
  const { address, length, other, hosts } = work;
  const [first, last] = hostRange(address, length).map(formatAddress);
  const { octet, cells, isPart, isOtherShown } = octetPicture(address, length, other);
  return (
    <div className={styles.hosts}>
      <p>
        {say("hosts")}{" "}
        {isKnown ? (
          <>
            <b>{hosts}</b>{" "}
            <span className={styles.range}>
              <code>{first}</code> – <code>{last}</code>
            </span>
          </>
        ) : (
          <span className={styles.quiet}>{say("notYet")}</span>
        )}
      </p>
      <ol className={styles.cells} data-known={isKnown || undefined} aria-label={`${say("octet")} ${octet} ${say("blocks")}`}>
        {cells.map(({ start, end, hasOwn, hasOther }) => (
          <li key={start} data-own={(isKnown && hasOwn) || undefined} data-other={(isKnown && hasOther) || undefined}>
            {isKnown ? start : "–"}
            {isKnown && hasOwn && <span className="visually-hidden"> {say("blockOwn")}</span>}
            {isKnown && hasOther && <span className="visually-hidden"> {say("blockOther")}</span>}
            <span className="visually-hidden"> – {end}</span>
          </li>
        ))}
      </ol>
      <p className={styles.key} aria-hidden="true">
        {isKnown ? (
          <>
            {say("octet")} {octet} {say("blocks")}
            {isPart && ` ${say("beforeAfter")}`} <span data-own>{say("blockOwn")}</span>{" "}
            <span data-other={isOtherShown || undefined}>{say(isOtherShown ? "blockOther" : "elsewhere")}</span>
          </>
        ) : (
          "\u00a0"
        )}
      </p>
    </div>
  );
}
