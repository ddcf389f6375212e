import type { TouchpointPage } from "../../api/touchpoint.ts";
import { signalsInWords, trendInWords } from "../../texts/course-words.ts";
import { useLanguage } from "../language.tsx";

/** What the months say together: the long run, and the months beyond ordinary variation; nothing below twelve months. */
export function CourseView({ page }: { readonly page: TouchpointPage }) {
  const { language, t, date } = useLanguage();
  const { course, measure } = page;
  if (course === null || measure === null) return null;
  return (
    <>
      <p>{trendInWords(language, course, measure.unit)}</p>
      {signalsInWords(language, course).map(({ from, said }) => (
        <p key={from}>{said}</p>
      ))}
      <p className="soft">{t("course.limits", { month: date.month(course.baselineTo) })}</p>
    </>
  );
}
