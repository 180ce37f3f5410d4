import type { Text } from "@/lib/text";
import type { Finding } from "./findings";
import { dataOf } from "./records";
import { type Clause, does, listed, says } from "./words";

/** What a server sends back. */
export function served(finding: Finding, { zh, en }: Text): Clause {
  switch (finding.kind) {
    case "referral": {
      const hosts = finding.servers.map(dataOf);
      const [zhHosts, enHosts] = [hosts.join("、"), hosts.join(", ")];
      return finding.glue.length > 0
        ? says(
            `${zh}自己没有答案，指向下一级${finding.zone}的服务器${zhHosts}，并附上地址`,
            `${en} has no answer and refers to ${finding.zone}: ${enHosts}, with their addresses`,
          )
        : says(
            `${zh}指向${finding.zone}的服务器${zhHosts}，却给不出地址：这些名字不在它的区域里`,
            `${en} refers to ${finding.zone}: ${enHosts}, but without addresses, for those names lie outside its zone`,
          );
    }
    case "answer": {
      const ttl = finding.records[0]?.ttlSeconds;
      return says(
        `${zh}给出权威回答（AA）：${listed(finding.records)}，TTL ${ttl}`,
        `${en} answers with authority (AA): ${listed(finding.records)}, TTL ${ttl}`,
      );
    }
    case "alias":
      return says(
        `${zh}给出权威回答（AA）：这是别名，CNAME 指向${finding.name}`,
        `${en} answers with authority (AA) that this is an alias: CNAME ${finding.name}`,
      );
    case "nxdomain":
      return says(
        `${zh}回答 NXDOMAIN：没有${finding.name}。附上的 SOA 说明这句话管多久`,
        `${en} answers NXDOMAIN: there is no ${finding.name}. The SOA record beside it says how long that holds`,
      );
    case "nodata":
      return says(
        `${zh}回答：${finding.name}存在，但没有这种记录（NODATA）。附上 SOA`,
        `${en} answers that ${finding.name} exists without such a record (NODATA), and adds the SOA`,
      );
    case "truncated":
      return says(
        `${zh}的回答装不进一个 UDP 报文，于是送出空的，置 TC`,
        `${en} cannot fit its answer into UDP and sends it empty, with TC set`,
      );
    case "refused":
      return says(
        `${zh}没有这个区域，回答 REFUSED：委派指错了（lame）`,
        `${en} does not hold that zone and answers REFUSED: the delegation is lame`,
      );
    case "useless":
      return says(`${zh}的应答没有用处`, `${en} sends a reply of no use`);
  }
}

/** What the walking side makes of a reply. */
export function found(finding: Finding, host: string): Clause {
  switch (finding.kind) {
    case "referral":
      return does(`记下${finding.zone}的委派`, `caches the delegation of ${finding.zone}`);
    case "answer":
      return finding.records.some((record) => record.ttlSeconds === 0)
        ? says("TTL 是 0：只用这一次，不缓存", "its TTL is 0: used this once, not cached")
        : does("缓存这个回答", "caches the answer");
    case "alias":
      return does("缓存这个别名", "caches the alias");
    case "nxdomain":
      return does(
        `记下${finding.name}不存在${life(finding).zh}`,
        `caches that ${finding.name} does not exist${life(finding).en}`,
      );
    case "nodata":
      return does(
        `记下${finding.name}没有这种记录${life(finding).zh}`,
        `caches${life(finding).en} that ${finding.name} has no such record`,
      );
    case "truncated":
      return does("不用截断的应答", "does not use a reply that is cut off");
    case "refused":
    case "useless":
      return does(`把${host}从名单里划掉`, `strikes ${host} from its list`);
  }
}

function life(finding: Finding & { kind: "nxdomain" | "nodata" }): Text {
  const ttl = finding.soa?.ttlSeconds;
  return ttl === undefined ? { zh: "", en: "" } : { zh: `，管 ${ttl} 秒`, en: ` for ${ttl} s` };
}
