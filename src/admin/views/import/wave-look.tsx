import type { ReactNode } from "react";
import type { Journey } from "../../../core/journey/journey.ts";
import { findingIn, findingInWords } from "../../../texts/finding-words.ts";
import { namesOf } from "../../../texts/journey-names.ts";
import { problemsOf, Refused } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Problems } from "../../parts/problems.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { findingsOf } from "./finding-item.tsx";
import { countsInWords, missingInWords } from "./preview-view.tsx";
import type { Wave } from "./use-waves.ts";

/** What a file that comes in with another one becomes, what looks wrong in it, and what of the mapping it does not have. */
export function WaveLook({
  wave: { preview, error, isReading, missing, unseen },
  journey,
  children,
}: {
  readonly wave: Wave;
  readonly journey: Journey;
  /** The way to a mapping of its own. */
  readonly children: ReactNode;
}) {
  const { t, language } = useLanguage();
  // What the mapping accepts is known.
  const findings = isReading ? [] : findingsOf(preview).filter(({ accepted }) => accepted === undefined);
  return (
    <div className="import-wave-look">
      <p role="status">
        {isReading
          ? t("import.reading")
          : missing.length > 0
            ? missingInWords(missing, t)
            : error !== null
              ? t("import.problems")
              : preview !== undefined && countsInWords(preview, t).join(" ")}
      </p>
      {!isReading && missing.length === 0 && <Problems problems={problemsOf(error)} />}
      {!isReading && error !== null && !(error instanceof Refused) && <Refusal error={error} />}
      {unseen > 0 && <p>{t("import.unseen", { n: unseen })}</p>}
      {findings.length > 0 && (
        <details>
          <summary>{t("import.wavesFound", { n: findings.length })}</summary>
          <ul className="import-findings">
            {findings.map((one) => {
              const finding = findingIn(one);
              const said = finding && findingInWords(language, finding, namesOf(language, journey));
              return (
                <li key={`${one.code} ${one.column} ${one.message}`} className="import-finding">
                  {said === null ? <span lang="en">{one.message}</span> : <b>{said.title}</b>}
                  {said !== null && `: ${said.message}`}
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <p>{children}</p>
    </div>
  );
}
