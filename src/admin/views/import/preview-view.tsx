import type { UseQueryResult } from "@tanstack/react-query";
import type { Previewed } from "../../../api/import.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import type { Problem } from "../../../core/problem.ts";
import { problemInWords } from "../../../texts/problem-words.ts";
import { problemCode, Refused } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Waiting } from "../../parts/waiting.tsx";
import { FirstRows } from "./first-rows.tsx";
import { Rejections } from "./rejections.tsx";

/** What would become of the file: how much of it, its first rows as experiences, and what is left out. */
export function PreviewView({
  preview: { data, error, isPlaceholderData },
  isReading,
  journey,
}: {
  readonly preview: UseQueryResult<Previewed>;
  readonly isReading: boolean;
  readonly journey: Journey;
}) {
  const { t, language } = useLanguage();
  if (error !== null && !isReading)
    return (
      <div role="alert" className="import-warning">
        <p>
          <b>
            {error instanceof Refused && error.status === 422
              ? t("import.problems")
              : problemInWords(language, problemCode(error))}
          </b>
        </p>
        {error instanceof Refused && <Problems problems={error.problem?.problems ?? []} />}
      </div>
    );
  if (data === undefined) return <Waiting rows={5} />;
  const { rows, made, valuesRejected, first, rejections } = data;
  return (
    <div aria-busy={isReading || isPlaceholderData}>
      <p className="import-lead" role="status">
        {isReading
          ? t("import.reading")
          : [
              t("import.counts", { ...rows, experiences: made.experiences }),
              ...(made.outcomes === 0 ? [] : [t("import.outcomes", { n: made.outcomes })]),
              ...(rows.leftOut === undefined || rows.leftOut === 0 ? [] : [t("import.leftOut", { n: rows.leftOut })]),
              ...(valuesRejected === 0 ? [] : [t("import.values", { n: valuesRejected })]),
            ].join(" ")}
      </p>
      <h3>{t("import.firstRows")}</h3>
      <FirstRows rows={first} journey={journey} />
      {rejections.length > 0 && (
        <>
          <h3>{t("import.rejections")}</h3>
          <Rejections rejections={rejections} all={rows.rejected + valuesRejected} />
        </>
      )}
    </div>
  );
}

/** Everything that keeps a mapping from being used, each by its place. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useLanguage();
  return (
    <ul className="import-problems">
      {problems.map(({ line, column, message }) => (
        <li key={`${line} ${column} ${message}`}>
          {line !== undefined && <b>{t("map.at", { line, column: column ?? 1 })}: </b>}
          <span lang="en">{message}</span>
        </li>
      ))}
    </ul>
  );
}
