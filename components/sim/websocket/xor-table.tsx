import base from "../view-base.module.css";
import { binary, hex } from "./digits";
import styles from "./view.module.css";
import type { Words } from "./words";

/** After six the key has come round once, which is what there is to see. */
const SHOWN_OCTETS = 6;

/** Octet by octet: the data, the key and what crosses the wire; without a key the data alone. */
export function XorTable({ data, frameKey, word }: { data: Uint8Array; frameKey: Uint8Array | undefined; word: Words }) {
  const shown = [...data.subarray(0, SHOWN_OCTETS)];
  const left = data.length - shown.length;
  return (
    <div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {word("data")}
            </th>
            {frameKey === undefined ? (
              <th scope="col">{word("byte")}</th>
            ) : (
              <>
                <th scope="col">{word("mask")}</th>
                <th scope="col" colSpan={2}>
                  {word("wire")}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((octet, at) => {
            const key = frameKey?.[at % 4] ?? 0;
            return (
              <tr key={at}>
                <td className={styles.letter}>{letterOf(octet)}</td>
                <td>
                  <code>{binary(octet, 8)}</code>
                </td>
                {frameKey !== undefined && (
                  <>
                    <td>
                      <code>{binary(key, 8)}</code>
                    </td>
                    <td>
                      <code className={styles.result}>{binary(octet ^ key, 8)}</code>
                    </td>
                  </>
                )}
                <td className={styles.byte}>
                  <code>{hex(octet ^ key)}</code>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && (
        <p className={base.plain}>
          {word("further")} {left} {word("furtherBytes")}
        </p>
      )}
      {data.length === 0 && <p className={base.plain}>{word("empty")}</p>}
    </div>
  );
}

/** The character of an octet where it has one that can be seen. */
function letterOf(octet: number): string {
  if (octet === 0x20) return "sp";
  return octet > 0x20 && octet < 0x7f ? String.fromCharCode(octet) : "·";
}
