import type { Text } from "@/lib/text";
import { join, say } from "../say";
import type { Check, Decision } from "./decision";
import type { Party, Request } from "./message";
import { capital, duration, PARTY_NAMES } from "./words";

/** Why a cache does what it does with a request: the question that decided. */
export function whyReuse({ by, checks, ageS, lifetime }: Decision, vary: string): Text | null {
  const who = capital(PARTY_NAMES[by]);
  const age = duration(ageS ?? 0);
  const life = duration(lifetime?.seconds ?? 0);
  const decisive = checks.findLast(({ id }) => id !== "validator");
  if (decisive === undefined) return null;
  const { id, holds } = decisive;
  switch (id) {
    case "stored":
      return say(`${who.zh}里什么也没有存。`, `${who.en} has nothing stored.`);
    case "vary":
      return vary === "*"
        ? say(`${who.zh}里存的写着 Vary: *，对不上任何请求。`, `${who.en} has a copy with Vary: *, which matches no request.`)
        : say(`${who.zh}里有副本，可 ${vary} 不同。`, `${who.en} has a copy, but for another ${vary}.`);
    case "asked":
      return objection(by, decisive);
    case "no-cache":
      return say(
        `${who.zh}里有副本，可上面写着 no-cache：用之前必须问。`,
        `${who.en} has a copy, but it says no-cache: not without asking.`,
      );
    case "fresh":
      return join(
        checks.some((check) => check.by === "immutable")
          ? say(
              "副本写着 immutable，还新鲜时刷新也不问。",
              "As the copy says immutable, not even a reload asks while it is fresh.",
            )
          : null,
        say(
          `${who.zh}里有副本，还新鲜：年龄 ${age.zh}，保鲜期 ${life.zh}。`,
          `${who.en} has a fresh copy: age ${age.en}, lifetime ${life.en}.`,
        ),
      );
    case "stale": {
      const stale = say(
        `${who.zh}里有副本，不新鲜了：年龄 ${age.zh}，保鲜期 ${life.zh}`,
        `${who.en} has a stale copy: age ${age.en}, lifetime ${life.en}`,
      );
      if (!holds) return say(`${stale.zh}。`, `${stale.en}.`);
      return say(`${stale.zh}；但 ${decisive.by} 准许先用着。`, `${stale.en}; but ${decisive.by} permits its use.`);
    }
    default:
      return null;
  }
}

function objection(by: Party, { by: directive = "" }: Check): Text {
  const who = capital(PARTY_NAMES[by]);
  return say(
    `${who.zh}里有副本，可请求里的 ${directive} 不让直接用。`,
    `${who.en} has a copy, but ${directive} in the request keeps it from being used as it is.`,
  );
}

/** What a cache sends on, and to whom. */
export function sending(to: Party, { ifNoneMatch, ifModifiedSinceS }: Request): Text {
  const { zh, en } = PARTY_NAMES[to];
  if (ifNoneMatch.length > 0) {
    const tags = ifNoneMatch.join(", ");
    return say(`于是带上 If-None-Match: ${tags} 去问${zh}。`, `It asks ${en}, with If-None-Match: ${tags}.`);
  }
  return ifModifiedSinceS === null
    ? say(`于是向${zh}要整份。`, `It asks ${en} for all of it.`)
    : say(`于是带上 If-Modified-Since 去问${zh}。`, `It asks ${en}, with If-Modified-Since.`);
}

/** What a cache does with a full answer, and why. */
export function storing({ by, checks, outcome }: Decision): Text {
  const who = capital(PARTY_NAMES[by]);
  const last = checks.at(-1);
  if (outcome === "store") {
    const reason = last?.by ?? "";
    return /^\d/.test(reason)
      ? say(`${who.zh}存下一份：${reason} 不用谁准许也可以存。`, `${who.en} stores a copy: a ${reason} may be kept unasked.`)
      : say(`${who.zh}存下一份：${reason} 准许。`, `${who.en} stores a copy: ${reason} allows it.`);
  }
  const reasons: Partial<Record<Check["id"], Text>> = {
    "no-store": say("因为 no-store", "because of no-store"),
    private: say("因为 private：只许私有缓存存", "because of private: only private caches may"),
    authorization: say("因为请求带着 Authorization", "because the request had Authorization"),
    lifetime: say("因为没有一条准许它存", "because nothing allows it"),
  };
  const why = reasons[last?.id ?? "lifetime"];
  return say(`${who.zh}不存，${why?.zh}。`, `${who.en} does not store it, ${why?.en}.`);
}

/** What a cache does without an answer from inside, and why. */
export function failing({ checks, outcome, ageS }: Decision): Text {
  const last = checks.at(-1);
  const age = duration(ageS ?? 0);
  if (outcome === "serve-stale") {
    return last?.by === "stale-if-error"
      ? say(
          `stale-if-error 准许用旧的，年龄 ${age.zh}。`,
          `Its stale copy, of age ${age.en}, may be used: stale-if-error permits it.`,
        )
      : say(`没有谁可问，就用旧的副本，年龄 ${age.zh}。`, `With nobody to ask, it uses its stale copy, of age ${age.en}.`);
  }
  switch (last?.id) {
    case "asked":
      return say(`请求里的 ${last.by} 不要没问过的副本。`, `The request’s ${last.by} wants no copy unasked.`);
    case "forbidden":
      return say(`有旧的副本，可 ${last.by} 不许用。`, `There is a stale copy, but ${last.by} forbids its use.`);
    case "permitted":
      return say("有旧的副本，可谁也没有准许用。", "There is a stale copy, but nobody permits its use.");
    default:
      return say("也没有可以代替的副本。", "There is no copy to use instead.");
  }
}
