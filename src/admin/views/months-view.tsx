import type { TouchpointPage } from "../../api/touchpoint.ts";
import { months } from "../../pictures/months.ts";
import { figureInWords } from "../../texts/figure-words.ts";
import { type AnswerNames, measureName } from "../../texts/measure-name.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { Section } from "../parts/section.tsx";
import { useWidth } from "../parts/width.ts";
import { MonthToMonthView } from "./month-to-month-view.tsx";

/** The chosen measure by month; the same as a table for those who do not see the picture. */
export function MonthsView({ page, names }: { readonly page: TouchpointPage; readonly names: AnswerNames }) {
  const { language, t, date } = useLanguage();
  const [measure, width] = useWidth();
  if (page.measure === null || page.months.length < 2) return null;
  const name = measureName(language, page.measure.key, names);
  return (
    <Section title={t("touchpoint.months")} className="whole">
      <p className="soft">{name}</p>
      <div className="months" ref={measure}>
        {width !== null && (
          <Drawing
            picture={months(language, page.measure, page.months, {
              width,
              measure: name,
              monthToMonth: page.monthToMonth,
            })}
          />
        )}
      </div>
      <MonthToMonthView page={page} />
      <div className="unseen">
        <table>
          <caption>{t("picture.months", { measure: name })}</caption>
          <tbody>
            {page.months.map(({ from, figure }) => (
              <tr key={from}>
                <th scope="row">{date.month(from)}</th>
                <td>{figureInWords(language, figure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
