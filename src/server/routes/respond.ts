import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type OnAPage, onAPage } from "../../core/asking/on-a-page.ts";
import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { secretIn } from "../../core/survey/credential.ts";
import { languageAsked, ownLanguages } from "../../core/survey/language-asked.ts";
import { askOnPage } from "../../flows/asking/ask-on-page.ts";
import { accessibilityPath } from "../../flows/respond/accessibility-page.ts";
import { type FirstScreen, firstScreenFrom } from "../../flows/respond/first-screen.ts";
import { builtFiles, type RendererFiles, rendererFiles } from "../../flows/respond/renderer-files.ts";
import {
  kioskPreviewPage,
  previewPage,
  respondentPage,
  statePage,
  statusOf,
} from "../../flows/respond/respondent-page.ts";
import { surveyPage } from "../../flows/respond/survey-page.ts";
import { openLink } from "../../flows/surveys/open-link.ts";
import { readAccessibility } from "../../store/records/surveys/accessibility.ts";
import { sendPage, serveFiles, serveForOthers } from "../app-files.ts";
import { refuseWith } from "../door.ts";
import { problemOf } from "../errors.ts";
import type { House } from "../house.ts";
import { problemDetails } from "../problems.ts";
import { Rate } from "../rate.ts";
import { previewPolicy, surveyHeaders } from "../security.ts";
import { tooFast } from "./bodies.ts";

/** Once a second in the long run a page asks whether one visitor is to be asked, and ten times at once: as many tabs. */
const perVisitor = 1;
/** And of all visitors together by one link. */
const perLink = 200;

/** Where a survey is answered by whoever has a link to it, the files of that page, and the script by which pages of others show it. */
export function openRespond(app: FastifyInstance, house: House): void {
  serveFiles(app, "/respond/", house.respondFolder);
  serveFiles(app, "/respond/kiosk/", house.kioskPreviewFolder);
  serveForOthers(app, "/embed.js", house.embedFolder);
  let files: RendererFiles | undefined;
  let draw: FirstScreen | undefined;
  const byVisitor = new Rate(perVisitor);
  const byLink = new Rate(Math.min(perLink, house.rate));

  // Within the app alone, where a survey is written.
  app.get("/respond/preview", async (request, reply) => {
    reply.header("content-security-policy", previewPolicy);
    files ??= rendererFiles(house.respondFolder);
    return sendPage(previewPage(files), 200, request, reply);
  });
  let kioskPreview: string | undefined;
  app.get("/respond/preview/kiosk", async (request, reply) => {
    reply.header("content-security-policy", previewPolicy);
    kioskPreview ??= kioskPreviewPage(builtFiles(house.kioskPreviewFolder, "/respond/kiosk/")("preview.tsx"));
    return sendPage(kioskPreview, 200, request, reply);
  });

  function busy(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    files ??= rendererFiles(house.respondFolder);
    reply.headers({ ...surveyHeaders([], files.written.hash), "retry-after": "1" });
    const language = languageAsked(ownLanguages, request.headers["accept-language"]);
    return sendPage(statePage("busy", language, files), problemDetails([problem]).status, request, reply);
  }

  // Some write a slash behind every address.
  app.get("/s/:credential/", async ({ url }, reply) => reply.redirect(url.replace(/\/(?=$|\?)/, ""), 308));

  app.get<{ Params: { credential: string }; Querystring: Record<string, unknown> }>(
    "/s/:credential",
    {
      // Who wants to answer reads a page, whatever is the matter; a script of ours reads a refusal as any other.
      errorHandler: (error, request, reply) => {
        const problem = problemOf(error, request, house.log);
        return isAskedByScript(request.query) ? refuseWith(reply, [problem]) : busy(problem, request, reply);
      },
    },
    async (request, reply) => {
      files ??= rendererFiles(house.respondFolder);
      const browser = request.headers["accept-language"];
      const { credential } = request.params;
      const isWithin = request.query.embed !== undefined;
      reply.headers(surveyHeaders(isWithin ? await sitesOf(credential, house) : [], files.written.hash));
      const wished = isWithin ? pageIn(request.query) : ok(null);
      if (!wished.ok) return refuseWith(reply, wished.refusal);
      if (wished.value !== null) {
        const now = performance.now();
        const secret = secretIn(credential);
        if (!byVisitor.allows(credential, 1, now) || !byLink.allows(secret, 1, now))
          return refuseWith(reply, [tooFast]);
      }
      const opened = await openLink(credential, house, versionIn(request.query));
      // A page of another site has a statement of its own.
      const statement = isWithin ? undefined : await statementOf(credential, house);
      if (opened.ok) {
        if (wished.value !== null && !(await askOnPage(opened.value, wished.value)))
          return reply.code(204).header("cache-control", "no-store").send();
        const { version, journey, known, language } = opened.value;
        const begin = language ?? languageAsked(version.survey.languages, browser);
        const page = { ...surveyPage(version, journey, known, begin), ...(statement !== undefined && { statement }) };
        draw ??= await firstScreenFrom(house.firstScreenFile);
        // Who brings the first answer along, by a face in a mail, begins elsewhere.
        const drawing = request.query.a === undefined ? draw : undefined;
        return sendPage(respondentPage(page, files, drawing, isWithin), 200, request, reply);
      }
      const why = opened.refusal;
      if (typeof why !== "string") return wished.value === null ? busy(why, request, reply) : refuseWith(reply, [why]);
      const page = statePage(why, languageAsked(ownLanguages, browser), files, statement);
      return sendPage(page, statusOf[why], request, reply);
    },
  );
}

/** What a page says that would show the survey by itself; null: it was opened by who wants to answer. */
const pageIn = (query: Readonly<Record<string, unknown>>): Result<OnAPage | null, Refused> =>
  isAskedByScript(query) && versionIn(query) === undefined ? read(onAPage, query) : ok(null);
/** The version that was begun on this device before another was published. */
const versionIn = ({ version }: Readonly<Record<string, unknown>>): number | undefined =>
  typeof version === "string" && /^[1-9]\d{0,5}$/.test(version) ? Number(version) : undefined;

const isAskedByScript = (query: unknown): boolean => "share" in (query as object) || "quiet" in (query as object);

/** The web sites that may show on their pages what a link leads to, and why it leads nowhere any more. */
async function sitesOf(credential: string, { findLink }: House): Promise<readonly string[]> {
  const found = await findLink(secretIn(credential));
  return found.ok ? (found.value?.origins ?? []) : [];
}

/** Where the accessibility statement is read of whose link it is; undefined: there is none. */
async function statementOf(credential: string, { findLink, records }: House): Promise<string | undefined> {
  const found = await findLink(secretIn(credential));
  if (!found.ok || found.value === undefined) return undefined;
  const { workspace } = found.value;
  return (await readAccessibility(records, workspace))?.isPublished ? accessibilityPath(workspace) : undefined;
}
