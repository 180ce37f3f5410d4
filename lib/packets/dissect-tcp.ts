import { requireInteger } from "./bits";
import { type Cursor, left, take, takeOctets } from "./cursor";
import { sizeOf } from "./fields/field";
import { OPTION_EOL, OPTION_HEAD, OPTION_KIND, OPTION_NOP, OPTION_PADDING, OPTION_UNKNOWN, OPTION_VALUE } from "./fields/tcp";

type Option = (typeof OPTION_VALUE)[keyof typeof OPTION_VALUE];
const BY_KIND: ReadonlyMap<number, Option> = new Map(Object.values(OPTION_VALUE).map((option) => [option.kind, option]));

/** Reads TCP options up to the end of the header. Throws a RangeError where one runs past it. */
export function takeTcpOptions(cursor: Cursor, headerEnd: number): void {
  const options: Cursor = { ...cursor, bytes: cursor.bytes.subarray(0, headerEnd) };
  while (left(options) > 0) takeOption(options);
  cursor.at = options.at;
}

function takeOption(cursor: Cursor): void {
  const kind = cursor.bytes[cursor.at] ?? OPTION_EOL;
  const known = BY_KIND.get(kind);
  cursor.group = known?.name;
  if (kind === OPTION_EOL || kind === OPTION_NOP) {
    take(cursor, OPTION_KIND);
    // Behind the end of the list there is only padding (RFC 9293 §3.1).
    if (kind === OPTION_EOL) takeOctets(cursor, OPTION_PADDING, left(cursor));
    return;
  }
  const length = take(cursor, OPTION_HEAD)["option-length"];
  const octets = requireInteger("TCP option-length", length, 2, left(cursor) + 2) - 2;
  const size = sizeOf(known?.fields ?? []);
  if (known === undefined || size === 0 || octets % size !== 0) takeOctets(cursor, OPTION_UNKNOWN, octets);
  else for (let i = 0; i < octets / size; i += 1) take(cursor, known.fields);
}
