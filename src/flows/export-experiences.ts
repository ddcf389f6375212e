import type { Answer, Experience } from "../core/experience/experience.ts";
import { csvLine } from "../outside/csv/csv-line.ts";
import { eachExperience, exportedKeys, type WantedExperiences } from "../store/records/export.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";

/** "ndjson": one experience a line, as the API takes it. "csv": one a row, a column for each answer and attribute. */
export type ExportFormat = "ndjson" | "csv";

/** Writes out every experience as it stands, as text in pieces; `write` resolves when the piece may leave memory. Answers how many. */
export async function exportExperiences(
  records: Records,
  workspace: WorkspaceId,
  wanted: WantedExperiences,
  format: ExportFormat,
  write: (text: string, soFar: number) => Promise<void>,
): Promise<number> {
  const line =
    format === "ndjson"
      ? (experience: Experience) => `${JSON.stringify(experience)}\n`
      : await csvOf(records, workspace, write);
  let count = 0;
  await eachExperience(records, workspace, wanted, async (experiences) => {
    count += experiences.length;
    await write(experiences.map(line).join(""), count);
  });
  return count;
}

const fields = [
  "id",
  "revision",
  "journey",
  "touchpoint",
  "pass",
  "at",
  "precision",
  "channel",
  "location",
  "customer",
  "perspective",
  "via",
  "survey",
  "version",
  "language",
  "askedWhen",
  "weight",
] as const;

/** Writes the header, and answers how an experience becomes a line below it. */
async function csvOf(
  records: Records,
  workspace: WorkspaceId,
  write: (text: string, soFar: number) => Promise<void>,
): Promise<(experience: Experience) => string> {
  const { answers, attributes } = await exportedKeys(records, workspace);
  const header = [
    ...fields,
    ...answers.map((key) => `answers.${key}`),
    ...attributes.map((key) => `attributes.${key}`),
  ];
  await write(`\uFEFF${csvLine(header)}`, 0);
  return (experience) =>
    csvLine([
      ...fields.map((field) => (field === "touchpoint" && experience.whole ? "whole" : (experience[field] ?? null))),
      ...answers.map((key) => answerCell(experience.answers[key])),
      ...attributes.map((key) => experience.attributes?.[key] ?? null),
    ]);
}

/** The four states in a cell: the value, "notAnswered", "notApplicable", and nothing where it was not asked. */
function answerCell(answer: Answer | undefined): string | number | null {
  if (answer === undefined) return null;
  if (answer === null) return "notAnswered";
  if (typeof answer === "string" || typeof answer === "number") return answer;
  if ("expected" in answer) return `${answer.expected ?? ""}/${answer.experienced ?? ""}`;
  return answer.join(";");
}
