import { describe, expect, it } from "vitest";
import type { Scenario } from "../engine";
import { lastOf } from "../fixtures";
import { formFields } from "../form";
import { runOf } from "../link";
import { trace } from "../trace";
import { actions } from "./actions";
import { processesThreads } from "./engine";
import { type ProcessFrame, printedIn, run, type ScenarioName, variableOf } from "./fixtures";
import type { Parameters } from "./parameters";
import { processesThreadsEntry } from "./scenarios";
import { next } from "./schedule";

const SCENARIOS: [string, Scenario<Parameters>][] = Object.entries(processesThreadsEntry.scenarios);

function said(frames: ProcessFrame[], at: number): { en: string; zh: string } {
  const [before, frame] = [frames[at - 1], frames[at]];
  if (before === undefined || frame?.event == null) throw new Error("No such frame.");
  return processesThreads.describe(before.state, frame.event, frame.state);
}

function framesAfter(name: ScenarioName, what: (frame: ProcessFrame) => boolean): ProcessFrame {
  const found = run(name).find(what);
  if (found === undefined) throw new Error("No such frame.");
  return found;
}

describe("the engine", () => {
  it("has a bounded form with a word for every value", () => {
    expect(formFields(processesThreads).map(({ key }) => key)).toEqual(
      Object.keys(processesThreadsEntry.scenarios.race.parameters),
    );
  });

  it.each(SCENARIOS)("runs the scenario %s to rest in few frames and tells each of them in both languages", (_name, scenario) => {
    const { frames, ended } = trace(processesThreads, runOf(scenario));
    expect(ended).toBe("rest");
    expect(frames.length).toBeLessThan(40);
    for (let at = 1; at < frames.length; at += 1) {
      const text = said(frames as ProcessFrame[], at);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(`${text.en}${text.zh}`).not.toMatch(/undefined|NaN|null| {2}/);
    }
  });
});

describe("fork(2)", () => {
  it("copies the page table and no page: every page of the parent has two references and can be written by neither", () => {
    const frames = run("copy-on-write");
    const [before, after] = [frames[1]?.state, frames[2]?.state];
    expect(after?.frames).toHaveLength(before?.frames.length ?? -1);
    expect(after?.frames.every(({ refs }) => refs === 2)).toBe(true);
    for (const { pages } of after?.processes ?? []) expect(pages.every(({ writable }) => !writable)).toBe(true);
    expect(said(frames, 2).en).toContain("fork(), which returns twice: 101 here, and 0 in the child.");
  });

  it("has one page copied for each page that the child writes, and the parent’s x stays what it was", () => {
    const frames = run("copy-on-write");
    expect(lastOf(frames).copied).toBe(3);
    expect(variableOf(frames[3]?.state ?? lastOf(frames), 101)).toBe(20);
    expect(variableOf(frames[3]?.state ?? lastOf(frames), 100)).toBe(10);
    expect(printedIn(frames)).toEqual([10]);
  });

  it("needs no copy once the other side has let go of the page", () => {
    const frames = run("orphan");
    expect(lastOf(frames).copied).toBe(0);
    expect(frames.filter(({ state }) => state.effect.fault === "reused")).toHaveLength(3);
  });

  it("gives the child one thread, the caller’s, and the whole memory, other stacks and a locked mutex included", () => {
    const { state } = framesAfter("fork-threads", ({ state }) => state.processes.length === 2);
    expect(state.tasks.filter(({ pid }) => pid === 102).map(({ tid }) => tid)).toEqual([102]);
    const [parent, child] = state.processes;
    expect(child?.pages).toEqual(parent?.pages);
    expect(child?.pages.filter(({ area }) => area === "stack")).toHaveLength(2);
    expect(state.frames.some(({ mutex, refs }) => mutex === 101 && refs === 2)).toBe(true);
  });

  it("leaves the child asleep for ever where the owner of a lock did not come along", () => {
    const last = lastOf(run("fork-threads"));
    expect(last.tasks.filter(({ phase }) => phase === "waiting").map(({ tid }) => tid)).toEqual([100, 102]);
    expect(said(run("fork-threads"), 5).en).toContain("there is no thread 101 in this process: nobody will ever unlock it");
  });
});

describe("execve(2)", () => {
  it("keeps PID and parent, drops every mapping, and copies nothing", () => {
    const frames = run("exec");
    const after = frames[3]?.state;
    expect(after?.processes[1]).toMatchObject({ pid: 101, ppid: 100, program: "ls", state: "alive" });
    const [parent, child] = after?.processes ?? [];
    expect(child?.pages.some(({ frame }) => parent?.pages.some((other) => other.frame === frame))).toBe(false);
    expect(after?.frames.every(({ refs }) => refs === 1)).toBe(true);
    expect(lastOf(frames).copied).toBe(0);
  });

  it("makes the lock that came along harmless: it is dropped with the old memory", () => {
    expect(lastOf(run("fork-threads-exec")).processes.map(({ state }) => state)).toEqual(["gone", "gone"]);
  });
});

describe("wait(2)", () => {
  it("removes the entry of a child that has ended, which is a zombie without memory until then", () => {
    const frames = run("zombie");
    const [zombie, waited] = [frames[3]?.state.processes[1], frames[7]?.state.processes[1]];
    expect(zombie).toMatchObject({ state: "zombie", pages: [], ended: { by: "exit", status: 0 } });
    expect(waited?.state).toBe("gone");
  });

  it("sleeps while the child lives", () => {
    const frames = run("copy-on-write");
    expect(frames[4]?.state.effect.blocked).toBe(true);
    expect(frames[7]?.state.effect.woken).toEqual([100]);
  });

  it("gets the signal where the child was killed", () => {
    const killed = run("zombie", {}, [{ frame: 2, event: { type: "kill", pid: 101 } }]);
    expect(said(killed, 3).en).toContain("You end 101 with signal 9");
    expect(killed.some(({ state }) => state.effect.reaped.includes(101))).toBe(true);
  });

  it("is done by init for orphans, and for a zombie whose parent ends without it", () => {
    const orphan = run("orphan");
    expect(orphan[4]?.state.processes[1]).toMatchObject({ ppid: 1, state: "alive" });
    expect(lastOf(orphan).processes[1]?.state).toBe("gone");
    const zombie = run("zombie", { parentWaits: "never" });
    expect(zombie.some(({ state }) => state.processes[1]?.state === "zombie")).toBe(true);
    expect(lastOf(zombie).processes.map(({ state }) => state)).toEqual(["gone", "gone"]);
    expect(said(zombie, zombie.length - 1).en).toContain("The zombie 101 goes to init");
  });
});

describe("threads", () => {
  it("share one page table: what one writes the other reads, and nothing is copied", () => {
    const frames = run("threads");
    expect(printedIn(frames)).toEqual([20]);
    expect(lastOf(frames).copied).toBe(0);
    expect(frames.every(({ state }) => state.processes.length === 1)).toBe(true);
    expect(frames[2]?.state.processes[0]?.pages.filter(({ area }) => area === "stack")).toHaveLength(2);
  });

  it("lose increments of a shared counter when they take turns, none by luck, and none under a mutex", () => {
    expect(printedIn(run("race"))).toEqual([2]);
    expect(printedIn(run("race-lucky"))).toEqual([4]);
    expect(printedIn(run("race-locked"))).toEqual([4]);
  });

  it("end with their process when one of them calls exit()", () => {
    const frames = run("fork-threads", { parentWaits: "never" });
    const ending = frames.find(({ state }) => state.effect.perished.includes(101));
    expect(ending?.state.tasks.map(({ tid }) => tid)).toEqual([102]);
  });
});

describe("the learner", () => {
  it("can be the scheduler, and spoil a lucky run", () => {
    const frames = run("race-lucky", {}, [{ frame: 4, event: { type: "prefer", tid: 102 } }]);
    expect(printedIn(frames)).not.toEqual([4]);
  });

  it("can end the child that sleeps for ever, and the parent’s wait() gets the signal", () => {
    const stuck = run("fork-threads");
    const frames = run("fork-threads", {}, [{ frame: stuck.length - 1, event: { type: "kill", pid: 102 } }]);
    expect(lastOf(frames).processes[0]?.state).toBe("gone");
    expect(frames.map((_, at) => (at === 0 ? "" : said(frames, at).en)).join(" ")).toContain("killed by signal 9");
  });

  it("is offered threads that are not due, and processes that are alive", () => {
    for (const { state } of run("fork-threads")) {
      const offered = actions(state).map(({ input }) => input);
      expect(offered).not.toContainEqual({ type: "prefer", tid: next(state)?.tid });
      for (const input of offered) expect(processesThreads.step(state, input)).not.toBe(state);
    }
  });

  it("changes nothing with an input that no longer applies", () => {
    const last = lastOf(run("race"));
    expect(processesThreads.step(last, { type: "kill", pid: 100 })).toBe(last);
    expect(processesThreads.step(last, { type: "prefer", tid: 101 })).toBe(last);
  });
});
