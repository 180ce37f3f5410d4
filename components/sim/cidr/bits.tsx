import type { ReactNode } from "react";
import { formatAddress } from "@/lib/reference/cidr";
import styles from "./bits.module.css";

export type BitsProps = {
  label: ReactNode;
  /** The 32 bits; undefined keeps their room. */
  value: number | undefined;
  /** Where the cut is: bits before it belong to the prefix. */
  cut: number;
  /** Bits behind the cut are not looked at, and drawn as dots. */
  open?: boolean;
  /** The first bit that differs, counted from 0. */
  differs?: number;
  /** What stands at the end of the line; the address in decimal where nothing is given. */
  note?: ReactNode;
  /** `good` is what wins, `match` what might have. */
  tone?: "now" | "match" | "good" | "faint";
};

/** An address as four octets of bits, the cut of its prefix drawn in, and under or beside them what it is. */
export function Bits({ label, value, cut, open = false, differs, note, tone }: BitsProps) {
  return (
    <div className={styles.row} data-tone={tone}>
      <span className={styles.label}>{label}</span>
      <span className={styles.note}>{note ?? (value === undefined ? "" : formatAddress(value))}</span>
      <span className={styles.bits} aria-hidden="true">
        {[0, 8, 16, 24].map((start) => (
          <span key={start} className={styles.octet}>
            {stretchesOf(value, start, cut, open, differs).map(({ text, kind, at }) => (
              <span key={at} data-kind={kind}>
                {text}
              </span>
            ))}
          </span>
        ))}
      </span>
    </div>
  );
}

type Kind = "prefix" | "host" | "open" | "differs" | "unknown";
type Stretch = { text: string; kind: Kind; at: number };

/** The bits of one octet, in stretches of one kind each. */
function stretchesOf(
  value: number | undefined,
  start: number,
  cut: number,
  open: boolean,
  differs: number | undefined,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = start; at < start + 8; at += 1) {
    const kind = kindOf(value, at, cut, open, differs);
    const text = value === undefined ? "–" : kind === "open" ? "·" : String((value >>> (31 - at)) & 1);
    const last = stretches.at(-1);
    if (last !== undefined && last.kind === kind) last.text += text;
    else stretches.push({ text, kind, at });
  }
  return stretches;
}

function kindOf(value: number | undefined, at: number, cut: number, open: boolean, differs: number | undefined): Kind {
  if (value === undefined) return "unknown";
  if (at === differs) return "differs";
  if (at < cut) return "prefix";
  return open ? "open" : "host";
}
