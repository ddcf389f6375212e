import { Link } from "@tanstack/react-router";
import type { Overview } from "../../api/overview.ts";
import { rangesOf } from "../../core/insight/available-measure.ts";
import type { JourneyMap } from "../../pictures/journey/map.ts";
import { measureName } from "../../texts/measure-name.ts";
import type { NamedBeside } from "../beside.ts";
import { useLanguage } from "../language.tsx";
import type { Opening } from "../parts/touchpoint-link.tsx";
import { lanesOf, type Shown } from "../shown.ts";
import { JourneyPath } from "./journey-path.tsx";
import { JourneyTable } from "./journey-table.tsx";
import { LegendView } from "./legend-view.tsx";
import { LookChoice } from "./look-choice.tsx";
import { print } from "./paper/on-paper.tsx";

/** The journey itself: as a picture to walk along, or as a table that says the same. */
export function JourneyView({
  overview,
  map,
  beside,
  shown,
  cameFrom,
  report,
  turn,
  ...opening
}: Opening & {
  readonly overview: Overview;
  readonly map: JourneyMap;
  readonly beside: NamedBeside | null;
  /** What is drawn: until there was time for it, what was chosen before. */
  readonly shown: Shown;
  /** The touchpoint that one comes back from; "" none. */
  readonly cameFrom: string;
  /** Where the report of the same slice is; absent when there is nothing to report. */
  readonly report: string | undefined;
  /** Shows another stage, where a screen has room for one at a time. */
  readonly turn: (stage: string) => void;
}) {
  const { language, t } = useLanguage();
  const { measure } = overview;
  const asTable = shown.as === "table";
  return (
    <div className="journey">
      <div className="journey-bar">
        <p className="soft">{measure === null ? "" : measureName(language, measure.key, {}, rangesOf(measure))}</p>
        {report !== undefined && (
          <span className="journey-also">
            <a href={report}>{t("view.report")}</a>
            {!asTable && (
              <button type="button" onClick={print}>
                {t("view.print")}
              </button>
            )}
            <Link
              className="wide-only"
              to="/wall/$journey"
              params={{ journey: overview.journey.key }}
              search={(shown) => shown as Shown}
            >
              {t("view.wall")}
            </Link>
          </span>
        )}
        <LookChoice map={map} />
      </div>
      {asTable ? (
        <JourneyTable overview={overview} beside={beside} owner={shown.owner} {...opening} />
      ) : (
        <>
          <JourneyPath {...{ map, overview, cameFrom, turn }} lanes={lanesOf(shown)} stage={shown.stage} {...opening} />
          <LegendView map={map} />
        </>
      )}
      {overview.totals.weighted && <p className="soft">{t("section.weighted")}</p>}
    </div>
  );
}
