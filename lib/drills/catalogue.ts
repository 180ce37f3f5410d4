import type { DrillEntry } from "./drill";

const skill = <Id extends string>(id: Id, zh: string, en: string) => ({ id, title: { zh, en } });

/** Every drill and skill, without the data that makes the questions: safe to import anywhere. */
export const DRILL_ENTRIES = [
  {
    id: "status-codes",
    title: { zh: "HTTP 状态码", en: "HTTP status codes" },
    lede: {
      zh: "从状态码到含义，从情形到状态码，再把容易混的几组分清楚。",
      en: "From code to meaning, from situation to code, and the groups that are mixed up, told apart.",
    },
    layer: "application",
    skills: [
      skill("drill.status-codes.meaning-1xx", "1xx 的含义", "What 1xx codes mean"),
      skill("drill.status-codes.meaning-2xx", "2xx 的含义", "What 2xx codes mean"),
      skill("drill.status-codes.meaning-3xx", "3xx 的含义", "What 3xx codes mean"),
      skill("drill.status-codes.meaning-4xx", "4xx 的含义", "What 4xx codes mean"),
      skill("drill.status-codes.meaning-5xx", "5xx 的含义", "What 5xx codes mean"),
      skill("drill.status-codes.situation-1xx", "情形 → 1xx", "Situation to 1xx"),
      skill("drill.status-codes.situation-2xx", "情形 → 2xx", "Situation to 2xx"),
      skill("drill.status-codes.situation-3xx", "情形 → 3xx", "Situation to 3xx"),
      skill("drill.status-codes.situation-4xx", "情形 → 4xx", "Situation to 4xx"),
      skill("drill.status-codes.situation-5xx", "情形 → 5xx", "Situation to 5xx"),
      skill("drill.status-codes.success", "200、201、202、204、205", "200, 201, 202, 204, 205"),
      skill("drill.status-codes.ranges", "200、206、304、416", "200, 206, 304, 416"),
      skill("drill.status-codes.redirects", "301、302、303、307、308", "301, 302, 303, 307, 308"),
      skill("drill.status-codes.malformed", "400、415、422", "400, 415, 422"),
      skill("drill.status-codes.access", "401、403、407、511", "401, 403, 407, 511"),
      skill("drill.status-codes.absent", "404、410、421、451", "404, 410, 421, 451"),
      skill("drill.status-codes.unsupported", "405、406、415、501", "405, 406, 415, 501"),
      skill("drill.status-codes.preconditions", "304、409、412、423、428", "304, 409, 412, 423, 428"),
      skill("drill.status-codes.too-large", "413、414、431", "413, 414, 431"),
      skill("drill.status-codes.overload", "408、429、503、504", "408, 429, 503, 504"),
      skill("drill.status-codes.gateways", "500、501、502、503、504", "500, 501, 502, 503, 504"),
    ],
  },
  {
    id: "tcp-states",
    title: { zh: "TCP 状态", en: "TCP states" },
    lede: {
      zh: "给出状态和事件：发什么，进入哪个状态。出题的就是模拟所用的那张 RFC 9293 状态转移表。",
      en: "A state and an event: what is sent, and which state follows. The RFC 9293 table that drives the simulations asks.",
    },
    layer: "transport",
    skills: [
      skill("drill.tcp-states.opening", "打开连接", "Opening"),
      skill("drill.tcp-states.data", "收发数据", "Data on an open connection"),
      skill("drill.tcp-states.closing-actively", "主动关闭", "Closing first"),
      skill("drill.tcp-states.closing-passively", "被动关闭", "Closing second"),
      skill("drill.tcp-states.simultaneous", "同时打开与同时关闭", "Both at once"),
      skill("drill.tcp-states.resets", "复位", "Resets"),
      skill("drill.tcp-states.timers", "定时器", "Timers"),
    ],
  },
] as const satisfies readonly DrillEntry[];

export type DrillId = (typeof DRILL_ENTRIES)[number]["id"];
export type SkillId = (typeof DRILL_ENTRIES)[number]["skills"][number]["id"];

const DRILL_OF = new Map<string, DrillId>(
  DRILL_ENTRIES.flatMap(({ id, skills }) => skills.map((each) => [each.id, id] as const)),
);

/** The drill that a skill belongs to; undefined for any other item. */
export function drillIdOf(skill: string): DrillId | undefined {
  return DRILL_OF.get(skill);
}
