import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mostAtOnce } from "../../api/experience.ts";
import { operations } from "../../api/operations.ts";
import { correction } from "../../api/stream.ts";
import type { Edited } from "../../core/experience/edited.ts";
import { read } from "../../core/shape.ts";
import { correctExperience } from "../../flows/experiences/correct-experience.ts";
import { readStream } from "../../flows/experiences/read-stream.ts";
import { readWhole } from "../../flows/experiences/read-whole.ts";
import { keepExperiences, keepOutcomes, type Receipt } from "../../flows/keep-what-comes.ts";
import { takeBack } from "../../flows/take-back.ts";
import { enter, open, refuseWith } from "../door.ts";
import type { House } from "../house.ts";
import { nameOf, visitorOf } from "../people/visitor.ts";
import { mayPass, type Passed } from "../permissions.ts";
import { problemDetails } from "../problems.ts";
import { Rate } from "../rate.ts";
import { readBodies, tooFast } from "./bodies.ts";
import { anySliceAsked } from "./slice-asked.ts";

/** 500 experiences with a long comment each. */
const mostBytes = 4_194_304;

/** Doors by which experiences and outcomes come in, are read one by one, corrected and taken back. */
export function openExperiences(app: FastifyInstance, house: House): void {
  const rate = new Rate(house.rate);

  open(app, operations.listExperiences, house, ({ query, attributes }, { effects }) => {
    const { journey = null, touchpoint = null, band = null, comment, words = "", flagged, before, limit } = query;
    const [xid = "", seq = ""] = before?.split("-") ?? [];
    return readStream(
      {
        ...anySliceAsked({ query, attributes }),
        ...{ journey, touchpoint, band, limit, said: comment === "true", flagged: flagged === "yes" },
        words: words.split(/\s+/).filter((word) => word !== ""),
        before: before === undefined ? null : { xid, seq },
      },
      effects,
    );
  });

  open(app, operations.readExperience, house, ({ params }, { visitor, effects }) =>
    readWhole(params.id, mayPass("tell", visitor).ok, effects),
  );

  open(app, operations.correctExperience, house, async ({ params, body }, { visitor, effects }) => {
    const asked = read(correction, body);
    if (!asked.ok) return asked;
    const { basedOn, answers, counted, why } = asked.value;
    return correctExperience(params.id, { basedOn, answers, counted, edited: editedBy(visitor, why) }, effects);
  });

  open(app, operations.withdrawExperience, house, ({ params, query }, { visitor, effects }) =>
    takeBack(
      params.id,
      query.erase === "true" ? "erase" : "withdraw",
      { edited: editedBy(visitor, query.why), sent: visitor.as === "key" },
      effects,
    ),
  );

  // These two doors see ten thousand requests a second, so they do by hand what `open` does for the others: the body
  // stays bytes until it is parsed once, and the answer is written straight to the socket.
  app.register(async (intake) => {
    intake.removeAllContentTypeParsers();
    intake.addContentTypeParser("application/json", { parseAs: "buffer", bodyLimit: mostBytes }, (_, body, done) =>
      done(null, body),
    );
    const takeIn =
      (keep: typeof keepExperiences) =>
      async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        const visitor = await visitorOf(request, house);
        const entered = await enter(operations.keepExperiences, visitor, request, house);
        if (!entered.ok) return refuseWith(reply, entered.refusal);
        const bodies = readBodies(request.body as Buffer | undefined, mostAtOnce);
        if (!bodies.ok) return refuseWith(reply, bodies.refusal);
        const sender = visitor.as === "key" ? visitor.id : entered.value.effects.workspace;
        if (!rate.allows(sender, bodies.value.length, performance.now())) return refuseWith(reply, [tooFast]);
        const kept = await keep(bodies.value, entered.value.effects);
        if (!kept.ok) return refuseWith(reply, kept.refusal);
        if (visitor.as === "key") house.keyUse.add(visitor, kept.value.accepted);
        return answer(reply, kept.value);
      };
    intake.post(operations.keepExperiences.path, takeIn(keepExperiences));
    intake.post(operations.keepOutcomes.path, takeIn(keepOutcomes));
  });
}

/** Who changes something by hand, and why, as the log keeps it. */
const editedBy = (visitor: Passed<"tell">, why: string | undefined): Edited => ({
  by: nameOf(visitor),
  ...(why !== undefined && { why }),
});

function answer(reply: FastifyReply, { accepted, duplicates, rejected }: Receipt): FastifyReply {
  const receipt = JSON.stringify({
    accepted,
    duplicates,
    rejected: rejected.map(({ index, problems }) => ({ index, problem: problemDetails(problems) })),
  });
  reply.hijack();
  reply.raw.writeHead(202, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(receipt),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  reply.raw.end(receipt);
  return reply;
}
