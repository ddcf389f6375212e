import { Link } from "@tanstack/react-router";
import type { KeptListing } from "../../../api/audits.ts";
import { figureInWords, restsOn } from "../../../texts/figure-words.ts";
import { measureName, scalesOf } from "../../../texts/measure-name.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { headlinesOf, keptName, type Naming, sinceThen, sliceAbout } from "./audit-about.ts";

/** The kept audits of a journey, the newest first: what each was called, when and by whom, of what, and what it said. */
export function KeptList({ audits, ...naming }: Naming & { readonly audits: readonly KeptListing[] }) {
  const { language, t, number, date } = useLanguage();
  const names = namesOf(naming.journey);
  return (
    <ul className="audit-rows">
      {audits.map((kept) => {
        const { id, saved, savedBy, journey } = kept;
        const name = keptName(kept, date.moment);
        const when = t("audits.saved", { time: date.moment(saved), who: savedBy ?? t("audits.savedByNobody") });
        return (
          <li key={id}>
            <div className="audit-what">
              <Link to="/audits/$audit" params={{ audit: id }} className="audit-name">
                {name}
              </Link>
              <span className="soft">{kept.name === null ? (savedBy ?? t("audits.savedByNobody")) : when}</span>
              <span className="soft">{sliceAbout(language, kept, naming).join(" · ")}</span>
            </div>
            <dl className="audit-figures">
              {headlinesOf(kept).map(({ key, figure }) => (
                <div key={key}>
                  <dt>
                    {key === "success" ? t("audits.success") : measureName(language, key, names, scalesOf(figure))}
                  </dt>
                  {figure.ok ? (
                    <dd>
                      <b>{number.value(figure.estimate)}</b>{" "}
                      <span className="soft">{restsOn(language, figure.estimate)}</span>
                    </dd>
                  ) : (
                    <dd className="soft">{figureInWords(language, figure)}</dd>
                  )}
                </div>
              ))}
            </dl>
            <Link
              to="/audit/$journey/compare"
              params={{ journey }}
              search={sinceThen(kept, naming.slices)}
              // Until it is known whether anything came since, it leads to no comparison rather than to another.
              disabled={naming.slices === undefined}
              aria-label={`${t("audits.compareThis")}: ${name}`}
              className="audit-compare"
            >
              {t("audits.compareThis")}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
