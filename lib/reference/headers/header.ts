import type { Text } from "@/lib/text";

/** The message that carries a field: "both" where it is as much at home in either. */
export type Carrier = "request" | "response" | "both";

/** One field of the IANA HTTP Field Name Registry, or a de-facto one that everybody meets. */
export type Header = {
  /** As the documents write it; field names are case-insensitive (RFC 9110 §5.1). */
  name: string;
  carriedBy: Carrier;
  /** What it says, in a sentence without a subject and without its name, which would give it away. */
  says: Text;
  /** A value as it stands after the colon. */
  example: string;
  cites: readonly [string, ...string[]];
};
