import type { Overview } from "../../api/overview.ts";
import { isSide } from "../../core/insight/wording/change.ts";
import { say } from "../../core/text.ts";
import { beforeNow } from "../../pictures/before-now.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { changeInWords, differenceInWords } from "../../texts/difference-words.ts";
import { figureInWords, restsOn } from "../../texts/figure-words.ts";
import type { NamedBeside } from "../beside.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { Section } from "../parts/section.tsx";
import { type Opening, TouchpointLink } from "../parts/touchpoint-link.tsx";

/** Where the journey that is shown and the one beside it may be told apart, and at how many touchpoints they may not. */
export function BesideView({
  overview,
  beside,
  ...opening
}: Opening & { readonly overview: Overview; readonly beside: NamedBeside }) {
  const { language, t, number } = useLanguage();
  const drawn = overview.touchpoints.filter(({ retired }) => !retired);
  const told = drawn.flatMap((touchpoint) => {
    const other = beside.touchpoints.get(touchpoint.key);
    return other !== undefined && isSide(other.says) ? [{ touchpoint, other }] : [];
  });
  const saying = (says: "not-told-apart" | "nothing-to-compare") =>
    drawn.filter(({ key }) => beside.touchpoints.get(key)?.says === says).length;
  const note = beside.apart === "apart" ? t("beside.note") : t(`wording.change.${beside.apart}.note`);
  return (
    <Section title={t("beside.title", { name: beside.name })} className="whole" note={note}>
      {told.length > 0 && (
        <ul className="rows beside">
          {told.map(({ touchpoint: { key, name, figure }, other }) => {
            if (!figure.ok || !other.figure.ok || other.difference === null) return null;
            const [now, before] = [figure.estimate, other.figure.estimate];
            const difference = differenceInWords(language, other.difference);
            const plain = say(name, language);
            const label = t("beside.pair", {
              ...{ name: plain, other: beside.name },
              ...{ now: figureInWords(language, figure), before: figureInWords(language, other.figure) },
            });
            return (
              <li key={key} className="figure-row">
                <div className="figure-name">
                  <TouchpointLink touchpoint={key} {...opening}>
                    {plain}
                  </TouchpointLink>
                  <div className="soft">{changeInWords(language, other.says)}</div>
                </div>
                <div className="figure-bar">
                  <Drawing picture={beforeNow(overview.measure ?? scaleOf(now), before, now, { width: 200, label })} />
                </div>
                <div className="figure-value">
                  <b>{difference.value}</b>
                  <span className="soft">{difference.interval}</span>
                  <span className="soft">
                    {number.value(now)} ({restsOn(language, now)})
                  </span>
                  <span className="soft">
                    {beside.name}: {number.value(before)} ({restsOn(language, before)})
                  </span>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {saying("not-told-apart") > 0 && (
        <p>{t("beside.notTold", { count: saying("not-told-apart"), all: told.length })}</p>
      )}
      {saying("nothing-to-compare") > 0 && (
        <p className="soft">{t("beside.missing", { count: saying("nothing-to-compare") })}</p>
      )}
    </Section>
  );
}
