import { describe, expect, test } from "vitest";
import { endOf, parse, request } from "./message";

const measured = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n{"中"');
const whole = (body: string) => Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
const chunked = Buffer.from("HTTP/1.1 207 Multi-Status\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n3\r\nefg\r\n0\r\n\r\n");

describe("a response", () => {
  test("of a stated length is whole when so many octets are there, counted as octets and not as characters", () => {
    expect(endOf(measured.subarray(0, measured.length - 3))).toBeUndefined();
    const response = whole('{"a":"中文"}');
    expect(endOf(response)).toBe(response.length);
    expect(parse(response)).toEqual({ status: 200, body: '{"a":"中文"}' });
  });

  test("ends where its own length says, not where the next one does", () => {
    const first = whole("one");
    expect(endOf(Buffer.concat([first, whole("two")]))).toBe(first.length);
  });

  test("in chunks is whole with the chunk of length zero, wherever the octets are cut", () => {
    for (let cut = 0; cut < chunked.length; cut += 1) expect(endOf(chunked.subarray(0, cut))).toBeUndefined();
    expect(endOf(chunked)).toBe(chunked.length);
    expect(parse(chunked)).toEqual({ status: 207, body: "abcdefg" });
  });

  test("in chunks may have an empty body", () => {
    const empty = Buffer.from("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    expect(endOf(empty)).toBe(empty.length);
    expect(parse(empty)).toEqual({ status: 200, body: "" });
  });

  test("without a body is whole with its head", () => {
    const empty = Buffer.from("HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n");
    expect(endOf(empty)).toBe(empty.length);
  });
});

test("a request says how many octets its body has, and where it comes from", () => {
  const text = request({ method: "POST", path: "/api/v1/reviews", port: 4200, cookie: "a=b" }, '{"zh":"中"}').toString();
  expect(text).toContain("content-length: 12\r\n");
  expect(text).toContain("origin: http://localhost:4200\r\n");
  expect(text.endsWith('\r\n\r\n{"zh":"中"}')).toBe(true);
});
