import { expect, test } from "vitest";
import areas from "@/.generated/areas.json";
import type { TermSource } from "@/lib/content/catalogue";
import { TERM_AREAS } from "./areas";
import { termsDrill } from "./drill";

const term = (id: string, area: string, zh: string, en: string): TermSource => ({
  id,
  area,
  term: { zh, en },
  meaning: { zh: `${id} 的意思`, en: `what ${id} is about` },
});
const TERMS = [
  term("cwnd", "transport", "拥塞窗口", "congestion window"),
  term("port", "transport", "端口", "port"),
  term("segment", "transport", "报文段", "segment"),
  term("mss", "transport", "MSS", "MSS"),
  term("zone", "dns", "区域", "zone"),
];
const drill = termsDrill(TERMS);
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

test("a word is asked for in the other language: English of a Chinese reader, Chinese of an English one", () => {
  const presented = drill.present("drill.terms.word-transport", {
    asked: "cwnd",
    options: ["port", "cwnd", "segment", "mss"],
  });
  expect(presented?.prompt).toEqual({ zh: "“拥塞窗口”用英语怎么说？", en: "What is “congestion window” in Chinese?" });
  expect(presented?.options[1]).toMatchObject({ right: true, text: { zh: "congestion window", en: "拥塞窗口" } });
  expect(presented?.options[0]?.why.en).toBe("port (端口): what port is about");
});

test("a word that has brackets of its own stands beside the other language's without brackets around those", () => {
  const terms = [term("fcs", "physical-link", "帧校验序列（FCS）", "frame check sequence (FCS)"), ...TERMS];
  const presented = termsDrill(terms).present("drill.terms.meaning-physical-link", {
    asked: "fcs",
    options: ["fcs", "port", "mss", "zone"],
  });
  expect(presented?.options[0]?.text).toEqual({
    zh: "帧校验序列（FCS） – frame check sequence (FCS)",
    en: "frame check sequence (FCS) – 帧校验序列（FCS）",
  });
  expect(presented?.options[1]?.text).toEqual({ zh: "端口（port）", en: "port (端口)" });
});

test("a word that is the same in both languages is not asked to be translated, and a meaning that names its word is not asked at all", () => {
  const asked = (skill: string) => new Set(SEEDS.map((seed) => (drill.make(skill, seed) as { asked: string }).asked));
  expect(asked("drill.terms.word-transport")).toEqual(new Set(["cwnd", "port", "segment"]));
  expect(asked("drill.terms.meaning-transport")).toEqual(new Set(["cwnd"]));
});

test("an area with few words borrows wrong answers from the others", () => {
  const { options } = drill.make("drill.terms.word-dns", 7) as { options: string[] };
  expect(options).toHaveLength(4);
  expect(options).toContain("zone");
});

test("every area of the content has its skills", () => {
  expect([...TERM_AREAS]).toEqual(areas.map(({ id }) => id));
});
