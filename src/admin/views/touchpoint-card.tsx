import type { Overview, OverviewTouchpoint } from "../../api/overview.ts";
import { own } from "../../core/own.ts";
import { say } from "../../core/text.ts";
import {
  figureInWords,
  inPoints,
  peopleInWords,
  restsOn,
  unweightedInWords,
  valueAmong,
} from "../../texts/figure-words.ts";
import { useLanguage } from "../language.tsx";
import { VerdictName } from "../parts/verdict-name.tsx";
import type { Standing } from "../parts/walk.ts";

const cardWidth = 268;

/** What is known at the touchpoint where the pointer or the focus is. The link itself says it too, so readers of sound skip this. */
export function TouchpointCard({
  touchpoint,
  overview,
  at,
  width,
  slim,
}: {
  readonly touchpoint: OverviewTouchpoint;
  readonly overview: Overview;
  readonly at: Standing;
  readonly width: number;
  readonly slim: boolean;
}) {
  const { language, t, number } = useLanguage();
  const { figure, expectation } = touchpoint;
  const without = unweightedInWords(language, figure, touchpoint.unweighted);
  const owners = touchpoint.owners.flatMap((key) => own(overview.journey.owners, key) ?? []);
  const beside = at.x + cardWidth + 24 > width ? at.x - cardWidth - 20 : at.x + 20;
  // Below the mark while there is room, for the line runs beside it; the strip has room only under itself.
  const top = slim ? "calc(100% + 4px)" : at.y < 230 ? at.y + 34 : 62;
  return (
    <div className="card" style={{ left: Math.max(0, beside), top, width: cardWidth }} aria-hidden="true">
      <p className="card-name">{say(touchpoint.name, language)}</p>
      <VerdictName of={touchpoint} />
      {figure.ok ? (
        <p>
          <b>{valueAmong(language, figure.estimate, overview.measure?.otherRanges !== undefined)}</b>{" "}
          <span className="unbroken">{t("interval.short", { interval: number.interval(figure.estimate) })}</span>
          <br />
          <span className="soft">
            {peopleInWords(language, figure.estimate)} · {t(`label.${figure.label}`)}
          </span>
        </p>
      ) : (
        <p className="soft">{figureInWords(language, figure)}</p>
      )}
      {without !== null && <p className="soft">{without}</p>}
      {expectation.net.ok && (
        <p>
          {t("table.expectation")}: {inPoints(language, expectation.net.estimate.value, "points")}{" "}
          <span className="soft">({restsOn(language, expectation.net.estimate)})</span>
        </p>
      )}
      {owners.length > 0 && (
        <p className="soft">
          {owners
            .map(({ name, kind }) =>
              kind === "supplier" ? `${say(name, language)} (${t("owner.supplier")})` : say(name, language),
            )
            .join(", ")}
        </p>
      )}
    </div>
  );
}
