import type { Port } from "./port";

/** Mail. */
export const MAIL_PORTS: readonly Port[] = [
  {
    port: 25,
    transports: ["tcp"],
    service: "smtp",
    name: "SMTP",
    does: { zh: "邮件服务器之间转交邮件", en: "mail handed on from server to server" },
    cites: ["RFC 5321 §4.5.4.2"],
  },
  {
    port: 110,
    transports: ["tcp"],
    service: "pop3",
    name: "POP3",
    does: { zh: "把邮件取回本机", en: "mail fetched to one’s own machine" },
    cites: ["RFC 1939 §3"],
  },
  {
    port: 143,
    transports: ["tcp"],
    service: "imap",
    name: "IMAP",
    does: { zh: "在服务器上读和整理邮件", en: "mail read and sorted on the server" },
    cites: ["RFC 9051 §2.1"],
  },
  {
    port: 465,
    transports: ["tcp"],
    service: "submissions",
    name: { zh: "Submission（TLS）", en: "Submission over TLS" },
    does: { zh: "用户交出要寄的信，从第一个字节起就是 TLS", en: "mail handed in by its author, in TLS from the first byte" },
    cites: ["RFC 8314 §3.3", "RFC 8314 §7.3"],
  },
  {
    port: 587,
    transports: ["tcp"],
    service: "submission",
    name: "Submission",
    does: {
      zh: "用户交出要寄的信，先明文，再由 `STARTTLS` 换成 TLS",
      en: "mail handed in by its author, in plain text until `STARTTLS`",
    },
    cites: ["RFC 6409 §3.1", "RFC 8314 §3.3"],
  },
  {
    port: 993,
    transports: ["tcp"],
    service: "imaps",
    name: "IMAPS",
    does: { zh: "在服务器上读邮件，从第一个字节起就是 TLS", en: "mail read on the server, in TLS from the first byte" },
    cites: ["RFC 8314 §3.2"],
  },
  {
    port: 995,
    transports: ["tcp"],
    service: "pop3s",
    name: "POP3S",
    does: { zh: "把邮件取回本机，从第一个字节起就是 TLS", en: "mail fetched to one’s own machine, in TLS from the first byte" },
    cites: ["RFC 8314 §3.1"],
  },
];
