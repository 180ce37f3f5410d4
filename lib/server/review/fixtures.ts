import { anInterview } from "@/lib/interview/fixtures";
import type { Choice } from "@/lib/quiz/choice";
import type { Item } from "@/lib/quiz/kinds";
import type { ReviewContent } from "./commands";

const text = (words: string) => ({ zh: words, en: words });
const base = { claims: [], taught_at: "here", cites: ["RFC 9293 §3.5"], topic: "tcp" };

export const CARDS = ["tcp.segments", "tcp.states", "tcp.flags", "tcp.window"];
export const CHOICE = "tcp.which-flag";
export const INTERVIEW = "tcp.interview";
export const SKILL = "drill.status-codes";

const aCard = (id: string): Item => ({ ...base, id, kind: "basic", front: text("front"), back: text("back") });
/** Option 0 is right. */
const aChoice: Choice & { topic: string } = {
  ...base,
  id: CHOICE,
  kind: "choice",
  prompt: text("Which flag opens?"),
  options: [
    { right: true, text: text("SYN"), why: text("It opens.") },
    { text: text("FIN"), why: text("It closes.") },
  ],
};

/** Four cards, a choice, an interview question, and a drill that asks for a code and is right when the same code is given. */
export const someContent: ReviewContent = {
  findItem(id) {
    if (id === INTERVIEW) return anInterview({ id });
    return CARDS.includes(id) ? aCard(id) : id === CHOICE ? aChoice : undefined;
  },
  drills: {
    hasSkill: (id) => id === SKILL,
    gradeDrill(_, answer) {
      if (typeof answer !== "object" || answer === null || !("question" in answer) || !("given" in answer)) return undefined;
      return { right: answer.question === answer.given, why: [] };
    },
  },
};
