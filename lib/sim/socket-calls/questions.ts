import { withChoices } from "@/lib/sim/choices";
import type { PredictionQuestion } from "@/lib/sim/engine";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { coming } from "./coming";
import { describe } from "./describe";
import { halfOpenCount } from "./places";
import type { Deed, Event, Input, State } from "./state";

type Question = PredictionQuestion<State, Event | Input>;

const DEEDS: Partial<Record<Deed, Text>> = {
  entered: say("记进 SYN 队列，答以 SYN,ACK", "It enters it in the SYN queue and answers SYN,ACK"),
  queued: say("把半连接条目移进 accept 队列", "It moves the half-open entry to the accept queue"),
  "ack-ignored": say("不理它，半连接条目留着", "It ignores it, and the half-open entry stays"),
  "syn-queue-full": say("一声不响地丢弃", "It drops it without a word"),
  "accept-queue-full": say("一声不响地丢弃", "It drops it without a word"),
  "cookie-no-room": say("一声不响地丢弃", "It drops it without a word"),
  refused: say("答以 RST", "It answers RST"),
  aborted: say("答以 RST", "It answers RST"),
  "cookie-refused": say("答以 RST", "It answers RST"),
  "cookie-sent": say("答以 SYN,ACK，但不留条目", "It answers SYN,ACK but makes no entry"),
  "cookie-accepted": say("由编号重建连接，放进 accept 队列", "It rebuilds the connection from the number and queues it"),
  repeated: say("把同一个 SYN,ACK 再发一遍", "It sends the same SYN,ACK once more"),
};

/** What the server's kernel does with the segment that arrives next. */
const kernelDoes: Question = {
  prompt: (before, event, after) =>
    join(coming(before, event, after), say("内核怎样处理它？", "What does the kernel do with it?")),
  ask(before, event, after) {
    const right =
      (after.effect.deed && DEEDS[after.effect.deed]) ?? say("交给已有的连接", "It hands it to a connection that it has");
    return withChoices(right, poolOf(before, after), describe(before, event, after));
  },
};

const DELETES = say("不理它，半连接条目删掉", "It ignores it, and deletes the half-open entry");

/** What might be done with such a segment; no two of them are true of the same step. */
function poolOf(before: State, { effect: { flight, connection } }: State): Text[] {
  const deeds = (...names: Deed[]) => names.flatMap((name) => DEEDS[name] ?? []);
  if (flight?.segment.syn) return deeds("entered", "syn-queue-full", "cookie-sent", "refused");
  const hasEntry = connection !== null && before.halfOpen.includes(connection);
  return hasEntry
    ? [...deeds("queued", "ack-ignored", "refused"), DELETES]
    : deeds("cookie-accepted", "refused", "syn-queue-full", "queued");
}

/** How the call that is made or woken next comes out. */
const callReturns: Question = {
  prompt: (before, event, after) => join(coming(before, event, after), say("这次调用怎样结束？", "How does that call end?")),
  ask(before, event, after) {
    const program = programOf(event, after);
    const right = program === undefined || program.blocked ? SLEEPS : valueText(program.returned?.value ?? 0);
    const pool = [SLEEPS, ...[0, "ECONNREFUSED", "ETIMEDOUT", 500, "ECONNRESET"].map(valueText)];
    return withChoices(right, pool, describe(before, event, after));
  },
};

const SLEEPS = say("它还不返回，程序睡去", "Not yet: the program sleeps in it");

function valueText(value: number | string): Text {
  return typeof value === "string"
    ? say(`返回 −1，${value}`, `It returns −1, ${value}`)
    : say(`返回 ${value}`, `It returns ${value}`);
}

function programOf(event: Event | Input, after: State) {
  if (event.type === "server-call") return after.program;
  return event.type === "call" ? after.clients[event.client]?.program : undefined;
}

/** Whose sleep the next step ends. */
const whoWakes: Question = {
  prompt: (before, event, after) => join(coming(before, event, after), say("这会唤醒谁？", "Whom does that wake?")),
  ask(before, event, after) {
    const wakes = (was: { blocked: boolean; dueMs: number | null }, is: { dueMs: number | null }) =>
      was.blocked && was.dueMs === null && is.dueMs !== null;
    const client = after.clients.find((is, index) => {
      const was = before.clients[index];
      return was !== undefined && wakes(was.program, is.program);
    });
    const server = wakes(before.program, after.program);
    const right = server ? wakerText("server", after.program.call) : client ? wakerText("client", client.program.call) : NOBODY;
    const pool = [
      wakerText("server", "accept"),
      wakerText("client", "connect"),
      NOBODY,
      wakerText("server", "recv"),
      wakerText("client", "recv"),
    ];
    return withChoices(right, pool, describe(before, event, after));
  },
};

const NOBODY = say("谁也不唤醒", "Nobody");

function wakerText(who: "client" | "server", call: string | null): Text {
  return who === "server"
    ? say(`服务端的 ${call}()`, `The server, in ${call}()`)
    : say(`客户端的 ${call}()`, `The client, in ${call}()`);
}

/** How many wait in either queue after the step. */
const queues: Question = {
  prompt: (before, event, after) =>
    join(coming(before, event, after), say("随后两个队列里各有几条？", "How many does each queue hold afterwards?")),
  ask(before, event, after) {
    const [half, done] = [halfOpenCount(after), after.queue.length];
    const [halfBefore, doneBefore] = [halfOpenCount(before), before.queue.length];
    const near = [
      [halfBefore, doneBefore],
      [half, done + 1],
      [Math.max(half - 1, 0), done + 1],
      [half + 1, done],
      [half + 1, done + 1],
    ] as const;
    return withChoices(
      countsText(half, done),
      near.map(([a, b]) => countsText(a, b)),
      describe(before, event, after),
    );
  },
};

function countsText(half: number, done: number): Text {
  return say(`SYN 队列 ${half}，accept 队列 ${done}`, `SYN queue ${half}, accept queue ${done}`);
}

export const questions = {
  "kernel-does": kernelDoes,
  "call-returns": callReturns,
  "who-wakes": whoWakes,
  queues,
} satisfies Record<string, Question>;
