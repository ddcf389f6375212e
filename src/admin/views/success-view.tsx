import { isModelled } from "../../core/insight/success/modelled-success.ts";
import { weakest } from "../../core/insight/wording/decides.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { boundsBar } from "../../pictures/interval-bar.ts";
import { boundsInWords } from "../../texts/bounds-in-words.ts";
import { figureInWords } from "../../texts/figure-words.ts";
import { successMeans } from "../../texts/success-means.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { FigureRow } from "../parts/figure-row.tsx";
import { Section } from "../parts/section.tsx";
import { TouchpointLink } from "../parts/touchpoint-link.tsx";
import type { Audited } from "./audited.ts";

const most = 3;

/** Journeys in which everything required succeeded: the bounds, the best estimate, and where they broke. */
export function SuccessView({ audit: { success, weighted }, overview, nameOf, ...opening }: Audited) {
  const { language, t, number } = useLanguage();
  const { expectation, bounds, limits, estimate, unlock } = success;
  if (bounds === null) return null;
  const link = weakest(success);
  const notes = [
    ...(expectation === "not-asked" ? [] : [t(`success.expectation.${expectation}`)]),
    ...(weighted ? [t("section.unweighted")] : []),
  ];
  const text = boundsInWords(language, success);
  const shareOf = (figure: Figure) => (figure.ok ? figure.estimate.value : -1);
  const order = overview.touchpoints.map(({ key }) => key);
  // The largest few, in the journey's order: which of them is the largest is said only where the data tell it.
  const alone = Object.entries(unlock)
    .filter(([, figure]) => figure.ok)
    .sort(([, a], [, b]) => shareOf(b) - shareOf(a))
    .slice(0, most)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return (
    <Section title={t("success.title")} {...(notes.length > 0 && { note: notes.join(" ") })} className="narrow">
      <p className="soft">{successMeans(language, success, nameOf)}</p>
      <div className="bounds">
        <Drawing
          picture={boundsBar(bounds, estimate.ok ? estimate.estimate : null, {
            width: 320,
            label: text ?? t("success.title"),
          })}
        />
      </div>
      {text !== null && (
        <p>
          {text}.{" "}
          {limits !== null && (
            <span className="soft">
              {t("report.limits", { interval: number.range(limits[0], limits[1], "share") })}.
            </span>
          )}
        </p>
      )}
      {estimate.ok && (
        <p>
          {t("success.estimate")}: {figureInWords(language, estimate)}.
          {isModelled(estimate) && <span className="soft"> {t("success.modelled")}</span>}
        </p>
      )}
      {link === "weakest-link" && (
        <p className="weakest">{t(`wording.weakest.${link}`, { name: nameOf(success.weakest ?? "") })}</p>
      )}
      {alone.length > 0 && (
        <>
          <p className="rows-title">{t("success.unlock")}</p>
          <p className="soft">{t("success.unlockOf")}</p>
          <ul className="rows">
            {alone.map(([key, figure]) => (
              <FigureRow
                narrow
                key={key}
                name={
                  <TouchpointLink touchpoint={key} {...opening}>
                    {nameOf(key)}
                  </TouchpointLink>
                }
                plainName={nameOf(key)}
                figure={figure}
                scale={{ unit: "share", range: [0, 1] }}
              />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
