import { Body, exampleMoment, isObject } from "../experience/body.ts";
import { livedAt } from "../experience/lived-at.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import type { ResponseSent } from "./response.ts";
import { mostQuestions } from "./survey-schema.ts";

/** What a respondent's device sent, in its shape; the answers themselves are read with their survey. Or every problem at once. */
export function readSent(value: unknown): Result<ResponseSent, readonly Problem[]> {
  if (!isObject(value)) return refuse([mistake("bad-value.response", {}, { path: [] })]);
  const body = new Body(value);
  body.onlyThese(known);
  const id = body.id();
  if (id !== "" && id[14] !== "7") body.reject("bad-value", ["id"], said("an-id-of-seven"));
  const revision = body.count("revision") ?? 0;
  if (value.revision === undefined) body.reject("bad-value", ["revision"], said("a-whole-number-from", { least: 1 }));
  const version = body.count("version") ?? 0;
  if (value.version === undefined) body.reject("bad-value", ["version"], said("version-of-survey"));
  const language = body.words("language", 35) ?? "";
  if (value.language === undefined) body.reject("bad-value", ["language"], said("language-of-survey"));
  const [at, sent] = [instantIn(body, "at"), instantIn(body, "sent")];
  const { answers, ended } = value;
  if (!isObject(answers)) body.reject("bad-value", ["answers"], said("answers-by-question"));
  else if (Object.keys(answers).length > mostQuestions)
    body.problems.push(mistake("too-many.answers", { most: mostQuestions }, { path: ["answers"] }));
  if (typeof ended !== "boolean") body.reject("bad-value", ["ended"], said("true-or-false"));
  if (body.problems.length > 0) return refuse(body.problems);
  return ok({
    ...{ id, revision, version, language, at, sent },
    answers: answers as ResponseSent["answers"],
    ended: ended as boolean,
  });
}

const known: ReadonlySet<string> = new Set(["id", "revision", "version", "language", "at", "sent", "answers", "ended"]);

function instantIn(body: Body, field: string): string {
  const value = body.fields[field];
  if (typeof value === "string" && value.length <= 40 && livedAt(value)?.precision === "second") return value;
  body.reject("bad-value", [field], said("a-moment", { example: exampleMoment }));
  return "";
}
