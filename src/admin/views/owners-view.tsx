import { Link } from "@tanstack/react-router";
import { byOwner } from "../../core/insight/by-owner.ts";
import { say } from "../../core/text.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { useLanguage } from "../language.tsx";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";
import { TouchpointLink } from "../parts/touchpoint-link.tsx";
import { VerdictName } from "../parts/verdict-name.tsx";
import type { Shown } from "../shown.ts";
import type { Audited } from "./audited.ts";

/** From so many touchpoints on those of one owner stand in columns. */
const long = 8;

/** Who answers for what, and how it goes there: of each the touchpoints with their figures, pain points first. */
export function OwnersView({ overview, nameOf, link, open }: Audited) {
  const { language, t } = useLanguage();
  const { owners } = overview.journey;
  const groups = byOwner(overview);
  if (groups.every(({ owner }) => owner === null)) return null;
  return (
    <Section title={t("owners.title")} note={t("owners.note")} className="whole">
      <div className={groups.some(({ touchpoints }) => touchpoints.length > long) ? "groups groups-wide" : "groups"}>
        {groups.map(({ owner, touchpoints }) => {
          const known = owner === null ? null : owners[owner]!;
          const name = known === null ? t("owners.nobody") : say(known.name, language);
          return (
            <div key={owner} className={touchpoints.length > long ? "group-long" : undefined}>
              <h3 className="owner">
                {known?.kind === "supplier" ? `${name} (${t("owner.supplier")})` : name}
                {owner !== null && (
                  <Link
                    to="."
                    search={(shown) => ({ ...shown, owner }) as Shown}
                    className="owner-focus"
                    aria-label={`${t("owners.focus")}: ${name}`}
                  >
                    {t("owners.focus")}
                  </Link>
                )}
              </h3>
              <ul className="rows">
                {touchpoints.map((touchpoint) => {
                  const { key, figure, unweighted } = touchpoint;
                  return (
                    <FigureRow
                      narrow
                      key={key}
                      name={
                        <TouchpointLink touchpoint={key} link={link} open={open}>
                          {nameOf(key)}
                        </TouchpointLink>
                      }
                      plainName={nameOf(key)}
                      about={<VerdictName of={touchpoint} />}
                      figure={figure}
                      unweighted={unweighted}
                      areScalesMixed={overview.measure?.otherRanges !== undefined}
                      scale={scaleOf(figure.ok ? figure.estimate : { unit: "share" })}
                    />
                  );
                })}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
