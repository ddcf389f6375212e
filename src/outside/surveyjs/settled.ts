import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { wordsOf } from "../../core/problem.ts";
import { type Result, refuse } from "../../core/result.ts";
import type { QuestionFile, SurveyFile } from "../../core/survey/editing/survey-file.ts";
import { readSurvey } from "../../core/survey/read-survey.ts";
import type { Survey } from "../../core/survey/survey.ts";
import type { Drafted } from "./drafted.ts";
import { placed } from "./reading.ts";

/**
 * The survey of a file in which something may not fit together yet: what SurveyJS allows and our surveys do not (a rule about what is
 * asked later, a jump backwards, a second comment about one thing) is taken away or said otherwise, and noted.
 */
export function settled(
  file: SurveyFile,
  drafted: readonly Drafted[],
  notes: Problem[],
): Result<Survey, readonly Problem[]> {
  let now = file;
  for (let round = 0; ; round++) {
    const read = readSurvey(now);
    if (read.ok) return read;
    const next = round < mostRounds ? without(now, read.refusal, drafted, notes) : null;
    if (next === null) return refuse(read.refusal);
    now = next;
  }
}

/** What is taken away may have hidden the next that does not fit. */
const mostRounds = 20;

/** The file without what these problems are about; null where one of them cannot be mended so. */
function without(
  file: SurveyFile,
  problems: readonly Problem[],
  drafted: readonly Drafted[],
  notes: Problem[],
): SurveyFile | null {
  let next = file;
  const done = new Set<string>();
  for (const problem of problems) {
    const [list, i, field, at] = problem.path ?? [];
    const once = JSON.stringify([i, field]);
    if (done.has(once)) continue;
    done.add(once);
    if (list === "thanks") next = { ...next, thanks: wordless(next.thanks!) };
    else if (list !== "questions" || typeof i !== "number") return null;
    else {
      const { element } = drafted[i]!;
      const question = next.questions[i]!;
      const about = { place: placed(element.path, element.name) };
      const where = { path: element.path };
      const put = (changed: QuestionFile) => {
        next = { ...next, questions: next.questions.with(i, changed) };
      };
      const isTogether = problem.code === "asked-together" || problem.code === "jump-shuffled" || field === "shuffled";
      if (isTogether && question.shuffled !== undefined) {
        const { shuffled } = question;
        next = { ...next, questions: next.questions.map((one) => (one.shuffled === shuffled ? unshuffled(one) : one)) };
        notes.push(
          mistake(
            "left-out.shuffle",
            { place: placed(element.path.slice(0, -2)) },
            { path: element.path.slice(0, -2) },
          ),
        );
      } else if (field === "when") {
        const { when = "", ...rest } = question;
        put(rest as QuestionFile);
        notes.push(mistake("left-out.rule", { ...about, why: wordsOf(problem), rule: when }, where));
      } else if (field === "jumps") {
        const { jumps = [], ...rest } = question;
        const left = jumps.filter((_, one) => one !== at);
        put({ ...rest, ...(left.length > 0 && { jumps: left }) } as QuestionFile);
        notes.push(mistake("left-out.jump", { key: question.key, why: wordsOf(problem) }, where));
      } else if (problem.code === "gives-twice" && question.ask === "comment") {
        put({ ...question, ask: "text", lines: "many" });
        notes.push(mistake("taken-as.second-comment", about, where));
      } else if (problem.code === "gives-twice" && question.ask === "smiley") {
        const { faces = 4, ...rest } = question;
        put({ ...rest, ask: "rating", scale: [1, faces] } as QuestionFile);
        notes.push(mistake("taken-as.second-smiley", about, where));
      } else if (field !== undefined && speaking.has(problem.code)) {
        put({ ...question, [field]: wordless(question[field]) });
        notes.push(mistake("left-out.piped-later", { ...about, why: wordsOf(problem) }, where));
      } else return null;
    }
  }
  return next;
}

/** Problems of words in braces. */
const speaking: ReadonlySet<string> = new Set(["unknown-name", "asked-later", "asked-together"]);

function unshuffled(question: QuestionFile): QuestionFile {
  const { shuffled: _, ...rest } = question;
  return rest as QuestionFile;
}

/** The same without what stands in braces. */
function wordless<Value>(value: Value): Value {
  if (typeof value === "string") return value.replaceAll(/\{[^{}]*\}/g, "…") as Value;
  if (Array.isArray(value)) return value.map(wordless) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wordless(one)])) as Value;
}
