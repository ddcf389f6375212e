import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Journeys } from "../../../api/journey.ts";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import { say, type Text } from "../../../core/text.ts";
import { uuid7 } from "../../../renderer/uuid7.ts";
import { journeyQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { FieldChoice } from "../../parts/field.tsx";
import { Waiting } from "../../parts/waiting.tsx";
import { namesAt } from "../experiences/naming.ts";
import { experienceHeard, type Heard, isBegun, lackIn, nextAfter, nothingHeard } from "./heard.ts";
import { HeardForm } from "./heard-form.tsx";
import type { KeptHeard } from "./kept-heard.ts";
import { ToldList } from "./told-list.tsx";
import { type Told, useTelling } from "./use-telling.ts";

/** The form for what is heard now, and what was told just before. */
export function HeardView({
  keeping,
  journeys,
  locations,
  customerWord,
}: {
  readonly keeping: KeptHeard;
  readonly journeys: Journeys;
  readonly locations: readonly SetupLocation[];
  readonly customerWord: Text | null;
}) {
  const { language, t } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [heard, setHeard] = useState(() => begun(keeping, journeys, locations));
  const [isAsked, ask] = useState(false);
  const toldAt = useRef(Number.NEGATIVE_INFINITY);
  const { told, tell, takeBack } = useTelling(keeping);
  const journey = useQuery(journeyQuery(heard.journey)).data?.journey;

  const put = (next: Heard) => {
    setHeard(next);
    keeping.keepDraft(next);
  };
  /** Whoever tells much begins the next one at once. */
  const toTheTop = () => {
    window.scrollTo({ top: 0 });
    form.current
      ?.querySelector<HTMLElement>(".heard-about input:checked, .heard-about input")
      ?.focus({ preventScroll: true });
  };
  const tellIt = () => {
    // The second half of a double tap belongs to what was told by the first.
    if (lackIn(heard) !== null) return ask(performance.now() - toldAt.current > sameTap);
    toldAt.current = performance.now();
    const id = uuid7();
    tell({ id, heard, experience: experienceHeard(heard, id, language, new Date()) });
    keeping.toldOf(heard.journey, heard.about ?? "");
    put(nextAfter(heard));
    ask(false);
    toTheTop();
  };
  const undo = (one: Told) => {
    takeBack(one, t("heard.undone"));
    // What is being written now is not written over.
    if (isBegun(heard)) return;
    put(one.heard);
    toTheTop();
  };
  const nameOf = ({ heard: { about, journey: key } }: Told) =>
    namesAt(key === heard.journey ? journey : undefined, about === "whole" ? null : about, language, t).name;
  return (
    <>
      <p className="soft heard-how">{t("heard.how")}</p>
      <div className="heard-pair">
        <div>
          {journeys.length > 1 && (
            <FieldChoice
              label={t("stream.journey")}
              value={heard.journey}
              options={journeys.map(({ key }) => key)}
              name={(key) => say(journeys.find((one) => one.key === key)?.name ?? {}, language)}
              onChoose={(key) => put({ ...heard, journey: key, about: null, tags: [] })}
            />
          )}
          {journey === undefined ? (
            <Waiting rows={6} height={56} />
          ) : (
            <HeardForm
              {...{ heard, journey, locations, customerWord, isAsked, form }}
              lately={keeping.lately(heard.journey)}
              change={(part) => put({ ...heard, ...part })}
              tell={tellIt}
            />
          )}
        </div>
        <ToldList told={told} nameOf={nameOf} takeBack={undo} />
      </div>
    </>
  );
}

/** In milliseconds. */
const sameTap = 1000;

/** What was left here, else a form for the first journey; of what is there no more nothing is told. */
function begun(keeping: KeptHeard, journeys: Journeys, locations: readonly SetupLocation[]): Heard {
  const draft = keeping.draft();
  const left = journeys.some(({ key }) => key === draft?.journey) ? draft : null;
  const heard = { ...nothingHeard(journeys[0]?.key ?? ""), ...left };
  return locations.some(({ key }) => key === heard.location) ? heard : { ...heard, location: "" };
}
