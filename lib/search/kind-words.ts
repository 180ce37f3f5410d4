import type { EntryKind } from "./entry";

/**
 * What people call a row of this kind, in both languages: they type "port 443" and "状态码404", and the row says only
 * "443 HTTPS". Nothing is found by these words alone.
 */
export const KIND_WORDS: Partial<Record<EntryKind, string>> = {
  status: "HTTP status code error response 状态码 响应码 错误码 错误",
  method: "HTTP request method verb 请求方法 方法",
  header: "HTTP header field 首部字段 头部 请求头 响应头",
  port: "port number 端口号 端口",
  protocol: "protocol 协议",
  layer: "OSI layer 层",
  flag: "TCP flag bit 标志位",
  state: "TCP state 状态",
  call: "socket system call function 套接字 系统调用 函数",
  suite: "TLS cipher suite 加密套件 密码套件",
  exchange: "TLS key exchange 密钥交换",
  prefix: "CIDR prefix subnet mask 前缀 子网掩码",
};
