import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { accessibility } from "../../core/accessibility.ts";
import { isUuid } from "../../core/experience/uuid.ts";
import { ok, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { languageAsked, ownLanguages } from "../../core/survey/language-asked.ts";
import type { Language } from "../../core/text.ts";
import { accessibilityPage, accessibilityPath } from "../../flows/respond/accessibility-page.ts";
import { type RendererFiles, rendererFiles } from "../../flows/respond/renderer-files.ts";
import { statePage } from "../../flows/respond/respondent-page.ts";
import { shortcomingsFound } from "../../flows/surveys/accessibility-statement.ts";
import { versionOf } from "../../store/records/as-read.ts";
import { keepAccessibility, readAccessibility } from "../../store/records/surveys/accessibility.ts";
import { sendPage } from "../app-files.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";

/** Doors to what an organisation says of how accessible its surveys are, and the page on which everybody reads it. */
export function openAccessibility(app: FastifyInstance, house: House): void {
  let files: RendererFiles | undefined;

  open(app, operations.readAccessibility, house, async (_, { effects }) => {
    const { records, workspace } = effects;
    const said = await readAccessibility(records, workspace);
    return ok({
      said: said ?? null,
      version: versionOf(said),
      page: house.own.url() + accessibilityPath(workspace),
      found: await shortcomingsFound(effects),
    });
  });

  open(app, operations.keepAccessibility, house, async ({ body, query }, { effects: { records, workspace } }) => {
    const given = read(accessibility, body);
    if (!given.ok) return given;
    const kept = await keepAccessibility(records, workspace, given.value, query.basedOn);
    return kept.ok ? kept : refuse([kept.refusal]);
  });

  app.get<{ Params: { workspace: string }; Querystring: { language?: string | string[] } }>(
    accessibilityPath(":workspace"),
    async (request, reply) => {
      const { workspace } = request.params;
      files ??= rendererFiles(house.respondFolder);
      const asked = String(request.query.language ?? request.headers["accept-language"] ?? "");
      const language = languageAsked(ownLanguages, asked) as Language;
      const said = isUuid(workspace) ? await readAccessibility(house.records, workspace) : undefined;
      return said?.isPublished
        ? sendPage(accessibilityPage(said, { language, version: house.version, workspace }, files), 200, request, reply)
        : sendPage(statePage("unknown", language, files), 404, request, reply);
    },
  );
}
