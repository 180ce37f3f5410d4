import { formatAddress, lastOf, networkOf } from "@/lib/reference/cidr";
import { commonBits } from "@/lib/reference/prefixes";
import type { HostIndex, TalkWork } from "@/lib/sim/cidr/state";
import { takesForLocal } from "@/lib/sim/cidr/talk";
import { nameOf, otherThan } from "@/lib/sim/cidr/words";
import { Bits } from "./bits";
import styles from "./view.module.css";
import type { Say } from "./words";

type Props = { work: TalkWork; say: Say };

/** What each host has been told, and so whom it takes for a neighbour. */
export function Hosts({ work, say }: Props) {
  return (
    <div className={styles.pairOfHosts}>
      {([0, 1] as const satisfies HostIndex[]).map((host) => {
        const { address, length, gateway } = work.hosts[host];
        return (
          <div key={host} data-now={(work.deed !== "start" && work.sender === host) || undefined}>
            <p className={styles.caption}>
              {nameOf(host)} <code>{`${formatAddress(address)}/${length}`}</code>
            </p>
            <p>
              {say("thinks")}{" "}
              <span className={styles.range}>
                <code>{formatAddress(networkOf(address, length))}</code> – <code>{formatAddress(lastOf(address, length))}</code>
              </span>
            </p>
            <p>
              {say("gateway")} {gateway === null ? say("none") : <code>{formatAddress(gateway)}</code>}
            </p>
          </div>
        );
      })}
    </div>
  );
}

/** The two ANDs of whoever sends now; between packets the last ones stay. */
export function Judgement({ work, say }: Props) {
  const { hosts, sender, deed } = work;
  const { address, length } = hosts[sender];
  const peer = hosts[otherThan(sender)].address;
  const hasOwn = deed !== "start";
  const hasJudged = hasOwn && deed !== "own";
  const isLocal = takesForLocal(work);
  const common = commonBits(address, peer);
  return (
    <div className={styles.sum}>
      <p className={styles.caption}>
        {nameOf(sender)} {say("judges")} <code>/{length}</code>
      </p>
      <Bits
        label={say("ownMask")}
        value={hasOwn ? networkOf(address, length) : undefined}
        cut={length}
        tone={deed === "own" ? "now" : undefined}
      />
      <Bits
        label={say("peerMask")}
        value={hasJudged ? networkOf(peer, length) : undefined}
        cut={length}
        differs={hasJudged && !isLocal ? common : undefined}
        tone={deed === "local" || deed === "remote" ? "now" : undefined}
      />
      <p className={styles.verdict} data-tone={hasJudged ? (isLocal ? "good" : "away") : undefined}>
        {hasJudged ? `${nameOf(otherThan(sender))}: ${say(isLocal ? "neighbour" : "stranger")}` : "\u00a0"}
      </p>
    </div>
  );
}
