import type { TouchpointPage } from "../../api/touchpoint.ts";
import { useLanguage } from "../language.tsx";
import { Section } from "../parts/section.tsx";

/** What people said, in their own words and languages, newest first. */
export function CommentsView({ comments }: { readonly comments: TouchpointPage["comments"] }) {
  const { t, date } = useLanguage();
  return (
    <Section title={t("touchpoint.comments")} className="whole">
      {comments.withheld && <p>{t("touchpoint.commentsWithheld")}</p>}
      {!comments.withheld && comments.items.length === 0 && <p>{t("touchpoint.noComments")}</p>}
      <ul className="comments">
        {comments.items.map(({ day, language, text }) => (
          <li key={day + text}>
            <blockquote lang={language ?? undefined}>{text}</blockquote>
            <time dateTime={day} className="soft">
              {date.day(day)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  );
}
