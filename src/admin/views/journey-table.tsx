import type { Overview } from "../../api/overview.ts";
import type { Beside } from "../../core/insight/beside/overviews-beside.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { own } from "../../core/own.ts";
import { say } from "../../core/text.ts";
import { changeInWords, differenceInWords } from "../../texts/difference-words.ts";
import { peopleInDigits, reasonInWords, restsOn, unweightedInWords, valueAmong } from "../../texts/figure-words.ts";
import { whyNoFigure } from "../../texts/why-no-figure.ts";
import type { NamedBeside } from "../beside.ts";
import { outOfFocus } from "../journey-map.ts";
import { useLanguage } from "../language.tsx";
import { ToldDifference } from "../parts/told-difference.tsx";
import { type Opening, TouchpointLink } from "../parts/touchpoint-link.tsx";
import { VerdictName } from "../parts/verdict-name.tsx";

const classOf = (beginsStage: boolean, isQuiet: boolean): string =>
  [...(beginsStage ? ["table-stage"] : []), ...(isQuiet ? ["quiet"] : [])].join(" ");

/** The figure of the other slice, and how far this one lies from it. */
function BesideCells({
  beside,
  areScalesMixed,
}: {
  readonly beside: Beside | undefined;
  readonly areScalesMixed: boolean;
}) {
  const { language } = useLanguage();
  if (beside === undefined) return <td colSpan={2} />;
  const difference = beside.difference === null ? null : differenceInWords(language, beside.difference);
  return (
    <>
      <td className="figure">
        <Rests figure={beside.figure} areScalesMixed={areScalesMixed} />
      </td>
      <td className="figure">
        {difference !== null && (
          <>
            <ToldDifference says={beside.says} value={difference.value} />{" "}
            <span className="soft">({difference.interval})</span>
          </>
        )}
        <div className="soft table-words">{changeInWords(language, beside.says)}</div>
      </td>
    </>
  );
}

/** A figure in one cell, where there is no room for three: below it its interval and n, or in its place why there is none. */
function Rests({
  figure,
  areScalesMixed,
  without = null,
}: {
  readonly figure: Figure;
  readonly areScalesMixed: boolean;
  readonly without?: string | null;
}) {
  const { language } = useLanguage();
  return (
    <>
      {figure.ok && <b>{valueAmong(language, figure.estimate, areScalesMixed)}</b>}
      {figure.ok ? (
        <div className="soft">{restsOn(language, figure.estimate)}</div>
      ) : (
        <div className="soft table-words">{reasonInWords(language, figure)}</div>
      )}
      {without !== null && <div className="soft table-words">{without}</div>}
    </>
  );
}

/** The journey in rows: everything that the picture shows, in words and figures. */
export function JourneyTable({
  overview,
  beside,
  owner,
  ...opening
}: Opening & {
  readonly overview: Overview;
  readonly beside: NamedBeside | null;
  /** Whose touchpoints stand out; absent: everybody's. */
  readonly owner: string | undefined;
}) {
  const { language, t, number } = useLanguage();
  const { stages, owners } = overview.journey;
  const areScalesMixed = overview.measure?.otherRanges !== undefined;
  const isQuiet = outOfFocus({ owners }, owner);
  const rows = stages.flatMap((stage) =>
    stage.touchpoints.flatMap((key, index) => {
      const touchpoint = overview.touchpoints.find((one) => one.key === key);
      return touchpoint === undefined ? [] : [{ stage: index === 0 ? stage : null, touchpoint }];
    }),
  );
  return (
    <div className="table-scroll">
      <table className={beside === null ? "table" : "table table-compared"}>
        <caption className="unseen">{t("picture.journey", { name: say(overview.journey.name, language) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.stage")}</th>
            <th scope="col">{t("table.touchpoint")}</th>
            <th scope="col">{t("table.verdict")}</th>
            <th scope="col" className="figure">
              {t("table.value")}
            </th>
            {beside === null ? (
              <>
                <th scope="col" className="figure">
                  {t("table.interval")}
                </th>
                <th scope="col" className="figure">
                  {t("table.people")}
                </th>
              </>
            ) : (
              <>
                <th scope="col" className="figure">
                  {beside.name}
                </th>
                <th scope="col" className="figure">
                  {t("picture.difference")}
                </th>
              </>
            )}
            <th scope="col" className="figure">
              {t("table.expectation")}
            </th>
            <th scope="col">{t("table.owners")}</th>
            <th scope="col">{t("table.contact")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, touchpoint }) => {
            const { figure, expectation } = touchpoint;
            const without = unweightedInWords(language, figure, touchpoint.unweighted);
            return (
              <tr key={touchpoint.key} className={classOf(stage !== null, isQuiet(touchpoint))}>
                <td className="soft">{stage === null ? "" : say(stage.name, language)}</td>
                <th scope="row">
                  <TouchpointLink touchpoint={touchpoint.key} {...opening}>
                    {say(touchpoint.name, language)}
                  </TouchpointLink>
                </th>
                <td>
                  <VerdictName of={touchpoint} />
                </td>
                {beside !== null ? (
                  <td className="figure">
                    <Rests {...{ figure, without, areScalesMixed }} />
                  </td>
                ) : figure.ok ? (
                  <>
                    <td className="figure">
                      <b>{valueAmong(language, figure.estimate, areScalesMixed)}</b>
                    </td>
                    <td className="figure">
                      <span className="unbroken">{number.interval(figure.estimate)}</span>
                      {without !== null && <div className="soft">{without}</div>}
                    </td>
                    <td className="figure">{peopleInDigits(language, figure.estimate)}</td>
                  </>
                ) : (
                  <td className="soft" colSpan={3}>
                    {whyNoFigure(language, touchpoint, figure)}
                    {without !== null && <div>{without}</div>}
                  </td>
                )}
                {beside !== null && (
                  <BesideCells beside={beside.touchpoints.get(touchpoint.key)} areScalesMixed={areScalesMixed} />
                )}
                <td className="figure">
                  {expectation.net.ok ? (
                    <>
                      {number.value(expectation.net.estimate)}{" "}
                      {beside === null ? (
                        <span className="soft">({restsOn(language, expectation.net.estimate)})</span>
                      ) : (
                        <div className="soft">{restsOn(language, expectation.net.estimate)}</div>
                      )}
                    </>
                  ) : (
                    <span className="soft">
                      {expectation.net.reason === "not-measured"
                        ? t("reason.not-asked")
                        : reasonInWords(language, expectation.net)}
                    </span>
                  )}
                </td>
                <td>
                  {touchpoint.owners
                    .flatMap((key) => own(owners, key) ?? [])
                    .map(({ name }) => say(name, language))
                    .join(", ")}
                </td>
                <td>{t(`contact.${touchpoint.contact}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
