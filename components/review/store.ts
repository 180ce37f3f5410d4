import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { LearnerEvent } from "@/lib/srs/event";

/** What the browser keeps of a learner, so that no answer depends on the network. */
interface Store extends DBSchema {
  /** Events that the server has not acknowledged, tagged by learner: they wait through reload and sign-out. */
  events: { key: string; value: { learner: string; event: LearnerEvent }; indexes: { learner: string } };
  /** Events that the server will never take, with its reason, until the learner has seen that. */
  refused: { key: string; value: { learner: string; event: LearnerEvent; reason: string }; indexes: { learner: string } };
  /** The sitting at the queue, by learner, so that a reload goes on where it was, also without the network. */
  sittings: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Store>> | undefined;

export function store(): Promise<IDBPDatabase<Store>> {
  opened ??= openDB<Store>("retransmit", 1, {
    upgrade(database) {
      for (const name of ["events", "refused"] as const) {
        database.createObjectStore(name, { keyPath: "event.id" }).createIndex("learner", "learner");
      }
      database.createObjectStore("sittings");
    },
    // A newer version of the site in another tab wants to change the store: let it, and open again at the next use.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}
