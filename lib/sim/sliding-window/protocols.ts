import type { Parameters } from "./parameters";

export const PROTOCOLS = ["stop-and-wait", "go-back-n", "selective-repeat", "tcp", "tcp-sack"] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export function isTcp(protocol: Protocol): boolean {
  return protocol === "tcp" || protocol === "tcp-sack";
}

/** Stop-and-wait has a window of one, whatever is set. */
export function windowOf({ protocol, window }: Pick<Parameters, "protocol" | "window">): number {
  return protocol === "stop-and-wait" ? 1 : window;
}
