import type { Text } from "@/lib/text";
import type { InternetLayer } from "../layers";
import type { Transport } from "../ports/port";

/** What carries a protocol, and the number by which the carrier knows what it carries. */
export type Carrier =
  /** Straight on a medium: its own frames. */
  | { in: "medium" }
  | { in: "ethernet"; etherType: number }
  | { in: "ip"; protocol: number }
  /** Port of the server where it has a fixed one. */
  | { in: Transport; port?: number }
  /** Inside another protocol of this table. */
  | { in: "protocol"; name: string; transport?: Transport; port?: number };

export type Protocol = {
  name: string;
  /** What the letters stand for, or the full name. */
  full: string;
  does: Text;
  /** Where it is put, by the four layers of RFC 1122. */
  layer: InternetLayer;
  /** Said where books differ: by which criterion it is this layer, and by which another. */
  disputed?: Text;
  carriers: readonly [Carrier, ...Carrier[]];
  cites: readonly [string, ...string[]];
};
