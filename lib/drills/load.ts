import type { DrillId } from "./catalogue";
import type { Drill } from "./drill";

/** A drill's module by its id, for browsers: the data of a drill travels only when it is taken. */
export const loadDrill: Record<DrillId, () => Promise<Drill>> = {
  "status-codes": () => import("./status-codes/drill").then((module) => module.statusCodes),
  "tcp-states": () => import("./tcp-states/drill").then((module) => module.tcpStates),
  ports: () => import("./ports/drill").then((module) => module.ports),
  headers: () => import("./headers/drill").then((module) => module.headers),
  methods: () => import("./methods/drill").then((module) => module.methods),
  layers: () => import("./layers/drill").then((module) => module.layers),
  terms: () => import("./terms/terms").then((module) => module.termsOfContent),
  "sequence-numbers": () => import("./sequence-numbers/drill").then((module) => module.sequenceNumbers),
  cwnd: () => import("./cwnd/drill").then((module) => module.cwnd),
  subnetting: () => import("./subnetting/drill").then((module) => module.subnetting),
};
