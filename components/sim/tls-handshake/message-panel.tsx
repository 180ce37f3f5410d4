import { titleOf } from "@/lib/sim/tls-handshake/names";
import { contentOf, isOpened, readable } from "@/lib/sim/tls-handshake/reading";
import { type RecordSize, recordsOf } from "@/lib/sim/tls-handshake/sizes";
import type { Sent, State } from "@/lib/sim/tls-handshake/state";
import type { Locale } from "@/lib/text";
import base from "../view-base.module.css";
import styles from "./view.module.css";
import { wordsIn } from "./words";

const HEADER = 5;

type Props = { state: State; message: Sent | undefined; locale: Locale };

/** One message as the eavesdropper sees it: record headers always, the rest only where it is not encrypted or she has the key. */
export function MessagePanel({ state, message, locale }: Props) {
  const word = wordsIn(locale);
  if (message === undefined) return <p className={base.plain}>{word("nothingYet")}</p>;
  const records = recordsOf(state, message);
  const title = <b className={base.code}>{titleOf(message.name)[locale]}</b>;
  if (records.length === 0) {
    return (
      <>
        <p className={styles.line}>{title}</p>
        <p className={base.plain}>{word("onlyTcp")}</p>
      </>
    );
  }
  const total = records.reduce((sum, { length }) => sum + HEADER + length, 0);
  const opened = isOpened(state, message);
  const inside = (record: RecordSize) =>
    record.sealed ? (opened ? record.length : 0) : record.length - shutIn(state, message, record);
  const open = records.reduce((sum, record) => sum + HEADER + inside(record), 0);
  return (
    <>
      <p className={styles.line}>
        {title} <Count open={open} total={total} locale={locale} />
      </p>
      <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.shut} width="100" height="6" />
        <rect className={styles.open} width={Math.round((open / total) * 1000) / 10} height="6" />
      </svg>
      <ul className={styles.records}>
        {records.map((record, at) => (
          <li key={at}>
            <code>{headerOf(record, message, at)}</code> {word(`record${record.type}`)}, {record.length} B
          </li>
        ))}
        {readable(state, message).map((line) => (
          <li key={line.en}>
            <code>{line[locale]}</code>
          </li>
        ))}
        {opened &&
          contentOf(state, message.name).map((line) => (
            <li key={line} className={styles.opened}>
              <code>{line}</code>
            </li>
          ))}
      </ul>
      {open < total && <p className={base.plain}>{word("noise")}</p>}
    </>
  );
}

function Count({ open, total, locale }: { open: number; total: number; locale: Locale }) {
  const text = locale === "zh" ? `${total} 字节里有 ${open} 字节可读` : `${open} of ${total} bytes readable`;
  return <span className={styles.count}>{text}</span>;
}

/** Octets of a readable record that she cannot open: a premaster secret, a ticket. */
function shutIn({ stolen }: State, { name }: Sent, { shut = 0 }: RecordSize): number {
  return stolen.includes(name === "client-key-exchange" ? "certificate" : "ticket") ? 0 : shut;
}

/** The five octets in front of every record, which nobody encrypts: type, version, length. */
function headerOf({ type, length }: RecordSize, { name }: Sent, at: number): string {
  const minor = name === "client-hello" && at === 0 ? 1 : 3;
  return [type, 3, minor, length >> 8, length & 0xff].map((octet) => octet.toString(16).padStart(2, "0")).join(" ");
}
