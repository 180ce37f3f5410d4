import type { Engine } from "../engine";
import type { Parameters } from "./parameters";
import { CONTENT_TYPES, URLS } from "./world";

function same(text: string) {
  return { zh: text, en: text };
}
const NOT_SENT = { zh: "不写", en: "not sent" };

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  target: {
    label: { zh: "https://shop.example 的脚本请求", en: "A script of https://shop.example asks for" },
    options: { same: same(URLS.same), api: same(URLS.api) },
  },
  method: {
    label: { zh: "方法", en: "Method" },
    options: { GET: same("GET"), POST: same("POST"), PUT: same("PUT"), DELETE: same("DELETE") },
  },
  contentType: {
    label: { zh: "请求的 Content-Type", en: "Content-Type of the request" },
    options: {
      none: NOT_SENT,
      form: same(CONTENT_TYPES.form),
      text: same(CONTENT_TYPES.text),
      json: same(CONTENT_TYPES.json),
    },
  },
  customHeader: { label: { zh: "加上 X-Trace", en: "With X-Trace" } },
  authorization: { label: { zh: "加上 Authorization", en: "With Authorization" } },
  credentials: {
    label: same("credentials"),
    options: {
      omit: same("omit"),
      "same-origin": { zh: "same-origin（默认）", en: "same-origin (default)" },
      include: same("include"),
    },
  },
  allowOrigin: {
    label: same("Access-Control-Allow-Origin"),
    options: { none: NOT_SENT, exact: same("https://shop.example"), other: same("https://admin.shop.example"), star: same("*") },
  },
  allowCredentials: { label: same("Access-Control-Allow-Credentials: true") },
  allowMethods: {
    label: same("Access-Control-Allow-Methods"),
    options: { none: NOT_SENT, form: same("GET, POST"), write: same("PUT, DELETE"), star: same("*") },
  },
  allowHeaders: {
    label: same("Access-Control-Allow-Headers"),
    options: {
      none: NOT_SENT,
      type: same("content-type"),
      custom: same("content-type, x-trace"),
      all: same("content-type, x-trace, authorization"),
      star: same("*"),
    },
  },
  maxAge: {
    label: same("Access-Control-Max-Age"),
    options: {
      none: { zh: "不写（记 5 秒）", en: "not sent (5 s)" },
      "0": same("0"),
      "60": same("60"),
      "600": same("600"),
      "86400": same("86400"),
    },
  },
  preflightStatus: {
    label: { zh: "对 OPTIONS 的回答", en: "Answer to OPTIONS" },
    options: {
      "204": same("204 No Content"),
      "200": same("200 OK"),
      "401": { zh: "401：要求先登录", en: "401: log in first" },
      "405": { zh: "405：不认识 OPTIONS", en: "405: no such method here" },
    },
  },
  onResponse: {
    label: { zh: "正式的响应也带这些首部", en: "The final response has these fields, too" },
    help: { zh: "关掉：只有 OPTIONS 的回答带", en: "Off: only the answer to OPTIONS has them" },
  },
};
