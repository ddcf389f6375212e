import type { TouchpointPage } from "../../api/touchpoint.ts";
import type { Seen } from "../../core/insight/beside/perspectives-beside.ts";
import type { Text } from "../../core/text.ts";
import { changeInWords, differenceInWords } from "../../texts/difference-words.ts";
import { restsOn } from "../../texts/figure-words.ts";
import { type AnswerNames, measureName, scalesOf } from "../../texts/measure-name.ts";
import { perspectiveName } from "../../texts/perspective-name.ts";
import { whyNoFigure } from "../../texts/why-no-figure.ts";
import { useLanguage } from "../language.tsx";
import { Section } from "../parts/section.tsx";
import { ToldDifference } from "../parts/told-difference.tsx";

/** The same touchpoint as customers, employees, management and partners see it, each beside the customers. */
export function PerspectivesView({
  page,
  seen,
  names,
  customerWord,
}: {
  readonly page: TouchpointPage;
  readonly seen: readonly Seen[];
  readonly names: AnswerNames;
  readonly customerWord: Text | null;
}) {
  const { language, t, number } = useLanguage();
  if (seen.length === 0) return null;
  const measure = page.measure?.key ?? page.headline;
  const called = measure === "" ? t("table.value") : measureName(language, measure, names, scalesOf(page.figure));
  const nameOf = (perspective: Seen["perspective"]) => perspectiveName(language, perspective, customerWord);
  return (
    <Section
      title={t("perspectives.title")}
      className="whole"
      note={t("perspectives.note", { name: nameOf("customer") })}
    >
      <table className="table perspectives">
        <caption className="unseen">{`${t("perspectives.title")}: ${called}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t("filter.perspective")}</th>
            <th scope="col" className="figure">
              {called}
            </th>
            <th scope="col" className="figure">
              {t("beside.title", { name: nameOf("customer") })}
            </th>
          </tr>
        </thead>
        <tbody>
          {seen.map(({ perspective, touchpoint, change }) => {
            const figure = touchpoint?.figure;
            const isOther = touchpoint !== null && touchpoint.headline !== page.headline;
            const far = change?.difference ? differenceInWords(language, change.difference) : null;
            return (
              <tr key={perspective} aria-current={perspective === page.slice.perspective || undefined}>
                <th scope="row">{nameOf(perspective)}</th>
                <td className="figure">
                  {figure === undefined ? (
                    "…"
                  ) : figure.ok ? (
                    <>
                      <b>{number.value(figure.estimate)}</b>{" "}
                      <span className="soft">{restsOn(language, figure.estimate)}</span>
                      {isOther && (
                        <div className="soft">
                          {measureName(language, touchpoint.headline, names, scalesOf(figure))}
                        </div>
                      )}
                    </>
                  ) : (
                    <span className="sides-none soft">{whyNoFigure(language, touchpoint!, figure)}</span>
                  )}
                </td>
                <td className="figure">
                  {change !== null && far !== null && (
                    <>
                      <ToldDifference says={change.says} value={far.value} />{" "}
                      <span className="soft">({far.interval})</span>
                    </>
                  )}
                  {change !== null && figure?.ok && <div className="soft">{changeInWords(language, change.says)}</div>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
