import type { Link } from "./chain";
import styles from "./view.module.css";
import type { Say } from "./words";

const SIGNS = { pending: "·", good: "✓", bad: "✕" };

/** The chain from the browser's store down to the server, with every check that has been made. Room is kept for `places`. */
export function ChainList({ links, places, say }: { links: Link[]; places: number; say: Say }) {
  return (
    <ol className={styles.chain} data-places={places}>
      {links.map((link, index) => (
        <Place key={index} link={link} say={say} />
      ))}
    </ol>
  );
}

function Place({ link, say }: { link: Link; say: Say }) {
  if (link.kind !== "card") {
    return (
      <li className={styles.place} data-kind={link.kind}>
        <span className={styles.mark}>{link.kind === "missing" ? "✕" : "?"}</span> {say(link.kind)}
      </li>
    );
  }
  const { card, inStore, chips, isNow } = link;
  return (
    <li className={styles.place} data-kind={inStore ? "store" : "sent"} data-now={isNow || undefined}>
      <p className={styles.who}>
        <b>{card.subject}</b> <span>{say(inStore ? "inStore" : "sent")}</span>
      </p>
      <p className={styles.issuer}>
        {say("signedBy")} <code>{card.issuer}</code>
      </p>
      {chips.length > 0 && (
        <ul className={styles.chips}>
          {chips.map(({ check, result }) => (
            <li key={check} data-result={result}>
              <span aria-hidden="true">{SIGNS[result]}</span>
              <span className="visually-hidden">{say(result)}: </span>
              {say(check)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
