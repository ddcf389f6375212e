import type { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { ok, type Result } from "../../core/result.ts";
import { writeSurvey } from "../../core/survey/write-survey.ts";
import { exportContacts, exportResponses, type ResponseFormat } from "../../flows/export/export-responses.ts";
import { readContacts } from "../../flows/surveys/read-contacts.ts";
import { readResponses } from "../../flows/surveys/read-responses.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";

/** Doors by which what respondents sent is read and taken out. */
export function openSurveyResponses(app: FastifyInstance, house: House): void {
  open(app, operations.readResponses, house, async ({ params, query }, { effects }) => {
    const { before, limit, ...wanted } = query;
    const [received = "", ...id] = before?.split("-") ?? [];
    const read = await readResponses(
      {
        ...whichOf(params.survey, wanted),
        before: before === undefined ? null : { received, id: id.join("-") },
        limit,
      },
      effects,
    );
    if (!read.ok) return read;
    const { responses, versions, next, notShown } = read.value;
    return ok({
      responses,
      versions: versions.map(({ version, survey }) => ({ version, survey: writeSurvey(survey) })),
      next: next === null ? null : `${next.received}-${next.id}`,
      notShown,
    });
  });

  open(app, operations.exportResponses, house, async ({ params, query }, { effects }) => {
    const { format, language, ...wanted } = query;
    const table = await exportResponses(whichOf(params.survey, wanted), { format, language }, effects);
    return asTable(table, format, params.survey);
  });

  open(app, operations.readContacts, house, ({ params }, { effects }) => readContacts(params.survey, effects));

  open(app, operations.exportContacts, house, async ({ params, query }, { effects }) =>
    asTable(await exportContacts(params.survey, query, effects), query.format, `${params.survey}-contacts`),
  );
}

const whichOf = (
  survey: string,
  { ended, ...which }: { readonly link?: string; readonly channel?: string; readonly ended?: "true" | "false" },
) => ({ survey, ...which, ...(ended !== undefined && { ended: ended === "true" }) });

const types: Readonly<Record<ResponseFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function asTable<Refusal>(
  table: Result<Readable, Refusal>,
  format: ResponseFormat,
  name: string,
): Result<Document, Refusal> {
  if (!table.ok) return table;
  const plain = name.replace(/[^\w-]+/g, "_");
  return ok(
    new Document(types[format], table.value, { "content-disposition": `attachment; filename="${plain}.${format}"` }),
  );
}
