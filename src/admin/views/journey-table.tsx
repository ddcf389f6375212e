import type { Overview } from "../../api/overview.ts";
import { say } from "../../core/text.ts";
import { peopleInDigits, reasonInWords, unweightedInWords } from "../../texts/figure-words.ts";
import { useLanguage } from "../language.tsx";
import { type Opening, TouchpointLink } from "../parts/touchpoint-link.tsx";
import { VerdictName } from "../parts/verdict-name.tsx";

/** The journey in rows: everything that the picture shows, in words and figures. */
export function JourneyTable({ overview, ...opening }: Opening & { readonly overview: Overview }) {
  const { language, t, number } = useLanguage();
  const { stages, owners } = overview.journey;
  const rows = stages.flatMap((stage) =>
    stage.touchpoints.flatMap((key, index) => {
      const touchpoint = overview.touchpoints.find((one) => one.key === key && !one.retired);
      return touchpoint === undefined ? [] : [{ stage: index === 0 ? stage : null, touchpoint }];
    }),
  );
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="unseen">{t("picture.journey", { name: say(overview.journey.name, language) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.stage")}</th>
            <th scope="col">{t("table.touchpoint")}</th>
            <th scope="col">{t("table.verdict")}</th>
            <th scope="col" className="figure">
              {t("table.value")}
            </th>
            <th scope="col" className="figure">
              {t("table.interval")}
            </th>
            <th scope="col" className="figure">
              {t("table.people")}
            </th>
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
              <tr key={touchpoint.key} className={stage === null ? undefined : "table-stage"}>
                <td className="soft">{stage === null ? "" : say(stage.name, language)}</td>
                <th scope="row">
                  <TouchpointLink touchpoint={touchpoint.key} {...opening}>
                    {say(touchpoint.name, language)}
                  </TouchpointLink>
                </th>
                <td>
                  <VerdictName of={touchpoint} />
                </td>
                {figure.ok ? (
                  <>
                    <td className="figure">
                      <b>{number.value(figure.estimate)}</b>
                    </td>
                    <td className="figure">
                      {number.interval(figure.estimate)}
                      {without !== null && <div className="soft">{without}</div>}
                    </td>
                    <td className="figure">{peopleInDigits(language, figure.estimate)}</td>
                  </>
                ) : (
                  <td className="soft" colSpan={3}>
                    {reasonInWords(language, figure)}
                    {without !== null && <div>{without}</div>}
                  </td>
                )}
                <td className="figure">
                  {expectation.net.ok ? (
                    <>
                      {number.value(expectation.net.estimate)}{" "}
                      <span className="soft">({number.interval(expectation.net.estimate)})</span>
                    </>
                  ) : (
                    <span className="soft">{t("reason.not-asked")}</span>
                  )}
                </td>
                <td>
                  {touchpoint.owners
                    .flatMap((key) => owners[key] ?? [])
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
