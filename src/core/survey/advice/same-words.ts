import type { Survey } from "../survey.ts";

interface SameWords {
  readonly path: readonly (string | number)[];
  readonly language: string;
  readonly word: string;
}

/** What is offered twice in the same words: who answers cannot tell one from the other, nor can anybody afterwards. */
export function sameWords({ questions, languages }: Pick<Survey, "questions" | "languages">): SameWords[] {
  return questions.flatMap((question, i) => {
    const [field, offered] =
      "options" in question ? ["options", question.options] : "rows" in question ? ["rows", question.rows] : ["", []];
    return languages.flatMap((language) => {
      const said = offered.map(({ text }) => text[language]?.trim().toLowerCase());
      return offered.flatMap(({ text }, at) =>
        said[at] !== undefined && said.indexOf(said[at]) < at
          ? [{ path: ["questions", i, field, at, "text"], language, word: text[language]! }]
          : [],
      );
    });
  });
}
