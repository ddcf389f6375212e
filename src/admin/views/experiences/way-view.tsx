import { Link } from "@tanstack/react-router";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { wayLine } from "../../../pictures/way-line.ts";
import { useLanguage } from "../../language.tsx";
import { Drawing } from "../../parts/drawing.tsx";
import { Section } from "../../parts/section.tsx";
import { useWidth } from "../../parts/width.ts";
import type { Looked } from "../../sought.ts";
import { namesAt, stepsOf } from "./naming.ts";
import { dayLived } from "./when.ts";

/** Encounters shown by name: those around this one. */
const listed = 24;
/** So wide an encounter is drawn at least, with its share of the pauses. */
const narrowest = 12;

/** The customer's whole way as a picture, and by name, each leading to its own page. */
export function WayView({
  one,
  journey,
  looked,
}: {
  readonly one: WholeExperience;
  readonly journey: Journey | undefined;
  readonly looked: Looked;
}) {
  const { language, t, date } = useLanguage();
  const [measure, width] = useWidth();
  const steps = stepsOf(one.way, journey, language, t);
  const here = one.way.findIndex(({ id }) => id === one.id);
  const around = <Item,>(all: readonly Item[], most: number): Item[] => {
    const from = Math.max(0, Math.min(here - Math.floor(most / 2), all.length - most));
    return all.slice(from, from + most);
  };
  const near = around(one.way, listed);
  return (
    <Section title={t("way.title")} note={one.way.length > 1 ? t("way.note") : undefined} className="way-of">
      {one.way.length < 2 && <p className="soft">{t("way.alone")}</p>}
      {one.way.length > 1 && (
        <>
          <div ref={measure} className="way-picture">
            {width !== null && (
              <Drawing
                picture={wayLine(language, around(steps, Math.floor(width / narrowest)), {
                  width,
                  height: 96,
                  here: one.id,
                })}
              />
            )}
          </div>
          <ol className="way-steps">
            {near.map((step, place) => {
              const { id, touchpoint, felt, passNumber } = step;
              const { name } = namesAt(journey, touchpoint, language, t);
              const begins = place === 0 || near[place - 1]!.passNumber !== passNumber;
              return (
                <li key={id} aria-current={id === one.id ? "true" : undefined}>
                  {begins && <p className="way-pass soft">{dayLived(step, date)}</p>}
                  <span className="way-step">
                    {id === one.id ? (
                      <b>{name}</b>
                    ) : (
                      <Link to="/experiences/$id" params={{ id }} search={looked}>
                        {name}
                      </Link>
                    )}
                    <span className="soft">
                      {felt === null ? t("way.notKnown") : t(`band.${felt.band}`)}
                      {id === one.id && ` · ${t("way.here")}`}
                    </span>
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </Section>
  );
}
