import type { FastifyInstance } from "fastify";
import { languageAsked, ownLanguages } from "../../core/survey/language-asked.ts";
import { unsubscribe } from "../../flows/mail/unsubscribe.ts";
import { type UnsubscribeState, unsubscribePage } from "../../flows/mail/unsubscribe-page.ts";
import { type RendererFiles, rendererFiles } from "../../flows/respond/renderer-files.ts";
import { refuseWith } from "../door.ts";
import type { House } from "../house.ts";
import { Rate } from "../rate.ts";
import { securityHeaders } from "../security.ts";
import { tooFast } from "./bodies.ts";

/** Once in two seconds in the long run by each link, for whoever presses it; more is no person. */
const perLink = 0.5;

/**
 * Where somebody says that nothing more is wanted. Looking does nothing, for programs that guard mailboxes look at every link; a POST does
 * it at once, whoever sends it: mail providers press the button in the reader's name, without a cookie and from nowhere (RFC 8058).
 */
export function openUnsubscribe(app: FastifyInstance, house: House): void {
  const byLink = new Rate(perLink);
  let files: RendererFiles | undefined;

  app.register(async (door) => {
    door.removeAllContentTypeParsers();
    const form = ["application/x-www-form-urlencoded", "multipart/form-data"];
    door.addContentTypeParser(form, { parseAs: "string", bodyLimit: 4096 }, (_, body, done) => done(null, body));
    door.route<{ Params: { token: string }; Querystring: { language?: string | string[] } }>({
      method: ["GET", "POST"],
      url: "/u/:token",
      handler: async (request, reply) => {
        const { token } = request.params;
        const isDone = request.method === "POST";
        if (isDone && !byLink.allows(token, 1, performance.now())) return refuseWith(reply, [tooFast]);
        const isUndone = isDone && /(^|&)again=yes(&|$)/.test(String(request.body ?? ""));
        const wanted = isUndone ? "again" : isDone ? "stop" : "nothing";
        const { records, secret } = house;
        const whose = await unsubscribe(token, wanted, { records, secret, now: new Date() });
        const state: UnsubscribeState =
          whose === null ? "unknown" : whose.isUnsubscribed ? "done" : isUndone ? "undone" : "asks";
        files ??= rendererFiles(house.respondFolder);
        const language = String(request.query.language ?? request.headers["accept-language"] ?? "");
        return reply
          .code(whose === null ? 404 : 200)
          .type("text/html; charset=utf-8")
          .headers({ ...securityHeaders, "cache-control": "no-store", vary: "accept-language" })
          .send(unsubscribePage(state, whose, languageAsked([...ownLanguages, "fi-simple"], language), files));
      },
    });
  });
}
