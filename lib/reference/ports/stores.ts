import type { Port } from "./port";

/** Databases, caches and queues. */
export const STORES_PORTS: readonly Port[] = [
  {
    port: 1433,
    transports: ["tcp"],
    service: "ms-sql-s",
    name: "SQL Server",
    does: { zh: "微软的关系数据库", en: "Microsoft’s relational database" },
    cites: ["IANA Service Names and Port Numbers"],
  },
  {
    port: 1883,
    transports: ["tcp"],
    service: "mqtt",
    name: "MQTT",
    does: { zh: "物联网的发布与订阅", en: "publish and subscribe for small devices" },
    cites: ["IANA Service Names and Port Numbers"],
  },
  {
    port: 3306,
    transports: ["tcp"],
    service: "mysql",
    name: "MySQL",
    does: { zh: "开源的关系数据库，MariaDB 也用这个端口", en: "an open-source relational database; MariaDB keeps the port" },
    cites: ["IANA Service Names and Port Numbers"],
  },
  {
    port: 5432,
    transports: ["tcp"],
    service: "postgresql",
    name: "PostgreSQL",
    does: { zh: "开源的关系数据库，源自伯克利", en: "an open-source relational database that came from Berkeley" },
    cites: ["IANA Service Names and Port Numbers"],
  },
  {
    port: 5672,
    transports: ["tcp"],
    service: "amqp",
    name: "AMQP",
    does: { zh: "消息队列的协议，RabbitMQ 用它", en: "the protocol of message queues such as RabbitMQ" },
    cites: ["IANA Service Names and Port Numbers"],
  },
  {
    port: 6379,
    transports: ["tcp"],
    service: "redis",
    name: "Redis",
    does: { zh: "内存里的键值库，带各种数据结构", en: "a key-value store in memory, with data structures" },
    cites: ["IANA Service Names and Port Numbers"],
  },
  {
    port: 11211,
    transports: ["tcp"],
    service: "memcache",
    name: "memcached",
    does: { zh: "内存里的键值缓存，只有简单的值", en: "a key-value cache in memory, of plain values" },
    cites: ["IANA Service Names and Port Numbers"],
  },
  {
    port: 27017,
    transports: ["tcp"],
    service: "mongodb",
    name: "MongoDB",
    does: { zh: "文档数据库", en: "a document database" },
    cites: ["IANA Service Names and Port Numbers"],
  },
];
