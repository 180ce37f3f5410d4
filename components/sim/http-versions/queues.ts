import { codeOf, letterOf, packetName } from "@/lib/sim/http-versions/names";
import { phaseOf } from "@/lib/sim/http-versions/phases";
import type { Lane } from "@/lib/sim/http-versions/state";
import type { Text } from "@/lib/text";

/** Names that take more room than that are counted: the line has to fit a phone. */
const ROOM = 11;
const ROOM_FOR_MISSING = 8;

function named(names: string[], room = ROOM): Text | null {
  const text = names.join(" ");
  return text.length > room ? null : { zh: text, en: text };
}

/** Who waits for a turn in HTTP, and where; null where nobody does. */
export function waitingInHttp({ responses }: Lane): Text | null {
  const names = (phase: "queued" | "behind") =>
    responses.flatMap((response, at) => (phaseOf(response) === phase ? [letterOf(at)] : []));
  const [queued, behind] = [names("queued"), names("behind")];
  const parts: Text[] = [];
  if (queued.length > 0) {
    const who = named(queued) ?? { zh: `${queued.length} 个`, en: `${queued.length}` };
    parts.push({ zh: `浏览器里排着 ${who.zh}`, en: `queued in the browser: ${who.en}` });
  }
  if (behind.length > 0) {
    const who = named(behind) ?? { zh: `${behind.length} 个`, en: `${behind.length}` };
    parts.push({ zh: `服务器里排着 ${who.zh}，已做好`, en: `ready at the server: ${who.en}` });
  }
  return parts.length === 0 ? null : { zh: parts.map(({ zh }) => zh).join("；"), en: parts.map(({ en }) => en).join("; ") };
}

/** What is missing at the browser’s end, and what is there and not handed out; null where nothing is missing. */
export function heldBelow({ responses }: Lane): Text | null {
  const missing: string[] = [];
  const held: string[] = [];
  for (const [at, response] of responses.entries()) {
    for (let part = response.delivered; part < response.size; part += 1) {
      if ((response.missing >> part) & 1) missing.push(packetName(codeOf(at, part)));
      else if ((response.arrived >> part) & 1) held.push(packetName(codeOf(at, part)));
    }
  }
  if (missing.length === 0) return null;
  const lacks = named(missing, ROOM_FOR_MISSING) ?? { zh: `${missing.length} 个包`, en: `${missing.length} packets` };
  const gap = { zh: `缺 ${lacks.zh}`, en: `${lacks.en} missing` };
  if (held.length === 0) return gap;
  const kept = named(held) ?? { zh: `${held.length} 个包`, en: `${held.length} packets` };
  return { zh: `${gap.zh}，扣着 ${kept.zh}`, en: `${gap.en}, ${kept.en} held back` };
}
