import type { DrillEntry } from "./drill";

const skill = <Id extends string>(id: Id, zh: string, en: string) => ({ id, title: { zh, en } });

/** Every drill and skill, without the data that makes the questions: safe to import anywhere. */
export const DRILL_ENTRIES = [
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
