import type { Text } from "@/lib/text";
import type { Input, State } from "./state";
import { groupDigits as digits, MODEL_NAMES, plural } from "./words";

const NO_LONGER: Text = { zh: "这一步已不适用，什么也没变。", en: "This no longer applies; nothing changes." };

/** One sentence on what the learner did. */
export function describeInput(before: State, input: Input, after: State): Text {
  if (after === before) return NO_LONGER;
  switch (input.kind) {
    case "connect":
      return {
        zh: `又连上来 ${digits(after.fresh)} 个客户端，一共 ${digits(after.connections)} 条连接。`,
        en: `${plural(after.fresh, "client connects", "clients connect")}: now there are ${digits(after.connections)} connections.`,
      };
    case "switch": {
      const name = MODEL_NAMES[input.model];
      return {
        zh: `同样的 ${digits(after.connections)} 条连接，换一种办法照看：${name.zh}。`,
        en: `The same ${plural(after.connections, "connection is", "connections are")} to be served in another way: ${name.en}.`,
      };
    }
    case "burst":
      return { zh: "再过一会儿，又会有一批数据到达。", en: "In a while another burst of data will come." };
    case "send":
      return {
        zh: "数据没被读完的那个客户端又发来一些：这是一次变化，就绪列表上又有了它，线程醒了。",
        en: "The client whose data was left lying sends more: that is a change, its socket is on the ready list again, and the thread wakes.",
      };
    case "crash":
      return crash(before, after);
  }
}

function crash(before: State, after: State): Text {
  if (before.model === "process") {
    return {
      zh: `一个子进程崩溃，断了它那一条连接；另外 ${digits(after.connections === before.connections ? 0 : after.connections)} 条毫无影响。`,
      en: `One child crashes and takes its own connection along; the other ${digits(after.connections === before.connections ? 0 : after.connections)} do not notice.`,
    };
  }
  const n = digits(before.connections);
  return before.model === "thread"
    ? {
        zh: `一个线程崩溃，整个进程随之结束：${n} 条连接全断。`,
        en: `One thread crashes, and the whole process ends with it: all ${n} connections are gone.`,
      }
    : {
        zh: `照看所有连接的就这一个线程，它崩溃了：${n} 条连接全断。`,
        en: `The one thread that looked after all of them crashes: all ${n} connections are gone.`,
      };
}
