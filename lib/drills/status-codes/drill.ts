import * as z from "zod/mini";
import type { Option } from "@/lib/quiz/base";
import { draw, type RandomState, shuffled } from "@/lib/random";
import { findStatus } from "@/lib/reference/status-codes/codes";
import type { StatusCode } from "@/lib/reference/status-codes/status-code";
import type { Text } from "@/lib/text";
import { defineDrill } from "../drill";
import { contrast } from "./contrasts";
import { scopeOf } from "./skills";

const codes = z.array(z.int()).check(z.minLength(2), z.maxLength(6));
/** A code and what is asked of it; the options are codes, in the order shown. */
const questionSchema = z.discriminatedUnion("ask", [
  z.strictObject({ ask: z.literal("meaning"), code: z.int(), options: codes }),
  z.strictObject({ ask: z.literal("situation"), code: z.int(), situation: z.int().check(z.nonnegative()), options: codes }),
]);
type StatusQuestion = z.infer<typeof questionSchema>;

const OPTIONS = 4;
/** A group this small is offered whole. */
const WHOLE_GROUP = 5;

export const statusCodes = defineDrill<StatusQuestion>({
  questionSchema,
  make(skill, seed) {
    const scope = scopeOf(skill);
    if (scope === undefined) throw new Error(`${skill} is not a skill of the status code drill.`);
    const [value, next] = draw(seed);
    const [second, last] = draw(next);
    const status = findStatus(scope.codes[Math.floor(value * scope.codes.length)] ?? 0);
    if (status === undefined) throw new Error(`${skill} names a code that has no entry.`);
    const options = [status.code, ...wrongCodes(status.code, scope.codes, last)];
    if (scope.ask === "meaning") return { ask: "meaning", code: status.code, options: shuffled(options, last) };
    // Numbers are found fastest in their order.
    const situation = Math.floor(second * status.situations.length);
    return { ask: "situation", code: status.code, situation, options: options.sort((a, b) => a - b) };
  },
  present(skill, question) {
    const scope = scopeOf(skill);
    const { ask, code } = question;
    const status = findStatus(code);
    const options = question.options.flatMap((option) => findStatus(option) ?? []);
    const isWhole = options.length === question.options.length && new Set(options).size === options.length;
    if (scope?.ask !== ask || status === undefined || !scope.codes.includes(code)) return undefined;
    if (!isWhole || !options.includes(status)) return undefined;
    const prompt = ask === "meaning" ? meaningPrompt(status) : situationPrompt(status.situations[question.situation]);
    if (prompt === undefined) return undefined;
    return { prompt, options: options.map((option) => presented(option, status, ask)), cites: [status.defined] };
  },
});

/** Codes to mistake it for: those that it is mixed up with first. A small group takes part whole. */
function wrongCodes(code: number, scope: readonly number[], seed: RandomState): number[] {
  const others = shuffled(
    scope.filter((other) => other !== code),
    seed,
  );
  const isMixedUp = (other: number) => Number(contrast(code, other) !== undefined);
  return others.sort((a, b) => isMixedUp(b) - isMixedUp(a)).slice(0, (scope.length <= WHOLE_GROUP ? WHOLE_GROUP : OPTIONS) - 1);
}

function meaningPrompt({ code }: StatusCode): Text {
  return { zh: `状态码 \`${code}\` 说的是什么？`, en: `What does the status code \`${code}\` say?` };
}

function situationPrompt(situation: Text | undefined): Text | undefined {
  return situation && { zh: `${situation.zh}该用哪个状态码？`, en: `${situation.en} Which status code?` };
}

function presented(option: StatusCode, right: StatusCode, ask: StatusQuestion["ask"]): Option {
  const { code, name, meaning } = option;
  const text = ask === "meaning" ? meaning : { zh: `\`${code}\``, en: `\`${code}\`` };
  if (option === right) {
    const why = ask === "meaning" ? { zh: `\`${code} ${name}\`。`, en: `\`${code} ${name}\`.` } : named(option, meaning);
    return { right: true, text, why };
  }
  const apart = contrast(code, right.code);
  if (ask === "situation") return { text, why: named(option, apart ?? meaning) };
  const owner = { zh: `那是 \`${code} ${name}\`。`, en: `That is \`${code} ${name}\`.` };
  return { text, why: apart ? { zh: `${owner.zh}${apart.zh}`, en: `${owner.en} ${apart.en}` } : owner };
}

function named({ code, name }: StatusCode, sentence: Text): Text {
  return { zh: `\`${code} ${name}\`：${sentence.zh}`, en: `\`${code} ${name}\`: ${sentence.en}` };
}
