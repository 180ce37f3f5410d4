import type { ParameterLabel } from "../engine";
import type { Parameters } from "./parameters";
import { ALGORITHM_LABELS } from "./words";

export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  flows: {
    label: { zh: "几个流", en: "Flows" },
    help: { zh: "从 A 数起，多出来的不参加。", en: "Counted from A; the others take no part." },
  },
  bottleneckMbps: {
    label: { zh: "瓶颈带宽", en: "Bottleneck rate" },
    unit: "Mbit/s",
    help: { zh: "2.4 Mbit/s 时发一段要 5 ms。", en: "At 2.4 Mbit/s one segment takes 5 ms." },
  },
  queueSegments: {
    label: { zh: "队列长度", en: "Places in the queue" },
    unit: "SMSS",
    help: { zh: "大家共用；排不下的就丢。", en: "All flows share them; what finds none is dropped." },
  },
  queueRule: {
    label: { zh: "队列怎样丢", en: "What the queue drops" },
    options: {
      "drop-tail": { zh: "满了才丢新来的", en: "newcomers, when it is full" },
      codel: { zh: "CoDel：等得太久也丢", en: "CoDel: also what waits too long" },
    },
    help: {
      zh: "CoDel（RFC 8289）：排队时间连续 100 ms 超过 5 ms，就从队头丢起。",
      en: "CoDel (RFC 8289) drops at the head once waits have stayed above 5 ms for 100 ms.",
    },
  },
  seconds: { label: { zh: "观察多久", en: "Observed for" }, unit: "s" },
  algorithm1: { label: { zh: "A 的算法", en: "Algorithm of A" }, options: ALGORITHM_LABELS },
  rttMs1: { label: { zh: "A 的往返时延，不算排队", en: "Round trip of A, without queueing" }, unit: "ms" },
  startSeconds1: { label: { zh: "A 开始于", en: "Start of A" }, unit: "s" },
  algorithm2: { label: { zh: "B 的算法", en: "Algorithm of B" }, options: ALGORITHM_LABELS },
  rttMs2: { label: { zh: "B 的往返时延，不算排队", en: "Round trip of B, without queueing" }, unit: "ms" },
  startSeconds2: { label: { zh: "B 开始于", en: "Start of B" }, unit: "s" },
  algorithm3: { label: { zh: "C 的算法", en: "Algorithm of C" }, options: ALGORITHM_LABELS },
  rttMs3: { label: { zh: "C 的往返时延，不算排队", en: "Round trip of C, without queueing" }, unit: "ms" },
  startSeconds3: { label: { zh: "C 开始于", en: "Start of C" }, unit: "s" },
  algorithm4: { label: { zh: "D 的算法", en: "Algorithm of D" }, options: ALGORITHM_LABELS },
  rttMs4: { label: { zh: "D 的往返时延，不算排队", en: "Round trip of D, without queueing" }, unit: "ms" },
  startSeconds4: { label: { zh: "D 开始于", en: "Start of D" }, unit: "s" },
};
