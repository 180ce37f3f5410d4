import type { Text } from "@/lib/text";

/** One code of the IANA HTTP Status Code Registry. */
export type StatusCode = {
  code: number;
  /** As the registry and RFC 9110 have it. */
  name: string;
  /** Where it is defined. */
  defined: string;
  /** What it says, in one sentence; without its name, which would give it away. */
  meaning: Text;
  /** Situations in which this code is the answer and no other is. Questions name them by place: add at the end only. */
  situations: readonly [Text, ...Text[]];
};
