import * as z from "zod/mini";
import type { Engine, SimulationEntry } from "@/lib/sim/engine";
import { compileContent } from "./compile";
import type { CoreTables } from "./core-tables";
import { formatDiagnostic } from "./diagnostic";
import type { SourceFile } from "./layout";
import type { Simulations } from "./simulations";

type Counting = { stop: number };
type Count = { value: number; stop: number; segment: { ack: number } };

/** A process that counts to `stop`, one frame a step, and sends a segment with each: small enough to predict by hand. */
export const counter: Engine<Counting, Count, { type: "tick" }, { type: "stop" }> = {
  params: z.object({ stop: z.int() }),
  labels: { stop: { label: { zh: "终点", en: "Stop" } } },
  input: z.strictObject({ type: z.literal("stop") }),
  init: ({ stop }) => ({ value: 0, stop, segment: { ack: 7000 } }),
  next: (state) => (state.value === state.stop ? undefined : { type: "tick" }),
  step: (state) => ({ ...state, value: state.value + 1, segment: { ack: state.segment.ack + 1 } }),
  atMs: (state) => state.value * 10,
  describe: () => ({ zh: "加一。", en: "One more." }),
  actions: () => [],
  packets: (before, _event, after) => [
    {
      interface: "client",
      atMs: after.value * 10,
      packet: {
        ethernet: { source: "02:00:5e:10:00:01", destination: "02:00:5e:10:00:02" },
        network: {
          protocol: "ipv4",
          source: "192.0.2.1",
          destination: "192.0.2.2",
          payload: {
            protocol: "tcp",
            sourcePort: 40000,
            destinationPort: 80,
            seq: 1000,
            ack: before.segment.ack,
            flags: ["ACK"],
            window: 64240,
          },
        },
      },
    },
  ],
  interfaces: [{ id: "client", label: { zh: "客户端", en: "Client" } }],
  questions: {
    "next-value": {
      prompt: { zh: "下一个数是多少？", en: "Which number comes next?" },
      ask: (before, _event, after) => ({
        choices: [after.value, before.value].map((value) => ({ zh: `${value}`, en: `${value}` })),
        right: 0,
        why: { zh: "每一步加一。", en: "Each step adds one." },
      }),
    },
  },
};

export function aSimulation(scenarios: Record<string, Counting> = { normal: { stop: 3 } }): Simulations {
  const title = { zh: "计数", en: "Counting" };
  const entry: SimulationEntry<Counting> = {
    title,
    summary: title,
    layer: "transport",
    topic: "counting",
    simplifications: [],
    scenarios: Object.fromEntries(
      Object.entries(scenarios).map(([name, parameters]) => [name, { title, summary: title, parameters }]),
    ),
  };
  return { counter: { entry, engine: counter } };
}

const TOPIC = "content/01-basics/10-counting";

/** The smallest content that has no fault, by path. Tests change one file and look at what is reported. */
export const SOUND: Record<string, string> = {
  "content/areas.yaml": `- id: basics
  title: { zh: "基础", en: "Basics" }
  layer: transport
  summary: { zh: "怎样数数。", en: "How to count." }
`,
  "content/references.yaml": `- { id: RFC 9293, title: "Transmission Control Protocol (TCP)", year: 2022, url: https://www.rfc-editor.org/rfc/rfc9293 }
- { id: RFC 793, title: "Transmission Control Protocol", year: 1981, url: https://www.rfc-editor.org/rfc/rfc793, obsoleted_by: [RFC 9293] }
`,
  "content/notes/basics.yaml": `- topic: counting
  title: { zh: "计数", en: "Counting" }
  claims:
    - id: counting.from-zero
      text: { zh: "计数从零开始。", en: "Counting starts at zero." }
      verdict: right
      at: ["001:1"]
    - id: counting.ends
      text: { zh: "计数没有尽头。", en: "Counting never ends." }
      verdict: wrong
      correction: { zh: "到终点就停。", en: "It ends at the stop." }
      believed_because: { zh: "没有人数到过终点。", en: "Nobody has counted to the stop." }
      cites: ["RFC 9293 §3.4"]
      at: ["001:2"]
`,
  "content/glossary/basics.yaml": `- id: step
  term: { zh: "步", en: "step" }
  meaning: { zh: "加一。", en: "Adding one." }
`,
  "content/tables/numbers.yaml": `caption: { zh: "数", en: "Numbers" }
columns: [{ zh: "名字", en: "Name" }, { zh: "含义", en: "Meaning" }]
rows:
  - ["\`0\`", { zh: "起点", en: "The start" }]
cites: [RFC 9293]
`,
  [`${TOPIC}/topic.yaml`]: `id: counting
area: basics
layer: transport
title: { zh: "计数", en: "Counting" }
prerequisites: []
minutes: 5
inventory: [counting]
simulations: [counter]
references: [RFC 9293 §3.4]
`,
  [`${TOPIC}/lesson.en.md`]: aLesson({
    question: "Where does counting start?",
    start: "Where it starts",
    filler: "Counting adds one at each step and goes on. ".repeat(60),
    term: "step",
    aside: "Some count from one.",
  }),
  [`${TOPIC}/lesson.zh.md`]: aLesson({
    question: "计数从哪里开始？",
    start: "从哪里开始",
    filler: "计数在每一步加一，然后继续往下数。".repeat(60),
    term: "步",
    aside: "有人从一数起。",
  }),
  [`${TOPIC}/cards.yaml`]: `- id: counting.start
  kind: basic
  claims: [counting.from-zero]
  taught_at: start
  cites: [RFC 9293 §3.4]
  front: { zh: "计数从几开始？", en: "Where does counting start?" }
  back: { zh: "从 \`0\` 开始。", en: "At \`0\`." }
`,
  [`${TOPIC}/quiz.yaml`]: `- id: counting.end
  kind: choice
  claims: [counting.ends]
  corrects: [counting.ends]
  taught_at: start
  cites: [RFC 9293 §3.4]
  prompt: { zh: "计数到哪里为止？", en: "Where does counting end?" }
  options:
    - { right: true, text: { zh: "到终点", en: "At the stop" }, why: { zh: "到终点就停。", en: "It ends there." } }
    - { text: { zh: "没有尽头", en: "Nowhere" }, why: { zh: "它会停。", en: "It does end." }, believes: counting.ends }

- id: counting.last
  kind: numeric
  claims: [counting.ends]
  taught_at: start
  cites: [RFC 9293 §3.4]
  computed_by: { simulation: counter, scenario: normal, frame: 3, field: segment.ack }
  prompt: { zh: "最后的 ack 是多少？", en: "What is the last ack?" }
  answer: 7003

- id: counting.next
  kind: predict
  claims: [counting.from-zero]
  taught_at: start
  cites: [RFC 9293 §3.4]
  simulation: counter
  scenario: normal
  frame: 1
  question: next-value

- id: counting.segment
  kind: header
  claims: [counting.from-zero]
  taught_at: start
  cites: [RFC 9293 §3.1]
  prompt: { zh: "读出确认号。", en: "Read the acknowledgment number." }
  protocol: tcp
  packet: { simulation: counter, scenario: normal, interface: client, index: 1 }
  blanks: [acknowledgment-number]
  why: { zh: "它在第九个字节开始。", en: "It begins at the ninth byte." }
`,
};

function aLesson(words: { question: string; start: string; filler: string; term: string; aside: string }): string {
  return `---
question: ${words.question}
---

## ${words.start} {#start}

${words.filler.trim()}

:term[${words.term}]{id=step} \`0\`

::simulation{name="counter" scenario="normal" predict}

::recall{item="counting.start"}

::misconception{claim="counting.ends"}

::header{protocol="tcp"}

::table{name="numbers"}

:::aside
${words.aside}
:::
`;
}

/** The sound content with one part of one file replaced. Fails where the part is not there, so that a test cannot rot. */
export function changed(path: string, part: string, by: string, from: Record<string, string> = SOUND): SourceFile[] {
  const full = Object.keys(from).find((name) => name.endsWith(path));
  if (full === undefined || !from[full]?.includes(part)) throw new Error(`There is no "${part}" in ${path}.`);
  return filesOf({ ...from, [full]: from[full].replace(part, by) });
}

export function filesOf(content: Record<string, string>): SourceFile[] {
  return Object.entries(content).map(([path, text]) => ({ path, text }));
}

const names = { figures: ["state-diagram"], protocols: ["tcp", "ipv4"] };

export function compile(files: SourceFile[], { simulations = aSimulation(), tables = {} as CoreTables, partial = false } = {}) {
  return compileContent(files, simulations, { names, tables, partial });
}

/** What an author sees. */
export function report(files: SourceFile[], simulations?: Simulations): string {
  return `\n${compile(files, { simulations }).diagnostics.map(formatDiagnostic).join("\n")}\n`;
}

/** Counting, adding and multiplying: the sound content and two topics more, each built on the one before. */
export function threeTopics(): SourceFile[] {
  const copies = (["20-adding", "30-multiplying"] as const).flatMap((folder, index) => {
    const id = folder.slice(3);
    return Object.entries(SOUND)
      .filter(([path]) => path.includes("10-counting"))
      .map(([path, text]) => ({
        path: path.replace("10-counting", folder),
        text: text
          .replaceAll("counting.", `${id}.`)
          .replaceAll(`claims: [${id}`, "claims: [counting")
          .replaceAll(`corrects: [${id}`, "corrects: [counting")
          .replaceAll(`believes: ${id}`, "believes: counting")
          .replaceAll(`claim="${id}`, 'claim="counting')
          // No two items ask the same words.
          .replace(/(front|prompt): \{ zh: "([^"]*)", en: "/g, `$1: { zh: "${"再".repeat(index + 1)}问：$2", en: "${id}: `)
          .replace("id: counting\n", `id: ${id}\n`)
          .replace("minutes: 5", "minutes: 7")
          .replace("prerequisites: []", `prerequisites: [${["counting", "adding"][index]}]`)
          .replace("inventory: [counting]", "inventory: []"),
      }));
  });
  return [...filesOf(SOUND), ...copies];
}
