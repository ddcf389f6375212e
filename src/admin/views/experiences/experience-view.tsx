import { type RefObject, useState } from "react";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import type { Text } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { Section } from "../../parts/section.tsx";
import type { Looked } from "../../sought.ts";
import { AnswersList } from "./answers-list.tsx";
import { CircumstancesView } from "./circumstances-view.tsx";
import { CorrectForm } from "./correct-form.tsx";
import { CorrectedView } from "./corrected-view.tsx";
import { FeltView } from "./felt-view.tsx";
import { LeftOutOne } from "./left-out-one.tsx";
import { namesAt } from "./naming.ts";
import { TagsView } from "./tags-view.tsx";
import { TakeBack } from "./take-back.tsx";
import { TraceView } from "./trace-view.tsx";
import { WayView } from "./way-view.tsx";
import { whenLived } from "./when.ts";

/** Everything that is kept of one experience, and what may be done with it. */
export function ExperienceView({
  one,
  journey,
  places,
  customerWord,
  mayTell,
  looked,
  heading,
}: {
  readonly one: WholeExperience;
  readonly journey: Journey | undefined;
  readonly places: Readonly<Record<string, Text | null>>;
  readonly customerWord: Text | null;
  readonly mayTell: boolean;
  readonly looked: Looked;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const { language, t, date } = useLanguage();
  const [isCorrecting, setCorrecting] = useState(false);
  const { name, stage } = namesAt(journey, one.touchpoint, language, t);
  return (
    <article className="experience">
      <header className="experience-head">
        <p className="soft">{[stage, whenLived(one, date)].filter((part) => part !== "").join(" · ")}</p>
        <h1 ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <FeltView felt={one.felt} names={namesOf(journey)} />
        {one.comment !== null && (
          <blockquote className="said" lang={one.language ?? undefined}>
            {one.comment}
          </blockquote>
        )}
        <CorrectedView corrected={one.corrected} />
        {one.leftOut !== null && one.state === "lived" && <LeftOutOne one={one} mayTell={mayTell} />}
        {one.state === "withdrawn" && <p className="withdrawn">{t("experience.withdrawn")}</p>}
        {mayTell && !isCorrecting && <TakeBack one={one} correct={() => setCorrecting(true)} />}
      </header>
      {isCorrecting && (
        <Section title={t("experience.correct")}>
          <CorrectForm one={one} journey={journey} done={() => setCorrecting(false)} />
        </Section>
      )}
      <div className="sections">
        <div className="wide">
          <WayView one={one} journey={journey} looked={looked} />
        </div>
        <div className="narrow beside">
          <AnswersList one={one} journey={journey} />
          <TagsView one={one} journey={journey} mayTell={mayTell} />
          <CircumstancesView one={one} journey={journey} places={places} customerWord={customerWord} />
          <TraceView one={one} journey={journey} />
        </div>
      </div>
    </article>
  );
}
