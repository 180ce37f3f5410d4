import type { Text } from "@/lib/text";
import type { GradedItem } from "./kinds";

/** The same words in both languages. */
export const text = (words: string): Text => ({ zh: words, en: words });
const right = (words: string) => ({ right: true as const, text: text(words), why: text(`${words}: right`) });
const wrong = (words: string) => ({ text: text(words), why: text(`${words}: wrong`) });

const base = { claims: [], taught_at: "here", cites: ["RFC 9293 §3.5"], topic: "tcp", prompt: text("?"), why: text("because") };
const { why: _, ...withoutWhy } = base;

/** One question of each kind that the program grades. */
export const QUESTIONS = {
  choice: { ...withoutWhy, id: "tcp.choice", kind: "choice", options: [wrong("FIN"), right("SYN"), wrong("RST")] },
  predict: {
    ...withoutWhy,
    id: "tcp.predict",
    kind: "predict",
    simulation: "tcp-handshake",
    scenario: "plain",
    frame: 2,
    question: "next",
    run: { parameters: {}, seed: 1, inputs: [] },
    layer: "transport",
    options: [right("SYN,ACK"), wrong("RST")],
  },
  multiple: {
    ...withoutWhy,
    id: "tcp.multiple",
    kind: "multiple",
    options: [right("SYN"), wrong("SEQ"), right("FIN"), wrong("PORT")],
  },
  numeric: {
    ...base,
    id: "tcp.numeric",
    kind: "numeric",
    answer: 1.5,
    tolerance: 0.25,
    unit: "s",
    common_wrong: [{ value: 3, why: text("3 was the rule of 1989") }],
  },
  order: { ...base, id: "tcp.order", kind: "order", steps: [text("SYN"), text("SYN,ACK"), text("ACK")] },
  typed: {
    ...base,
    id: "tcp.typed",
    kind: "typed",
    accept: ["SYN-RECEIVED", "SYN_RCVD"],
    common_wrong: [{ value: "SYN-SENT", why: text("that is the client") }],
  },
  match: {
    ...base,
    id: "tcp.match",
    kind: "match",
    pairs: [
      { left: text("SYN"), right: text("opens"), why: text("SYN opens") },
      { left: text("FIN"), right: text("closes"), why: text("FIN closes") },
      { left: text("RST"), right: text("breaks off") },
    ],
  },
  header: {
    ...base,
    id: "tcp.header",
    kind: "header",
    protocol: "tcp",
    packet: { simulation: "tcp-handshake", scenario: "plain", interface: "client", index: 0 },
    blanks: ["window", "offset"],
    bytes: "c0 00",
    names: { window: { zh: "窗口", en: "Window" }, offset: { zh: "数据偏移", en: "Data Offset" } },
    values: { window: 65_535, offset: 5 },
  },
} satisfies { [K in GradedItem["kind"]]: Extract<GradedItem, { kind: K }> };
