import { SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Overview } from "../../api/overview.ts";
import type { Audit } from "../../core/insight/audit-value.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { legend } from "../../pictures/legend.ts";
import { measureName } from "../../texts/measure-name.ts";
import type { NamedBeside } from "../beside.ts";
import { journeyMap } from "../journey-map.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import type { Opening } from "../parts/touchpoint-link.tsx";
import { lanesOf, type Shown } from "../shown.ts";
import { JourneyPath } from "./journey-path.tsx";
import { JourneyTable } from "./journey-table.tsx";
import { LanesChoice } from "./lanes-choice.tsx";

/** The journey itself: as a picture to walk along, or as a table that says the same. */
export function JourneyView({
  overview,
  audit,
  promises,
  beside,
  shown,
  cameFrom,
  report,
  onChange,
  ...opening
}: Opening & {
  readonly overview: Overview;
  /** Absent until it is there: it takes longer. */
  readonly audit: Audit | undefined;
  readonly promises: Journey["promises"] | undefined;
  readonly beside: NamedBeside | null;
  readonly shown: Shown;
  /** The touchpoint that one comes back from; "" none. */
  readonly cameFrom: string;
  /** Where the report of the same slice is; absent when there is nothing to report. */
  readonly report: string | undefined;
  readonly onChange: (shown: Shown) => void;
}) {
  const { language, t } = useLanguage();
  const map = journeyMap(overview, { audit, promises, beside });
  const asTable = shown.as === "table";
  const showAs = (as: string) => {
    const { as: _, ...rest } = shown;
    onChange(as === "table" ? { ...rest, as } : rest);
  };
  return (
    <div className="journey">
      <div className="journey-bar">
        <p className="soft">{map.measure === null ? "" : measureName(language, map.measure.key)}</p>
        {report !== undefined && (
          <span className="journey-also">
            <a href={report}>{t("view.report")}</a>
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
        {!asTable && <LanesChoice map={map} shown={shown} onChange={onChange} />}
        <SegmentedControl
          size="xs"
          aria-label={t("view.title")}
          value={asTable ? "table" : "picture"}
          onChange={showAs}
          data={[
            { value: "picture", label: t("view.picture") },
            { value: "table", label: t("view.table") },
          ]}
        />
      </div>
      {asTable ? (
        <JourneyTable overview={overview} beside={beside} {...opening} />
      ) : (
        <>
          <JourneyPath map={map} overview={overview} lanes={lanesOf(shown)} cameFrom={cameFrom} {...opening} />
          <ul className="legend">
            {legend(language, map).map(({ mark, text }) => (
              <li key={text}>
                <Drawing picture={mark} />
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {overview.totals.weighted && <p className="soft">{t("report.weighted")}</p>}
    </div>
  );
}
