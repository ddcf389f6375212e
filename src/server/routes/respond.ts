import type { FastifyInstance } from "fastify";
import { languageAsked } from "../../core/survey/language-asked.ts";
import { type RendererFiles, rendererFiles } from "../../flows/respond/renderer-files.ts";
import { previewPage, respondentPage, statePage, statusOf } from "../../flows/respond/respondent-page.ts";
import { surveyPage } from "../../flows/respond/survey-page.ts";
import { openLink } from "../../flows/surveys/open-link.ts";
import { sendPage, serveFiles, serveForOthers } from "../app-files.ts";
import { refuseWith } from "../door.ts";
import type { House } from "../house.ts";
import { headersWithin, previewPolicy } from "../security.ts";

/** Where a survey is answered by whoever has a link to it, the files of that page, and the script by which pages of others show it. */
export function openRespond(app: FastifyInstance, house: House): void {
  serveFiles(app, "/respond/", house.respondFolder);
  serveForOthers(app, "/embed.js", house.embedFolder);
  let files: RendererFiles | undefined;

  // Within the app alone, where a survey is written.
  app.get("/respond/preview", async (request, reply) => {
    reply.header("content-security-policy", previewPolicy);
    files ??= rendererFiles(house.respondFolder);
    return sendPage(previewPage(files), 200, request, reply);
  });

  app.get<{ Params: { credential: string }; Querystring: { embed?: string } }>(
    "/s/:credential",
    async (request, reply) => {
      files ??= rendererFiles(house.respondFolder);
      const browser = request.headers["accept-language"];
      if (request.query.embed !== undefined)
        reply.headers(headersWithin(await sitesOf(request.params.credential, house)));
      const opened = await openLink(request.params.credential, house);
      if (opened.ok) {
        const { version, journey, known, language } = opened.value;
        const begin = language ?? languageAsked(version.survey.languages, browser);
        return sendPage(respondentPage(surveyPage(version, journey, known, begin), files), 200, request, reply);
      }
      if (typeof opened.refusal !== "string") return refuseWith(reply, [opened.refusal]);
      return sendPage(
        statePage(opened.refusal, languageAsked(ownLanguages, browser), files),
        statusOf[opened.refusal],
        request,
        reply,
      );
    },
  );
}

/** The web sites that may show on their pages what a link leads to, and why it leads nowhere any more. */
async function sitesOf(credential: string, { findLink }: House): Promise<readonly string[]> {
  const found = await findLink(credential.split(".")[0]!);
  return found.ok ? (found.value?.origins ?? []) : [];
}

/** In which Polku itself says that nothing is asked. */
const ownLanguages = ["en", "fi", "sv"];
