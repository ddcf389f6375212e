import type { Overview } from "../../api/overview.ts";
import type { Slices } from "../../api/slice.ts";
import { say } from "../../core/text.ts";
import { useLanguage } from "../language.tsx";

/** What journey this is, of which time, and how many experiences and people stand behind it. */
export function JourneyHead({ overview, slices }: { readonly overview: Overview; readonly slices: Slices }) {
  const { language, t, date } = useLanguage();
  const { journey, slice, totals } = overview;
  const from = slice.from ?? slices.first;
  const until = slice.until ?? dayAfter(slices.last);
  const about = [
    ...(from !== null && until !== null ? [date.period(from, until)] : []),
    t("n.experiences", { n: totals.experiences }),
    t("n.customers", { n: totals.people }),
  ];
  return (
    <div className="journey-head">
      <h1>{say(journey.name, language)}</h1>
      <p className="soft">{about.join(" · ")}</p>
    </div>
  );
}

const dayAfter = (day: string | null): string | null =>
  day === null ? null : new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
