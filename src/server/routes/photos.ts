import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { operations } from "../../api/operations.ts";
import { photoAbout } from "../../api/photo.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, refuse } from "../../core/result.ts";
import { secretIn } from "../../core/survey/credential.ts";
import { stateInWords } from "../../flows/surveys/state-in-words.ts";
import { takePhoto } from "../../flows/surveys/take-photo.ts";
import { photo } from "../../store/records/surveys/photos.ts";
import { bearerOf } from "../bearer.ts";
import { BodiesUnderWay } from "../bodies-under-way.ts";
import { Document, open, refuseWith } from "../door.ts";
import { holdBody } from "../hold-body.ts";
import type { House } from "../house.ts";
import { networkOf } from "../network-of.ts";
import { Rate } from "../rate.ts";
import { whenOver } from "../when-over.ts";
import { tooFast } from "./bodies.ts";

/** A telephone's picture, as its camera writes it. */
const mostBytes = 15_000_000;

/**
 * Pictures a second in the long run; each takes a core some tenths of a second. By one link, and less of one network or one response, so that
 * nobody alone takes a link from all others; what is no picture counts for nothing.
 */
const perLink = 2;
const perNetwork = 1;
const perResponse = 0.5;

/** Pictures on their way at once, by each link, to a workspace and in all, for each is held in memory until it is there; and after so many milliseconds without a byte one is given up. */
const underWayAtOnce = { each: 6, workspace: 18, all: 24 };
const longestSilence = 20_000;

/** Doors to pictures: in by the credential of a link, as answers come, and out to whoever reads what was answered. */
export function openPhotos(app: FastifyInstance, house: House): void {
  const byLink = new Rate(perLink);
  const byNetwork = new Rate(perNetwork, perLink * 10);
  const byResponse = new Rate(perResponse);
  const worth = new WeakSet<FastifyRequest>();
  const underWay = new BodiesUnderWay(underWayAtOnce);

  app.register(async (intake) => {
    intake.removeAllContentTypeParsers();
    intake.addContentTypeParser(/^image\//, { parseAs: "buffer", bodyLimit: mostBytes }, (_, body, done) =>
      done(null, body),
    );
    // Before any of it is read: a picture is large, and nobody without a link makes us hold one.
    intake.addHook("onRequest", async (request, reply) => {
      const secret = secretIn(bearerOf(request) ?? "");
      const found = await house.findLink(secret);
      // Who has gone meanwhile sends nothing any more.
      if (request.raw.destroyed) return reply.hijack();
      if (!found.ok) return refuseWith(reply, [found.refusal]);
      if (found.value === undefined) return refuseWith(reply, [stateInWords("unknown")]);
      const about = aboutOf(request);
      if (!about.success) return refuseWith(reply, [badParameter]);
      const refused = holdBody(request, reply, underWay, { sender: secret, workspace: found.value.workspace });
      if (refused !== undefined) return refused;
      const shares = [
        [byResponse, about.data.response],
        [byNetwork, `${secret} ${networkOf(request.ip)}`],
        [byLink, secret],
      ] as const;
      const now = performance.now();
      const none = shares.findIndex(([rate, sender]) => !rate.allows(sender, 1, now));
      const spent = none < 0 ? shares : shares.slice(0, none);
      whenOver(request, reply, () => {
        if (!worth.has(request)) for (const [rate, sender] of spent) rate.giveBack(sender, 1);
      });
      if (none >= 0) return refuseWith(reply, [tooFast]);
      request.raw.setTimeout(longestSilence, () => request.raw.destroy());
      // Once it is there it may wait its turn to be unfolded.
      request.raw.once("end", () => request.raw.setTimeout(0));
    });
    intake.put("/api/v1/photos/:id", async (request, reply) => {
      const credential = bearerOf(request)!;
      const taken = await takePhoto(
        credential,
        aboutOf(request).data!,
        (request.body as Buffer | undefined) ?? Buffer.alloc(0),
        house,
        () => worth.add(request),
      );
      if (!taken.ok) return refuseWith(reply, taken.refusal);
      return reply.code(204).header("cache-control", "no-store").send();
    });
  });

  open(app, operations.readPhoto, house, async ({ params }, { effects }) => {
    const jpeg = await photo(effects.records, effects.workspace, params.id);
    if (jpeg === undefined)
      return refuse([{ code: "no-such-photo", message: "expected the id of a picture that a response names" }]);
    return ok(new Document("image/jpeg", Readable.from([jpeg]), { "content-disposition": "inline" }));
  });
}

const aboutOf = ({ params, query }: FastifyRequest) =>
  photoAbout.safeParse({ ...(params as object), ...(query as object) });

const badParameter: Problem = {
  code: "bad-parameter",
  message: "expected the ids (UUID) of a picture and a response, and a question's key",
};
