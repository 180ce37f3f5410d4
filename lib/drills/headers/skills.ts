import { BOTH_HEADERS } from "@/lib/reference/headers/both";
import { CACHING_HEADERS } from "@/lib/reference/headers/caching";
import { CORS_HEADERS } from "@/lib/reference/headers/cors";
import type { Carrier, Header } from "@/lib/reference/headers/header";
import { findHeader, HEADERS } from "@/lib/reference/headers/headers";
import { REQUEST_HEADERS } from "@/lib/reference/headers/request";
import { RESPONSE_HEADERS } from "@/lib/reference/headers/response";
import type { Text } from "@/lib/text";
import type { SkillId } from "../catalogue";
import type { LookupSkill } from "../lookup";

type HeaderSkill = Extract<SkillId, `drill.headers.${string}`>;

/** Fields that are not asked for the message that carries them, and why: there is more than one defensible answer. */
const LEFT_OUT: Record<string, string> = {
  Accept: "May come in a response, to say what the next request had better be (RFC 9110 §12.5.1).",
  "Accept-Encoding": "As Accept (RFC 9110 §12.5.3).",
  "Content-Disposition": "Also heads the parts of a form that is uploaded.",
  "Content-Range": "Also in a request that writes a part (RFC 9110 §14.5).",
  Link: "Allowed in requests, and hardly ever seen there.",
  Pragma: "Never defined for responses, and often seen there.",
};

const ALL = HEADERS.map(({ name }) => name);

function entry(name: string): Header {
  const found = findHeader(name);
  if (found === undefined) throw new Error(`The table has no field ${name}.`);
  return found;
}

const wired = (name: string): Text => ({ zh: `\`${name}\``, en: `\`${name}\`` });
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is known of a field, in a line. */
function known(name: string): Text {
  const { says } = entry(name);
  return { zh: `\`${name}\`：${says.zh}。`, en: `\`${name}\` ${says.en}.` };
}

/** Both directions of one group. Wrong options come from the group first. */
function group(headers: readonly Header[]): { name: LookupSkill; says: LookupSkill } {
  const cases = headers.map(({ name }) => name);
  const both = {
    cases,
    answers: ALL,
    isRight: (answer: string, asked: string) => answer === asked,
    likeness: (answer: string, asked: string) =>
      Number(cases.includes(answer)) + Number(entry(answer).carriedBy === entry(asked).carriedBy),
    why: known,
    cites: (asked: string) => entry(asked).cites,
  };
  return {
    name: {
      ...both,
      prompt: (asked) => {
        const { says } = entry(asked);
        return { zh: `“${says.zh}”，这是哪个首部？`, en: `“${sentence(says.en)}.” Which header field is that?` };
      },
      text: wired,
    },
    says: {
      ...both,
      prompt: (asked) => ({ zh: `\`${asked}\` 的作用是什么？`, en: `What does \`${asked}\` do?` }),
      text: (answer) => ({ zh: entry(answer).says.zh, en: sentence(entry(answer).says.en) }),
    },
  };
}

const CARRIERS: Record<Carrier, Text> = {
  request: { zh: "请求", en: "A request" },
  response: { zh: "响应", en: "A response" },
  both: { zh: "请求和响应都可以", en: "Either of them" },
};

const role: LookupSkill = {
  cases: ALL.filter((name) => !Object.hasOwn(LEFT_OUT, name)),
  answers: Object.keys(CARRIERS),
  scale: { nameOf: wired },
  isRight: (answer, asked) => entry(asked).carriedBy === answer,
  prompt: (asked) => ({ zh: `\`${asked}\` 出现在哪种消息里？`, en: `Which message carries \`${asked}\`?` }),
  // The answers are the keys of the record.
  text: (answer) => CARRIERS[answer as Carrier],
  why: (_, asked) => known(asked),
  cites: (asked) => entry(asked).cites,
};

const request = group(REQUEST_HEADERS);
const response = group(RESPONSE_HEADERS);
const both = group(BOTH_HEADERS);
const caching = group(CACHING_HEADERS);
const cors = group(CORS_HEADERS);

export const HEADER_SKILLS: Record<HeaderSkill, LookupSkill> = {
  "drill.headers.role": role,
  "drill.headers.name-request": request.name,
  "drill.headers.says-request": request.says,
  "drill.headers.name-response": response.name,
  "drill.headers.says-response": response.says,
  "drill.headers.name-both": both.name,
  "drill.headers.says-both": both.says,
  "drill.headers.name-caching": caching.name,
  "drill.headers.says-caching": caching.says,
  "drill.headers.name-cors": cors.name,
  "drill.headers.says-cors": cors.says,
};
