import type { Action } from "../engine";
import type { Input, State } from "./state";
import { isSettled } from "./step";
import { PLACES } from "./words";

/** Messages on their way can be lost; servers switched; a client that has settled, restarted. */
export function actions(state: State): Action<Input>[] {
  const losses = state.flights.map(({ id, type, from }): Action<Input> => {
    const { zh, en } = PLACES[from];
    return { input: { kind: "lose", message: id }, label: { zh: `弄丢${zh}的 ${type}`, en: `Lose the ${type} of ${en}` } };
  });
  const switches = state.servers.map(({ id, isOn }): Action<Input> => {
    const { zh, en } = PLACES[id];
    const label = isOn ? { zh: `关掉${zh}`, en: `Switch ${en} off` } : { zh: `打开${zh}`, en: `Switch ${en} on` };
    return { input: { kind: "power", server: id, isOn: !isOn }, label };
  });
  const restart: Action<Input>[] = isSettled(state)
    ? [{ input: { kind: "restart" }, label: { zh: "重启客户端", en: "Restart the client" } }]
    : [];
  return [...losses, ...switches, ...restart];
}
