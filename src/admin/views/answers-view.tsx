import type { TouchpointPage } from "../../api/touchpoint.ts";
import { standardAnswers } from "../../core/experience/answers.ts";
import { own } from "../../core/own.ts";
import { distribution } from "../../pictures/distribution.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { answerName, scaleEnds } from "../../texts/measure-name.ts";
import type { TouchpointSides } from "../beside.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { Section } from "../parts/section.tsx";
import { useWidth } from "../parts/width.ts";

const answersIn = (histogram: Readonly<Record<string, number>>) =>
  Object.values(histogram).reduce((sum, n) => sum + n, 0);

/** A page whose answers are shown, and what its slice is called where two stand side by side. */
interface Side {
  readonly page: TouchpointPage;
  readonly name?: string;
}

/** How the answers fall on their scales, and who did not answer or did not use it; of two slices side by side. */
export function AnswersView({ page, beside, names }: TouchpointSides) {
  const { language, t } = useLanguage();
  const [measure, width] = useWidth();
  const sides: Side[] = beside === null ? [{ page }] : [{ page, name: beside.own }, beside];
  const answers = new Set(sides.flatMap(({ page }) => Object.keys(page.histograms)));
  const shown = [...answers].filter((answer) => sides.some(({ page }) => isKnown(page, answer)));
  return (
    <Section title={t("touchpoint.answers")} className={beside === null ? "narrow" : "whole"}>
      <div ref={measure}>
        {width !== null &&
          shown.map((answer) => {
            const [plain = answer] = answer.split("@");
            const name = answerName(language, plain, names);
            if (beside === null) return <Fallen key={answer} {...{ page, answer, name, width }} title={name} />;
            const wide = width < 640 ? width : (width - betweenSides) / 2;
            return (
              <div key={answer}>
                <h3>{name}</h3>
                <div className="sides">
                  {sides.map((side) => (
                    <Fallen
                      key={side.name}
                      {...{ answer, page: side.page, name: `${name}, ${side.name}`, width: wide }}
                      title={side.name ?? ""}
                    />
                  ))}
                </div>
              </div>
            );
          })}
      </div>
      {sides.map(({ page: { headline, notAnswered, notApplicable }, name }) =>
        headline === "" || notAnswered === null || notApplicable === null ? null : (
          <p key={name} className="note">
            {name !== undefined && `${name}: `}
            {t("touchpoint.notAnswered", { n: notAnswered })} · {t("touchpoint.notApplicable", { n: notApplicable })}
          </p>
        ),
      )}
    </Section>
  );
}

/** As between the columns of `.sides`. */
const betweenSides = 44;

const isKnown = ({ histograms, scales }: TouchpointPage, answer: string): boolean =>
  Object.hasOwn(scales, answer) && Object.keys(own(histograms, answer) ?? {}).length > 0;

/** How the answers of one slice fall, or why that is not shown. */
function Fallen({
  page,
  answer,
  title,
  name,
  width,
}: {
  readonly page: TouchpointPage;
  readonly answer: string;
  readonly title: string;
  /** All of it, for those who do not see whose it is. */
  readonly name: string;
  readonly width: number;
}) {
  const { language, t } = useLanguage();
  const histogram = own(page.histograms, answer) ?? {};
  const scale = own(page.scales, answer);
  const [plain = answer] = answer.split("@");
  const ends = scaleEnds(language, plain);
  if (scale === undefined || !isKnown(page, answer)) {
    const refused = Object.entries(page.measures).find(([key, { ok }]) => key.startsWith(`${answer}.`) && !ok)?.[1];
    return (
      <figure className="distribution">
        <figcaption>{title}</figcaption>
        <p className="sides-none soft">
          {refused === undefined || refused.ok ? t("reason.not-measured") : reasonInWords(language, refused)}
        </p>
      </figure>
    );
  }
  return (
    <figure className="distribution">
      <figcaption>
        {title} <span className="soft">· {t("n.answers", { n: answersIn(histogram) })}</span>
      </figcaption>
      <Drawing
        picture={distribution(language, histogram, scale, own(standardAnswers, plain)?.kind ?? "rating", {
          width: Math.min(width, 460),
          answer: name,
        })}
      />
      {ends !== null && (
        <p className="scale-ends soft">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </figure>
  );
}
