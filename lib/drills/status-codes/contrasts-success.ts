import type { Text } from "@/lib/text";

/** What sets two codes apart, for pairs that are mixed up; the smaller code stands first. 1xx to 3xx. */
export const SUCCESS_CONTRASTS: Record<string, Text> = {
  "100 102": {
    zh: "`100` 请客户端把内容发来；`102` 时请求已经收全，只是还没有办完。",
    en: "`100` asks for the content; with `102` the request is there in full and only takes long.",
  },
  "100 103": {
    zh: "`100` 说的是请求的内容可以来了；`103` 是提前透露最终响应的首部。",
    en: "`100` is about the request’s content, which may come; `103` gives away the final response’s header early.",
  },
  "101 426": {
    zh: "`101` 同意客户端要的升级；`426` 是服务器反过来要客户端升级，否则不办。",
    en: "`101` grants an upgrade the client asked for; with `426` the server demands one and does nothing before.",
  },
  "102 103": {
    zh: "`102` 只说还在办；`103` 带着可以提前用的首部。",
    en: "`102` only says that work goes on; `103` brings header fields that can be used early.",
  },
  "200 201": {
    zh: "两者都是成功；因此有了新资源的是 `201`，没有的是 `200`。",
    en: "Both are success; where a new resource came of it, it is `201`, otherwise `200`.",
  },
  "200 202": {
    zh: "`200` 说已经办成了；`202` 只说收下了，可能还办不成。",
    en: "`200` says that it is done; `202` only that it is taken in, and may yet fail.",
  },
  "200 203": {
    zh: "内容是源服务器给的原样就是 `200`；转换代理改过就是 `203`。",
    en: "Content as the origin gave it is `200`; changed by a transforming proxy, it is `203`.",
  },
  "200 204": {
    zh: "有内容发回是 `200`；没有内容、界面也不动是 `204`。",
    en: "With content it is `200`; with none, the view staying as it is, `204`.",
  },
  "200 205": {
    zh: "`200` 带着结果；`205` 没有内容，而且要客户端把界面恢复原样。",
    en: "`200` brings a result; `205` has no content and wants the view put back to how it was.",
  },
  "200 206": {
    zh: "没有要范围，或者服务器不理会 `Range`，发整个是 `200`；只发要的那段是 `206`。",
    en: "The whole resource is `200`, also where the server ignores `Range`; only the part asked for is `206`.",
  },
  "200 304": {
    zh: "`200` 把内容重新发一遍；`304` 不发，让客户端用手里的那份。",
    en: "`200` sends the content again; `304` sends none, for the client’s copy is still good.",
  },
  "200 416": {
    zh: "服务器可以不理会 `Range`，用 `200` 发整个；理会了却一段也给不出，才是 `416`。",
    en: "A server may ignore `Range` and send everything with `200`; if it heeds it and can serve no part, that is `416`.",
  },
  "201 202": {
    zh: "`201` 时新资源已经有了；`202` 时事情还没有办。",
    en: "With `201` the new resource exists; with `202` nothing is done yet.",
  },
  "201 204": {
    zh: "新建了资源是 `201`，即使不带内容；改了、删了而没有内容要发回才是 `204`。",
    en: "If something was created it is `201`, even without content; `204` is for a change or a deletion with nothing to send back.",
  },
  "201 205": {
    zh: "`201` 告诉客户端有了新资源；`205` 只要它把界面恢复原样。",
    en: "`201` tells of a new resource; `205` only asks to reset the view.",
  },
  "201 303": {
    zh: "`201` 说新资源建好了；`303` 请客户端去另一处看这次请求的结果。",
    en: "`201` says that something new exists; `303` sends the client elsewhere to see what came of its request.",
  },
  "202 204": {
    zh: "`204` 时已经办成，只是没有内容；`202` 时还没有办。",
    en: "With `204` it is done, only without content; with `202` it is still to be done.",
  },
  "202 205": {
    zh: "`205` 时已经办成；`202` 时还没有。",
    en: "With `205` it is done; with `202` it is not yet.",
  },
  "204 205": {
    zh: "都没有内容：`204` 让界面留着不动，`205` 要它恢复原样。",
    en: "Neither has content: `204` leaves the view as it is, `205` wants it reset.",
  },
  "206 304": {
    zh: "`206` 发来缺的那一段；`304` 什么内容也不发，因为手里的还有效。",
    en: "`206` sends the part that was missing; `304` sends nothing, since the copy is still good.",
  },
  "206 416": {
    zh: "要的范围给得出是 `206`；一段也给不出是 `416`。",
    en: "A range that can be served is `206`; when none can, it is `416`.",
  },
  "207 208": {
    zh: "`207` 是装着许多结果的整个响应；`208` 是其中一条，说它前面已经列过。",
    en: "`207` is the whole response with its many results; `208` is one of them, saying it was listed before.",
  },
  "208 508": {
    zh: "`208` 跳过重复的部分，整个操作仍然成功；`508` 是整个操作因为循环而失败。",
    en: "`208` skips what is listed already and all succeeds; `508` is the failure of it all because of a loop.",
  },
  "300 406": {
    zh: "`300` 是有几种可挑；`406` 是没有一种客户端能接受。",
    en: "`300` offers several to choose from; `406` has none that the client accepts.",
  },
  "301 302": {
    zh: "`301` 是永久，请改用新地址；`302` 是暂时，以后仍用原来的。",
    en: "`301` is for good, so use the new address; `302` is for now, so keep the old one.",
  },
  "301 303": {
    zh: "`301` 是资源搬了家；`303` 没有搬家，只是请你用 `GET` 去看另一个资源。",
    en: "`301` means that the resource moved; with `303` it did not, you are to read another one with `GET`.",
  },
  "301 307": {
    zh: "`301` 是永久，方法可能变成 `GET`；`307` 是暂时，方法不许变。",
    en: "`301` is for good and may turn the method into `GET`; `307` is for now and must not change it.",
  },
  "301 308": {
    zh: "都是永久；`301` 允许 `POST` 变成 `GET`，也最老；`308` 不许变方法，2014 年才有。",
    en: "Both are for good; `301` lets `POST` become `GET` and is the older; `308` forbids that and dates from 2014.",
  },
  "302 303": {
    zh: "`302` 是资源暂时在别处，方法变不变没有定死；`303` 一律用 `GET` 去看另一个资源。",
    en: "`302` says that the resource is elsewhere for now and leaves the method open; `303` means another resource, always by `GET`.",
  },
  "302 307": {
    zh: "都是暂时；`302` 允许 `POST` 变成 `GET`，也最老；`307` 不许变方法。",
    en: "Both are for now; `302` lets `POST` become `GET` and is the older; `307` forbids that.",
  },
  "302 308": {
    zh: "`302` 是暂时，方法可能变；`308` 是永久，方法不许变。",
    en: "`302` is for now and may change the method; `308` is for good and must not.",
  },
  "303 307": {
    zh: "`303` 要求改用 `GET`；`307` 恰恰不许改方法。",
    en: "`303` wants `GET` from here on; `307` forbids changing the method.",
  },
  "303 308": {
    zh: "`303` 改用 `GET` 去看另一个资源；`308` 是同一个资源永久搬了家，方法不变。",
    en: "`303` is another resource, read with `GET`; `308` is the same one at a new address, by the same method.",
  },
  "304 409": {
    zh: "`304` 是读的时候发现没有变；`409` 是改的时候发现与现状冲突。",
    en: "`304` comes when reading finds nothing new; `409` when a change clashes with how things are.",
  },
  "304 412": {
    zh: "条件都不成立：读（`GET`、`HEAD`）时用 `304`，让客户端用旧的；改的时候用 `412`，不让它改。",
    en: "A condition fails in both: on reading (`GET`, `HEAD`) it is `304`, use your copy; on a change it is `412`, nothing was done.",
  },
  "304 423": {
    zh: "`304` 是内容没有变；`423` 是资源被人锁着，改不了。",
    en: "`304` means unchanged; `423` means that somebody holds a lock and you cannot change it.",
  },
  "304 428": {
    zh: "`304` 回答一个带条件的读请求；`428` 嫌请求没有带条件。",
    en: "`304` answers a conditional read; `428` complains that a request is not conditional.",
  },
  "307 308": {
    zh: "方法都不许变；`307` 是暂时，`308` 是永久。",
    en: "Neither lets the method change; `307` is for now, `308` for good.",
  },
  "304 416": {
    zh: "`304` 是条件请求发现没有变；`416` 是要的范围给不出来。",
    en: "`304` answers a condition: nothing changed; `416` answers a range: it cannot be served.",
  },
};
