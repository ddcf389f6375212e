import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { ok } from "../../core/result.ts";
import type { Listener } from "../changes.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";
import type { Visitor } from "../people/visitor.ts";

/** The door at which one hears of what is counted as it comes. */
export function openChanges(app: FastifyInstance, house: House): void {
  app.addHook("preClose", async () => house.changes.close());

  open(app, operations.listenToChanges, house, async ({ lastEventId }, { visitor, effects, stillMay }) => {
    const stream = house.changes.listen(effects, { ...listening(visitor), told: lastEventId, stillMay });
    return stream.ok ? ok(new Document("text/event-stream", stream.value, asItComes)) : stream;
  });
}

/** No proxy between is to gather what is told, or pack it. */
const asItComes = { "cache-control": "no-store, no-transform", "x-accel-buffering": "no" };

function listening(visitor: Visitor): Pick<Listener, "holder" | "as"> {
  if (visitor.as === "person") return { holder: visitor.person.id, as: visitor.session.id };
  const one = visitor.as === "key" ? visitor.id : "guests";
  return { holder: one, as: one };
}
