import { say } from "../say";

/** The capture is taken where everybody's segments pass. */
export const interfaces = [{ id: "server", label: say("服务端", "server") }];
