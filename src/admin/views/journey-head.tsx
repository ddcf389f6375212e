import type { Journeys } from "../../api/journey.ts";
import type { Overview } from "../../api/overview.ts";
import type { Slices } from "../../api/slice.ts";
import { dayAfter } from "../../core/calendar.ts";
import { type Language, say } from "../../core/text.ts";
import type { Dates } from "../../texts/dates.ts";
import { experiencesInWords, peopleInWords } from "../../texts/figure-words.ts";
import { useLanguage } from "../language.tsx";
import { LiveSign } from "../parts/live-sign.tsx";
import { Moving } from "../parts/moving.tsx";

/** What journey this is, of which time, and how many experiences and people stand behind it. */
export function JourneyHead({
  overview,
  slices,
  journeys,
  isLive,
  change,
}: {
  readonly overview: Overview;
  readonly slices: Slices;
  /** All journeys of the workspace; a choice when there are several. */
  readonly journeys: Journeys;
  readonly isLive: boolean;
  readonly change: (journey: string) => void;
}) {
  const { language, t, date } = useLanguage();
  const { journey } = overview;
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
      <p className="soft">
        {[...periodOf(overview, slices, date), ""].join(" · ")}
        <Moving key={JSON.stringify(overview.slice)} text={behind(overview, language).join(" · ")} />{" "}
        <LiveSign isLive={isLive} />
      </p>
    </div>
  );
}

/** The days that are looked at. */
export function periodOf({ slice }: Overview, { first, last }: Slices, date: Dates): string[] {
  const from = slice.from ?? first;
  const until = slice.until ?? (last === null ? null : dayAfter(last));
  return from !== null && until !== null ? [date.period(from, until)] : [];
}

/** How much stands behind the figures. */
export const behind = ({ totals }: Overview, language: Language): string[] => [
  ...(totals.experiences === null
    ? []
    : [experiencesInWords(language, { ...totals, experiences: totals.experiences })]),
  ...(totals.people === null ? [] : [peopleInWords(language, { ...totals, people: totals.people }, "n.customers")]),
];
