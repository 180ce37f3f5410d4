import type { Text } from "@/lib/text";

/** Why the endpoint does this, where the table's own `effect` does not say it. By row. */
export const REASONS: Record<string, Text> = {
  "1": {
    zh: "被动的 `OPEN` 只是等着：还不知道对方是谁，没有可发的对象。",
    en: "A passive `OPEN` only waits: the peer is not known yet, so there is nobody to send to.",
  },
};
