import type { UseQueryResult } from "@tanstack/react-query";
import type { Previewed } from "../../../api/import.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { problemInWords } from "../../../texts/problem-words.ts";
import { problemCode, problemsOf, Refused } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Problems } from "../../parts/problems.tsx";
import { Waiting } from "../../parts/waiting.tsx";
import { FirstRows } from "./first-rows.tsx";
import { Rejections } from "./rejections.tsx";
import { missingIn } from "./use-waves.ts";

/** How many rows are used and what they make, and what is left out. */
export const countsInWords = (
  { rows, made, valuesRejected }: Previewed,
  t: ReturnType<typeof useLanguage>["t"],
): string[] => [
  t("import.counts", { ...rows, experiences: made.experiences }),
  ...(made.outcomes === 0 ? [] : [t("import.outcomes", { n: made.outcomes })]),
  ...(rows.leftOut === undefined || rows.leftOut === 0 ? [] : [t("import.leftOut", { n: rows.leftOut })]),
  ...(valuesRejected === 0 ? [] : [t("import.values", { n: valuesRejected })]),
];

/** Which columns of the mapping a file does not have. */
export const missingInWords = (missing: readonly string[], t: ReturnType<typeof useLanguage>["t"]): string =>
  t("import.wavesMissing", { n: missing.length, columns: missing.join(", ") });

/** What would become of the file: how much of it, its first rows as experiences, and what is left out. */
export function PreviewView({
  preview: { data, error, isPlaceholderData },
  isReading,
  journey,
  isTimeGuessed,
}: {
  readonly preview: UseQueryResult<Previewed>;
  readonly isReading: boolean;
  readonly journey: Journey;
  readonly isTimeGuessed: boolean;
}) {
  const { t, language } = useLanguage();
  const missing = missingIn(error);
  if (missing.length > 0 && !isReading) return <p className="import-lead">{missingInWords(missing, t)}</p>;
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
        <Problems problems={problemsOf(error)} />
      </div>
    );
  if (data === undefined) return <Waiting rows={5} />;
  const { rows, valuesRejected, first, rejections } = data;
  return (
    <div aria-busy={isReading || isPlaceholderData}>
      <p className="import-lead" role="status">
        {isReading ? t("import.reading") : countsInWords(data, t).join(" ")}
      </p>
      <h3>{t("import.firstRows")}</h3>
      <FirstRows rows={first} journey={journey} isTimeGuessed={isTimeGuessed} />
      {rejections.length > 0 && (
        <>
          <h3>{t("import.rejections")}</h3>
          <Rejections rejections={rejections} all={rows.rejected + valuesRejected} />
        </>
      )}
    </div>
  );
}
