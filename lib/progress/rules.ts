import type { Text } from "@/lib/text";
import { HISTORY_DAYS } from "./progress";

/** How each figure of the progress page is computed, in a sentence: it stands beside the figure. */
export const RULES = {
  score: {
    zh: "预计此刻想得起来的比例：先按 FSRS 的遗忘曲线算出每个条目现在想得起来的概率，再对全部条目取平均；还没学过的算 0。",
    en: "The share you would recall now: FSRS’s forgetting curve gives each item’s chance of being recalled at this moment, and this is the mean over all items. One you have not met counts 0.",
  },
  layers: {
    zh: "每一行的百分比就是这一层或这一课的条目预计想得起来的比例，算法同上：还没学过的算 0。",
    en: "The percentage of a row is the predicted recall of its items, worked out as above: the mean over all items of that layer or lesson, one you have not met counting 0.",
  },
  drills: {
    zh: "专项练习的每一项和条目一样安排复习，同样按遗忘曲线取平均，但不属于哪一课，所以不算进上面的总数；到期的数目里有它们。",
    en: "Each skill of a drill is scheduled like an item, and its predicted recall is reckoned the same way. It belongs to no lesson, so it is not in the total above; it is counted among what is due.",
  },
  known: {
    zh: "“掌握”的条目：在第一次学之后的另一天想起来过，而且现在想得起来的概率不低于 85%。",
    en: "Known: recalled on a later day than the one it was first met on, with a predicted recall of at least 85% now.",
  },
  due: {
    zh: "现在到期：复习日期已到的条目，加上几分钟前刚学、该再确认一次的，专项练习的各项也算。新内容不算在内。每一天从你设定的换日时刻算起。",
    en: "Due now: items whose day has come, and those just learnt whose next step is due, skills of drills included. New items are not counted. A day starts at the rollover hour you set.",
  },
  days: {
    zh: `最近 ${HISTORY_DAYS} 天里，每天答了多少次，测验和专项练习也算，撤销的不算。`,
    en: `How many answers you gave on each of the last ${HISTORY_DAYS} days, quizzes and drills included, answers taken back left out.`,
  },
  retention: {
    zh: `最近 ${HISTORY_DAYS} 天里，每个条目每天的第一次回答（它是前些天学过的）中，没有答“重来”的比例。`,
    en: `Of the first answers of a day to items met on an earlier day, over the last ${HISTORY_DAYS} days, the share that was not “Again”.`,
  },
  lines: {
    zh: "一行一个条目，一竖是想起来的一天，叉是没想起来、要重发的一天，圆圈是下一次。",
    en: "One line an item: a tick for each day you recalled it, a cross where it had to be sent again, a circle where it comes next.",
  },
} satisfies Record<string, Text>;
