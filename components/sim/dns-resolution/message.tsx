import type { DnsFlag, DnsMessage, DnsOpt, DnsRecord } from "@/lib/packets/dns";
import base from "../view-base.module.css";
import styles from "./message.module.css";
import { Name } from "./name";
import type { Shown } from "./picture";
import type { Word } from "./words";

type Props = { shown: Shown | undefined; word: (word: Word) => string };

const FLAGS: DnsFlag[] = ["QR", "AA", "TC", "RD", "RA"];

/** The message at hand: who sends it to whom, what it asks, its flags, and what its sections hold. */
export function Message({ shown, word }: Props) {
  return (
    <div className={styles.message}>
      {shown === undefined ? <p className={base.plain}>{word("nothing")}</p> : <Whole shown={shown} word={word} />}
    </div>
  );
}

function Whole({ shown, word }: { shown: Shown; word: Props["word"] }) {
  const { exchange, leg, fate } = shown;
  const isOut = leg === "query" || leg === "SYN" || leg === "FIN";
  const party = (name: string) =>
    name === "client" || name === "resolver" ? word(name) : <span className={base.code}>{name}</span>;
  return (
    <>
      <p className={styles.way}>
        {party(isOut ? exchange.asker : exchange.responder)} → {party(isOut ? exchange.responder : exchange.asker)}
      </p>
      <p className={styles.kind}>
        <span className={base.code}>{exchange.transport.toUpperCase()}</span>{" "}
        {leg === "query" || leg === "reply" ? word(leg) : <span className={base.code}>{leg}</span>} · {word(fate)}
      </p>
      {shown.message === null || leg === "FIN" || leg === "FIN,ACK" ? (
        <p className={base.plain}>{word("segment")}</p>
      ) : (
        <Content message={shown.message} />
      )}
    </>
  );
}

function Content({ message }: { message: DnsMessage }) {
  const [question] = message.questions;
  const opt = (message.additional ?? []).find((record): record is DnsOpt => record.type === "OPT");
  return (
    <>
      <p className={styles.question}>
        {question !== undefined && <Name>{question.name}</Name>} <b>{question?.type}</b>
      </p>
      <p className={styles.flags}>
        <b>{message.flags.includes("QR") ? (message.rcode ?? "NOERROR") : "QUERY"}</b>
        {FLAGS.map((flag) => (
          <span key={flag} className={styles.flag} data-set={message.flags.includes(flag) ? "" : undefined}>
            {flag} {message.flags.includes(flag) ? 1 : 0}
          </span>
        ))}
      </p>
      <p className={styles.flags}>
        <span>ANSWER {contents(message.answers)}</span>
        <span>AUTHORITY {contents(message.authority)}</span>
        <span>ADDITIONAL {contents(message.additional)}</span>
        {opt !== undefined && <span>EDNS {opt.udpPayloadSize}</span>}
      </p>
    </>
  );
}

/** How many records of which types a section holds: "2 NS". */
function contents(records: (DnsRecord | DnsOpt)[] | undefined): string {
  const types = (records ?? []).flatMap((record) => (record.type === "OPT" ? [] : [record.type]));
  return types.length === 0
    ? "0"
    : [...new Set(types)].map((type) => `${types.filter((one) => one === type).length} ${type}`).join(", ");
}
