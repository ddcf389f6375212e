import type { Journeys } from "../../api/journey.ts";
import type { Overview } from "../../api/overview.ts";
import type { Slices } from "../../api/slice.ts";
import { say } from "../../core/text.ts";
import { peopleInWords } from "../../texts/figure-words.ts";
import { useLanguage } from "../language.tsx";

/** What journey this is, of which time, and how many experiences and people stand behind it. */
export function JourneyHead({
  overview,
  slices,
  journeys,
  change,
}: {
  readonly overview: Overview;
  readonly slices: Slices;
  /** All journeys of the workspace; a choice when there are several. */
  readonly journeys: Journeys;
  readonly change: (journey: string) => void;
}) {
  const { language, t, date } = useLanguage();
  const { journey, slice, totals } = overview;
  const from = slice.from ?? slices.first;
  const until = slice.until ?? dayAfter(slices.last);
  const about = [
    ...(from !== null && until !== null ? [date.period(from, until)] : []),
    ...(totals.experiences === null ? [] : [t("n.experiences", { n: totals.experiences })]),
    ...(totals.people === null ? [] : [peopleInWords(language, { ...totals, people: totals.people }, "n.customers")]),
  ];
  return (
    <div className="journey-head">
      <h1>{say(journey.name, language)}</h1>
      {journeys.length > 1 && (
        // The heading says which one it is; here is only the arrow that opens the others.
        <label className="journey-choice">
          <span className="unseen">{t("nav.journeys")}</span>
          <span aria-hidden="true">▾</span>
          <select value={journey.key} onChange={(event) => change(event.target.value)}>
            {journeys.map(({ key, name }) => (
              <option key={key} value={key}>
                {say(name, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="soft">{about.join(" · ")}</p>
    </div>
  );
}

const dayAfter = (day: string | null): string | null =>
  day === null ? null : new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
