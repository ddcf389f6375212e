import type { FastifyInstance } from "fastify";
import { mostAtOnce } from "../../api/experience.ts";
import { operations } from "../../api/operations.ts";
import { secretIn } from "../../core/survey/credential.ts";
import { stateInWords } from "../../flows/surveys/state-in-words.ts";
import { takeResponses } from "../../flows/surveys/take-responses.ts";
import { bearerOf } from "../bearer.ts";
import { refuseWith } from "../door.ts";
import type { House } from "../house.ts";
import { problemDetails } from "../problems.ts";
import { Rate } from "../rate.ts";
import { readBodies, tooFast } from "./bodies.ts";

/** Many respondents, each with a long comment, that waited on a device without a network. */
const mostBytes = 1_048_576;

/** Sendings a second by one link, in the long run: a poster in a full stadium has fewer. */
const perLink = 500;

/** Sendings a second of one response, in the long run: a person answers no faster. */
const perResponse = 2;

/**
 * The door by which respondents come: with the credential of a link and nothing else, no cookie, no session. Many may come from one
 * address and by one poster, so neither holds up the others: only a link and a response have a share of their own.
 */
export function openResponses(app: FastifyInstance, house: House): void {
  const byLink = new Rate(Math.min(perLink, house.rate));
  const byResponse = new Rate(perResponse);

  app.register(async (intake) => {
    intake.removeAllContentTypeParsers();
    intake.addContentTypeParser("application/json", { parseAs: "buffer", bodyLimit: mostBytes }, (_, body, done) =>
      done(null, body),
    );
    intake.post(operations.takeResponses.path, async (request, reply) => {
      const credential = bearerOf(request);
      if (credential === undefined) return refuseWith(reply, [stateInWords("unknown")]);
      const secret = secretIn(credential);
      // Before anything is parsed, which takes time: whether they have a link at all.
      const found = await house.findLink(secret);
      if (!found.ok) return refuseWith(reply, [found.refusal]);
      if (found.value === undefined) return refuseWith(reply, [stateInWords("unknown")]);
      const bodies = readBodies(request.body as Buffer | undefined, mostAtOnce);
      if (!bodies.ok) return refuseWith(reply, bodies.refusal);
      const now = performance.now();
      const ids = new Set(bodies.value.map(idOf));
      const isTooFast =
        !byLink.allows(secret, bodies.value.length, now) ||
        [...ids].some((id) => id !== undefined && !byResponse.allows(id, 1, now));
      if (isTooFast) return refuseWith(reply, [tooFast]);
      const taken = await takeResponses(credential, bodies.value, house);
      if (!taken.ok) return refuseWith(reply, taken.refusal);
      const { accepted, duplicates, rejected, overQuota } = taken.value;
      return reply
        .code(202)
        .headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" })
        .send({
          accepted,
          duplicates,
          rejected: rejected.map(({ index, problems }) => ({ index, problem: problemDetails(problems) })),
          ...(overQuota.length > 0 && { overQuota }),
        });
    });
  });
}

const idOf = (body: unknown): string | undefined => {
  const id = (body as { id?: unknown } | null)?.id;
  return typeof id === "string" && id.length === 36 ? id.toLowerCase() : undefined;
};
