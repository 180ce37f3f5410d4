import type { Action } from "../engine";
import type { Input, State } from "./state";
import { mayAct } from "./step";

const OFFERED: Action<Input>[] = [
  { input: { kind: "ping" }, label: { zh: "服务器发 ping", en: "The server sends a ping" } },
  { input: { kind: "send" }, label: { zh: "客户端再发一条", en: "The client sends another message" } },
  { input: { kind: "unmasked" }, label: { zh: "客户端发一条不带掩码的", en: "The client sends one unmasked" } },
  { input: { kind: "close", by: "client" }, label: { zh: "客户端关闭，1000", en: "The client closes, 1000" } },
  { input: { kind: "close", by: "server" }, label: { zh: "服务器要走了，1001", en: "The server goes away, 1001" } },
  { input: { kind: "break" }, label: { zh: "连接被打断", en: "The connection breaks" } },
];

export function actions(state: State): Action<Input>[] {
  return mayAct(state) ? OFFERED : [];
}
