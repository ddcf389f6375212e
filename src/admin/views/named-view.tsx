import type { TouchpointPage } from "../../api/touchpoint.ts";
import type { Named } from "../../core/insight/named/named-value.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { answerName } from "../../texts/measure-name.ts";
import { againstThoseBelow, baseInWords, valenceInWords, wordName } from "../../texts/word-name.ts";
import { useLanguage } from "../language.tsx";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";

const shares = scaleOf({ unit: "share" });

/** What was named here of emotions and reasons, most named first, on one scale; and how many named nothing. */
export function NamedView({ page, journey }: { readonly page: TouchpointPage; readonly journey: Journey | undefined }) {
  const { language } = useLanguage();
  return page.named.map((named) => (
    <Section key={named.answer} title={answerName(language, named.answer)} className="wide">
      <NamedRows named={named} choices={journey?.choices} />
    </Section>
  ));
}

function NamedRows({ named, choices }: { readonly named: Named; readonly choices: Journey["choices"] }) {
  const { language, t } = useLanguage();
  const { answer, words, none, mixed, further } = named;
  const name = (word: string) => wordName(language, answer, word, choices);
  return (
    <>
      <ul className="rows">
        {words.map((one) => (
          <FigureRow
            key={one.word}
            name={name(one.word)}
            plainName={name(one.word)}
            about={[valenceInWords(language, one), againstThoseBelow(language, one, name)].filter(Boolean).join(" · ")}
            figure={one.share}
            unweighted={one.unweighted}
            scale={shares}
          />
        ))}
        <FigureRow name={t("named.none")} plainName={t("named.none")} figure={none} scale={shares} />
        {mixed !== undefined && (
          <FigureRow name={t("named.mixed")} plainName={t("named.mixed")} figure={mixed} scale={shares} />
        )}
      </ul>
      <p className="note">
        {none.ok && baseInWords(language, named)} {further > 0 && t("named.further", { n: further })}
      </p>
    </>
  );
}
