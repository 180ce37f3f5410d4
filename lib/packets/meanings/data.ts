import type { DATA } from "../fields/data";
import { type MeaningsOf, meaning } from "./meaning";

export const DATA_MEANINGS: MeaningsOf<typeof DATA.tail> = {
  data: meaning(
    "RFC 9293 §3.1",
    "What the application sent; the layers below carry it unread.",
    "应用程序发送的内容；下面各层只运送，不解读。",
  ),
};
