import type { Parameters } from "./parameters";

/** What a thread does in one step: one line of its program, or one of the three machine steps of `n++`. */
export type Op =
  | { do: "write"; area: "data" | "heap"; page: number; value: number }
  | { do: "read" | "load" | "add" | "store" }
  | { do: "fork" | "exec" | "exit" | "wait" }
  | { do: "create" | "end" }
  /** Waits for the thread that was created first (0) or second (1). */
  | { do: "join"; created: number }
  | { do: "lock" | "unlock" | "work" };

/** The first thread of the first process, that of a child after fork(), a further thread, and the program of an exec. */
export type ProgramName = "main" | "child" | "worker" | "other";
export type Programs = { readonly [N in ProgramName]: readonly Op[] };

const WORK: Op = { do: "work" };
/** A worker holds the lock for so long that others meet it. */
const HOLDS: Op[] = [{ do: "lock" }, WORK, WORK, { do: "unlock" }];
const OTHER: Op[] = [WORK, { do: "exit" }];
const INCREMENT: Op[] = [{ do: "load" }, { do: "add" }, { do: "store" }];

export const BEFORE = 10;
export const AFTER = 20;

export function programsOf(parameters: Parameters): Programs {
  const { situation, parentWaits, locked, increments } = parameters;
  const child = childOf(parameters);
  const set: Op = { do: "write", area: "data", page: 0, value: BEFORE };
  const waiting: Op[] = parentWaits === "never" ? [] : [{ do: "wait" }];
  const busy: Op[] = parentWaits === "late" ? [WORK, WORK, WORK] : [];
  switch (situation) {
    case "fork":
      return {
        main: [set, { do: "fork" }, ...busy, ...waiting, { do: "read" }, { do: "exit" }],
        child,
        worker: [],
        other: OTHER,
      };
    case "threads":
      return {
        main: [set, { do: "create" }, { do: "join", created: 0 }, { do: "read" }, { do: "exit" }],
        child: [],
        worker: [{ do: "write", area: "data", page: 0, value: AFTER }, { do: "end" }],
        other: [],
      };
    case "race": {
      const once: Op[] = locked ? [{ do: "lock" }, ...INCREMENT, { do: "unlock" }] : INCREMENT;
      return {
        main: [
          { do: "create" },
          { do: "create" },
          { do: "join", created: 0 },
          { do: "join", created: 1 },
          { do: "read" },
          { do: "exit" },
        ],
        child: [],
        worker: [...Array.from({ length: increments }, () => once).flat(), { do: "end" }],
        other: [],
      };
    }
    case "fork-threads":
      return {
        main: [{ do: "create" }, { do: "fork" }, ...busy, ...waiting, { do: "exit" }],
        child,
        worker: [...HOLDS, { do: "end" }],
        other: OTHER,
      };
  }
}

function childOf({ situation, childDoes, childWrites, heapPages }: Parameters): Op[] {
  switch (childDoes) {
    case "exec":
      return [{ do: "exec" }];
    case "nothing":
      return [{ do: "exit" }];
    case "write": {
      const writes: Op[] = Array.from({ length: Math.min(childWrites, heapPages) }, (_, page) => ({
        do: "write",
        area: "heap",
        page,
        value: 1,
      }));
      const data: Op = { do: "write", area: "data", page: 0, value: AFTER };
      return situation === "fork" ? [data, ...writes, { do: "exit" }] : [{ do: "lock" }, data, { do: "unlock" }, { do: "exit" }];
    }
  }
}

/** The line as it stands in the program. The variable is x, or n where it counts. */
export function codeOf(op: Op, { situation }: Pick<Parameters, "situation">): string {
  const name = variableOf(situation);
  switch (op.do) {
    case "write":
      return op.area === "data" ? `${name} = ${op.value};` : `heap[${op.page + 1}] = ${op.value};`;
    case "read":
      return `printf("%d", ${name});`;
    case "load":
      return `r = ${name};`;
    case "add":
      return "r = r + 1;";
    case "store":
      return `${name} = r;`;
    case "fork":
      return "p = fork();";
    case "exec":
      return 'execve("/bin/ls", …);';
    case "exit":
      return "exit(0);";
    case "wait":
      return "wait(&status);";
    case "create":
      return "pthread_create(…);";
    case "join":
      return "pthread_join(…);";
    case "end":
      return "return NULL;";
    case "lock":
      return "pthread_mutex_lock(&m);";
    case "unlock":
      return "pthread_mutex_unlock(&m);";
    case "work":
      return "work();";
  }
}

export function variableOf(situation: Parameters["situation"]): "x" | "n" {
  return situation === "race" ? "n" : "x";
}
