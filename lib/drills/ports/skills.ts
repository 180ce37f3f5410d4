import { FILES_PORTS } from "@/lib/reference/ports/files";
import { MAIL_PORTS } from "@/lib/reference/ports/mail";
import { NETWORK_PORTS } from "@/lib/reference/ports/network";
import { type Port, portName } from "@/lib/reference/ports/port";
import { findPort, PORTS } from "@/lib/reference/ports/ports";
import { STORES_PORTS } from "@/lib/reference/ports/stores";
import { TUNNELS_PORTS } from "@/lib/reference/ports/tunnels";
import { WEB_PORTS } from "@/lib/reference/ports/web";
import type { Text } from "@/lib/text";
import type { SkillId } from "../catalogue";
import type { LookupSkill } from "../lookup";
import { TRANSPORT_REASONS, transport } from "./transport";

type PortSkill = Extract<SkillId, `drill.ports.${string}`>;

const idOf = ({ port }: Port) => String(port);
const ALL = PORTS.map(idOf);

function entry(id: string): Port {
  const found = findPort(Number(id));
  if (found === undefined) throw new Error(`The table has no port ${id}.`);
  return found;
}

/** What is known of a port, in a line: "`25` is SMTP: mail handed on from server to server." */
function known(id: string): Text {
  const { does, ...port } = entry(id);
  const { zh, en } = portName(port);
  return { zh: `\`${id}\` 是 ${zh}：${does.zh}。`, en: `\`${id}\` is ${en}: ${does.en}.` };
}

/** Both directions of one group. Wrong options come from the group first: those are the ones that are mixed up. */
function group(ports: readonly Port[]): { number: LookupSkill; name: LookupSkill } {
  const cases = ports.map(idOf);
  const both = {
    cases,
    answers: ALL,
    isRight: (answer: string, asked: string) => answer === asked,
    likeness: (answer: string) => Number(cases.includes(answer)),
    why: known,
    cites: (asked: string) => entry(asked).cites,
  };
  return {
    number: {
      ...both,
      prompt: (asked) => {
        const { does, ...port } = entry(asked);
        const { zh, en } = portName(port);
        return { zh: `${zh}：${does.zh}。默认用哪个端口？`, en: `${en}: ${does.en}. Which port by default?` };
      },
      text: (answer) => ({ zh: `\`${answer}\``, en: `\`${answer}\`` }),
    },
    name: {
      ...both,
      prompt: (asked) => ({ zh: `端口 \`${asked}\` 上通常是什么？`, en: `What is usually found on port \`${asked}\`?` }),
      text: (answer) => portName(entry(answer)),
    },
  };
}

const web = group(WEB_PORTS);
const mail = group(MAIL_PORTS);
const files = group(FILES_PORTS);
const network = group(NETWORK_PORTS);
const stores = group(STORES_PORTS);
const tunnels = group(TUNNELS_PORTS);

export const PORT_SKILLS: Record<PortSkill, LookupSkill> = {
  "drill.ports.number-web": web.number,
  "drill.ports.name-web": web.name,
  "drill.ports.number-mail": mail.number,
  "drill.ports.name-mail": mail.name,
  "drill.ports.number-files": files.number,
  "drill.ports.name-files": files.name,
  "drill.ports.number-network": network.number,
  "drill.ports.name-network": network.name,
  "drill.ports.number-stores": stores.number,
  "drill.ports.name-stores": stores.name,
  "drill.ports.number-tunnels": tunnels.number,
  "drill.ports.name-tunnels": tunnels.name,
  "drill.ports.transport": transport(Object.keys(TRANSPORT_REASONS), entry),
};
