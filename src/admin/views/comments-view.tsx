import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { TouchpointPage } from "../../api/touchpoint.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";

const atFirst = 12;

/** What people said, in their own words and languages, newest first. */
export function CommentsView({ page: { comments, measures } }: { readonly page: TouchpointPage }) {
  const { t, date } = useLanguage();
  const [all, setAll] = useState(false);
  const tellsOfFew = Object.values(measures).some((figure) => !figure.ok && figure.reason === "leaves-few");
  const shown = all ? comments.items : comments.items.slice(0, atFirst);
  return (
    <Section title={t("touchpoint.comments")} className="whole">
      {comments.withheld && <p>{t(tellsOfFew ? "touchpoint.commentsTellOfFew" : "touchpoint.commentsWithheld")}</p>}
      {!comments.withheld && comments.items.length === 0 && <p>{t("touchpoint.noComments")}</p>}
      <ul className="comments">
        {shown.map(({ id, day, language, text }, at) => (
          <li key={id ?? at}>
            <blockquote lang={language ?? undefined}>{text}</blockquote>
            {id === null ? (
              <time dateTime={day} className="soft">
                {date.day(day)}
              </time>
            ) : (
              <Link to="/experiences/$id" params={{ id }} className="soft" aria-label={`${date.day(day)}: ${text}`}>
                <time dateTime={day}>{date.day(day)}</time>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {shown.length < comments.items.length && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {t("touchpoint.allComments", { n: comments.items.length })}
        </Button>
      )}
    </Section>
  );
}
