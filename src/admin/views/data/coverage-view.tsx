import { window as days } from "../../../core/insight/heard/arrivals.ts";
import type { HeardAt } from "../../../core/insight/heard/heard-value.ts";
import { useLanguage } from "../../language.tsx";

/** How much of the journey is heard, and where nobody listens, or nobody any more. */
export function CoverageView({
  touchpoints,
  nameOf,
}: {
  readonly touchpoints: readonly HeardAt[];
  readonly nameOf: (touchpoint: string | null) => string;
}) {
  const { t, number } = useLanguage();
  const own = touchpoints.filter(({ touchpoint }) => touchpoint !== null);
  const measured = own.filter(({ coverage }) => coverage === "measured").length;
  const namesOf = (which: readonly HeardAt[]) => number.list(which.map(({ touchpoint }) => nameOf(touchpoint)));
  const lines = (["blind", "stale", "thin"] as const).flatMap((coverage) => {
    const those = own.filter((one) => one.coverage === coverage);
    return those.length === 0 ? [] : [{ coverage, names: namesOf(those) }];
  });
  const silent = own.filter(({ silence, coverage }) => silence !== null && coverage !== "stale");
  return (
    <div className="data-coverage">
      <p className="lead">{t("data.coverage", { measured, of: own.length, days })}</p>
      <ul>
        {silent.length > 0 && <li>{t("data.silent", { names: namesOf(silent) })}</li>}
        {lines.map(({ coverage, names }) => (
          <li key={coverage}>
            {coverage === "blind" ? `◌ ${t("data.blind", { names })}` : t(`data.${coverage}`, { names, days })}
          </li>
        ))}
      </ul>
    </div>
  );
}
