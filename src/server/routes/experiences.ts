import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mostAtOnce } from "../../api/experience.ts";
import { operations } from "../../api/operations.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { keepExperiences, keepOutcomes, type Receipt } from "../../flows/keep-what-comes.ts";
import { takeBack } from "../../flows/take-back.ts";
import { enter, open, refuseWith } from "../door.ts";
import type { House } from "../house.ts";
import { visitorOf } from "../people/visitor.ts";
import { problemDetails } from "../problems.ts";
import { Rate } from "../rate.ts";

/** 500 experiences with a long comment each. */
const mostBytes = 4_194_304;

/** Doors by which experiences and outcomes come in, and by which an experience is taken back. */
export function openExperiences(app: FastifyInstance, house: House): void {
  const rate = new Rate(house.rate);

  open(app, operations.withdrawExperience, house, ({ params, query }, { effects }) =>
    takeBack(params.id, query.erase === "true" ? "erase" : "withdraw", effects),
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
        const bodies = readBodies(request.body as Buffer | undefined);
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

function readBodies(bytes: Buffer | undefined): Result<readonly unknown[], readonly [Problem]> {
  let value: unknown;
  try {
    value = JSON.parse(bytes?.toString() ?? "");
  } catch (error) {
    return refuse([{ code: "unreadable-json", message: `expected JSON; ${(error as Error).message}` }]);
  }
  const bodies = Array.isArray(value) ? value : [value];
  if (bodies.length <= mostAtOnce) return ok(bodies);
  return refuse([{ code: "too-many", message: `expected at most ${mostAtOnce} at once, got ${bodies.length}` }]);
}

const tooFast: Problem = { code: "too-fast", message: "expected fewer in this time; send it again a little later" };

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
