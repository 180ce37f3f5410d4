import type { Text } from "@/lib/text";

export type Transport = "tcp" | "udp";

/** A port that a server of some protocol listens on where nobody has said otherwise. */
export type Port = {
  port: number;
  /** Over which of them the protocol is used there today; the IANA registry often lists both all the same. */
  transports: readonly [Transport, ...Transport[]];
  /** Service name in the IANA registry. */
  service: string;
  /** What people call it. */
  name: string | Text;
  /** What it is for, as a phrase. */
  does: Text;
  cites: readonly [string, ...string[]];
};

/** What people call it, in both languages. */
export function portName({ name }: Pick<Port, "name">): Text {
  return typeof name === "string" ? { zh: name, en: name } : name;
}
