import type { TouchpointPage } from "../../api/touchpoint.ts";
import { anewInWords, signalsInWords, trendInWords } from "../../texts/month-to-month-words.ts";
import { useLanguage } from "../language.tsx";

/** What the months say together: the long run, and the months beyond ordinary variation; nothing below twelve months. */
export function MonthToMonthView({ page }: { readonly page: TouchpointPage }) {
  const { language, t, date } = useLanguage();
  const { monthToMonth, measure } = page;
  if (monthToMonth === null || measure === null) return null;
  return (
    <>
      <p>{trendInWords(language, monthToMonth, measure.unit)}</p>
      {[...anewInWords(language, monthToMonth), ...signalsInWords(language, monthToMonth)].map(({ said }) => (
        <p key={said}>{said}</p>
      ))}
      {monthToMonth.baselineTo !== null && (
        <p className="soft">{t("monthToMonth.limits", { month: date.month(monthToMonth.baselineTo) })}</p>
      )}
    </>
  );
}
