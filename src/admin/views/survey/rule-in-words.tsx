import { directionOf } from "../../../core/writing-direction.ts";
import { useLanguage } from "../../language.tsx";
import { useSurveyEditing } from "./editing.ts";
import { ifSaid, piecesOf } from "./rule-said.ts";

/** When a question is asked, or leads on to another; the survey's own words are told as of their language. */
export function RuleInWords({ when, leads }: { readonly when: string | undefined; readonly leads?: string }) {
  const { language, t } = useLanguage();
  const editing = useSurveyEditing();
  const rule = when === undefined ? undefined : ifSaid(language, when, editing);
  const said = leads === undefined ? (rule ?? "") : leadsTo(leads);
  return (
    <span className="survey-tile-rule">
      <OwnMarked said={said} />
    </span>
  );

  function leadsTo(to: string): string {
    return rule === undefined ? t("survey.leadsTo", { to }) : t("survey.leadsIf", { rule, to });
  }
}

/** What says a rule, with the survey's own words told as of their language. */
export function OwnMarked({ said }: { readonly said: string }) {
  const { written } = useSurveyEditing();
  return (
    <span>
      {piecesOf(said).map(({ words, own }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
        <span key={at} {...(own && { lang: written, dir: directionOf(written) })}>
          {words}
        </span>
      ))}
    </span>
  );
}
