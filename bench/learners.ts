import { createLearner, type Learner, sessionCookies } from "../scripts/testing/learner";

/** A learner with the cookie that their requests carry. */
export type SignedIn = Learner & { cookie: string };

/** Makes learners in a site's database and signs them in there. */
export async function signInLearners(site: { url: string; databaseUrl: string }, count: number): Promise<SignedIn[]> {
  const place = { siteUrl: site.url, databaseUrl: site.databaseUrl };
  return Promise.all(
    Array.from({ length: count }, async () => {
      const learner = await createLearner({ timeZone: "Asia/Shanghai" }, place);
      return { ...learner, cookie: await cookieOf(learner, place) };
    }),
  );
}

export async function cookieOf(learner: Learner, place: { siteUrl: string; databaseUrl: string }): Promise<string> {
  return (await sessionCookies(learner, place)).map(({ name, value }) => `${name}=${value}`).join("; ");
}
