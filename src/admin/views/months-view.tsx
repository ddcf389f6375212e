import type { TouchpointPage } from "../../api/touchpoint.ts";
import { rangesOf } from "../../core/insight/available-measure.ts";
import { notMeasured } from "../../core/insight/counted.ts";
import { lowestOf, months } from "../../pictures/months.ts";
import { figureInWords } from "../../texts/figure-words.ts";
import { measureName } from "../../texts/measure-name.ts";
import type { TouchpointSides } from "../beside.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { Section } from "../parts/section.tsx";
import { useWidth } from "../parts/width.ts";
import { MonthToMonthView } from "./month-to-month-view.tsx";

/** The chosen measure by month, of two slices side by side on one scale. */
export function MonthsView({ page, beside, names }: TouchpointSides) {
  const { language, t } = useLanguage();
  const measure = page.measure ?? beside?.page.measure ?? null;
  const pages = [page, ...(beside === null ? [] : [beside.page])];
  if (measure === null || pages.every(({ months }) => months.length < 2)) return null;
  const name = measureName(language, measure.key, names, rangesOf(measure));
  const own = { page, measure, name };
  if (beside === null)
    return (
      <Section title={t("touchpoint.months")} className="whole">
        <p className="soft">{name}</p>
        <Months {...own} />
      </Section>
    );
  const lowest = lowestOf(measure, pages);
  const [shown, other] = onSameMonths(page, beside.page);
  return (
    <Section title={t("touchpoint.months")} className="whole">
      <p className="soft">{name}</p>
      <div className="sides">
        <div>
          <h3>{beside.own}</h3>
          <Months {...own} page={shown} name={`${name}, ${beside.own}`} lowest={lowest} />
        </div>
        <div>
          <h3>{beside.name}</h3>
          <Months {...own} page={other} name={`${name}, ${beside.name}`} lowest={lowest} />
        </div>
      </div>
    </Section>
  );
}

/** Both with the months of both, unless these are of two periods: then each has its own. */
function onSameMonths(one: TouchpointPage, other: TouchpointPage): [TouchpointPage, TouchpointPage] {
  const [a, b] = [one.slice, other.slice];
  if (a.from !== b.from || a.until !== b.until) return [one, other];
  const all = [...new Set([...one.months, ...other.months].map(({ from }) => from))].sort();
  const filled = (page: TouchpointPage) => {
    const known = new Map(page.months.map((month) => [month.from, month]));
    return { ...page, months: all.map((from) => known.get(from) ?? { from, figure: notMeasured }) };
  };
  return [filled(one), filled(other)];
}

/** One slice by month; the same as a table for those who do not see the picture. */
function Months({
  page,
  measure,
  name,
  lowest,
}: {
  readonly page: TouchpointPage;
  readonly measure: NonNullable<TouchpointPage["measure"]>;
  readonly name: string;
  readonly lowest?: number;
}) {
  const { language, t, date } = useLanguage();
  const [box, width] = useWidth();
  return (
    <>
      <div className="months" ref={box}>
        {width !== null && (
          <Drawing
            picture={months(language, measure, page.months, {
              ...{ width, measure: name, monthToMonth: page.monthToMonth },
              ...(lowest !== undefined && { lowest }),
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
    </>
  );
}
