/** This tab, among those of the browser. */
const tab = Array.from(typeof crypto === "undefined" ? [0] : crypto.getRandomValues(new Uint32Array(2))).join(".");

/** Tells the browser's other tabs that the kept sitting has changed. */
export function announceSitting(learner: string): void {
  const channel = new BroadcastChannel(name(learner));
  channel.postMessage(tab);
  channel.close();
}

/** Calls back when another tab has changed the sitting; returns how to stop. */
export function onSittingChange(learner: string, listener: () => void): () => void {
  const channel = new BroadcastChannel(name(learner));
  channel.addEventListener("message", ({ data }) => {
    if (data !== tab) listener();
  });
  return () => channel.close();
}

function name(learner: string): string {
  return `sitting ${learner}`;
}
