import { contentOctets } from "@/lib/sim/websocket/contents";
import { frameOctets, maskingKey } from "@/lib/sim/websocket/octets";
import { type Frame, OPCODES } from "@/lib/sim/websocket/state";
import { extendedLengthOctets, headerOctets } from "@/lib/sim/websocket/wire";
import base from "../view-base.module.css";
import { binary, hex } from "./digits";
import styles from "./view.module.css";
import type { Words } from "./words";
import { XorTable } from "./xor-table";

/** How many octets of a frame are written out. */
const SHOWN_OCTETS = 20;

/** One frame, bit by bit: the header field by field, then the mask at work on the data. */
export function FramePanel({ frame, seed, word }: { frame: Frame; seed: number; word: Words }) {
  const octets = frameOctets(seed, frame);
  const shown = [...octets.subarray(0, SHOWN_OCTETS)].map(hex).join(" ");
  return (
    <>
      <p className={base.caption}>{word("frameTitle")}</p>
      <p className={styles.octets}>
        <code>
          {shown}
          {octets.length > SHOWN_OCTETS && ` … ${octets.length} B`}
        </code>
      </p>
      <div className={styles.halves}>
        <HeaderTable frame={frame} octets={octets} word={word} />
        <XorTable data={contentOctets(frame)} frameKey={frame.masked ? maskingKey(seed, frame) : undefined} word={word} />
      </div>
    </>
  );
}

type Line = { bytes?: string; span?: number; field: string; bits: string; meaning: string };

function HeaderTable({ frame, octets, word }: { frame: Frame; octets: Uint8Array; word: Words }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{word("byte")}</th>
          <th scope="col">{word("field")}</th>
          <th scope="col">{word("bits")}</th>
          <th scope="col">{word("meaning")}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(frame, octets, word).map(({ bytes, span, field, bits, meaning }) => (
          <tr key={`${field} ${bytes}`}>
            {bytes !== undefined && (
              <td rowSpan={span} className={styles.byte}>
                <code>{bytes}</code>
              </td>
            )}
            <td className={styles.field}>{field}</td>
            {bits === "" ? (
              <td colSpan={2}>{meaning}</td>
            ) : (
              <>
                <td>
                  <code>{bits}</code>
                </td>
                <td>{meaning}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linesOf(frame: Frame, octets: Uint8Array, word: Words): Line[] {
  const { fin, masked, length, opcode } = frame;
  const [first = 0, second = 0] = octets;
  const extended = extendedLengthOctets(length);
  const seven = second & 0x7f;
  const lengthMeaning = extended === 0 ? `${seven} ${word("bytes")}` : word(extended === 2 ? "inTwo" : "inEight");
  const lines: Line[] = [
    { bytes: hex(first), span: 3, field: "FIN", bits: fin ? "1" : "0", meaning: word(fin ? "ends" : "more") },
    { field: "RSV1–3", bits: "000", meaning: word("reserved") },
    { field: "opcode", bits: binary(OPCODES[opcode], 4), meaning: `${OPCODES[opcode].toString(16).toUpperCase()}, ${opcode}` },
    { bytes: hex(second), span: 2, field: "MASK", bits: masked ? "1" : "0", meaning: word(masked ? "keyFollows" : "noKey") },
    { field: "length", bits: binary(seven, 7), meaning: extended === 0 ? lengthMeaning : `${seven}: ${lengthMeaning}` },
  ];
  if (extended > 0) {
    const bytes = [...octets.subarray(2, 2 + extended)].map(hex).join(" ");
    lines.push({ bytes, field: "length", bits: "", meaning: `${length} ${word("bytes")}` });
  }
  if (masked) {
    const bytes = [...octets.subarray(headerOctets(length, true) - 4, headerOctets(length, true))].map(hex).join(" ");
    lines.push({ bytes, field: "key", bits: "", meaning: word("freshKey") });
  }
  return lines;
}
