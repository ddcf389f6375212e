import type { Overview } from "../../api/overview.ts";
import { isSide } from "../../core/insight/wording/change.ts";
import { say } from "../../core/text.ts";
import { scaleOf } from "../../pictures/scale.ts";
import type { NamedBeside } from "../beside.ts";
import { useLanguage } from "../language.tsx";
import { PairRow } from "../parts/pair-row.tsx";
import { Section } from "../parts/section.tsx";
import { type Opening, TouchpointLink } from "../parts/touchpoint-link.tsx";

/** Where the journey that is shown and the one beside it may be told apart, and at how many touchpoints they may not. */
export function BesideView({
  overview,
  beside,
  ...opening
}: Opening & { readonly overview: Overview; readonly beside: NamedBeside }) {
  const { language, t } = useLanguage();
  const drawn = overview.touchpoints;
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
        <ul className="rows">
          {told.map(({ touchpoint: { key, name, figure }, other }) => {
            const plain = say(name, language);
            const link = (
              <TouchpointLink touchpoint={key} {...opening}>
                {plain}
              </TouchpointLink>
            );
            return (
              <PairRow
                key={key}
                name={link}
                plainName={plain}
                pair={{ ...other, now: figure, before: other.figure }}
                other={beside.name}
                scale={scaleOf(figure.ok ? figure.estimate : { unit: "share" })}
              />
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
