import type { RefObject } from "react";
import type { TouchpointPage } from "../../api/touchpoint.ts";
import type { Priorities } from "../../core/insight/audit-value.ts";
import type { Seen } from "../../core/insight/beside/perspectives-beside.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { say, type Text } from "../../core/text.ts";
import { measureName, scalesOf } from "../../texts/measure-name.ts";
import type { NamedBeside, TouchpointBeside } from "../beside.ts";
import { useLanguage } from "../language.tsx";
import { namesOf } from "../names.ts";
import { Section } from "../parts/section.tsx";
import type { Looked } from "../sought.ts";
import { AnswersView } from "./answers-view.tsx";
import { CommentsView } from "./comments-view.tsx";
import { GroupsView } from "./groups-view.tsx";
import { MeasuresView } from "./measures-view.tsx";
import { MonthsView } from "./months-view.tsx";
import { NamedView } from "./named-view.tsx";
import { NextView } from "./next-view.tsx";
import { PerspectivesView } from "./perspectives-view.tsx";
import { PromiseRow } from "./promises-view.tsx";
import { ResponseRatesView } from "./response-rates-view.tsx";
import { TouchpointHead } from "./touchpoint-head.tsx";

/** Everything that is known of one touchpoint. */
export function TouchpointView({
  page,
  journey,
  beside,
  both,
  seen,
  customerWord,
  whatToDo,
  nameOf,
  isLive,
  sought,
  heading,
}: {
  readonly page: TouchpointPage;
  readonly journey: Journey | undefined;
  readonly beside: NamedBeside | null;
  /** The same touchpoint in the slice beside it. */
  readonly both: TouchpointBeside | null;
  /** The same as each perspective sees it. */
  readonly seen: readonly Seen[];
  readonly customerWord: Text | null;
  /** The priorities of the same slice; undefined while they are on their way, null where they did not come. */
  readonly whatToDo: Priorities | undefined | null;
  readonly nameOf: (touchpoint: string) => string;
  readonly isLive: boolean;
  /** The same slice, as the stream looks at it. */
  readonly sought: Looked;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const { language, t } = useLanguage();
  const names = namesOf(journey);
  const hasFigures = [page, ...(both === null ? [] : [both.page])].some(({ measures }) =>
    Object.values(measures).some(({ ok }) => ok),
  );
  return (
    <div className="touchpoint">
      <TouchpointHead {...{ page, names, beside, isLive, sought, heading }} />
      <div className="sections">
        <PerspectivesView {...{ page, seen, names, customerWord }} />
        {hasFigures && <MeasuresView page={page} beside={both} names={names} />}
        {hasFigures && <AnswersView page={page} beside={both} names={names} />}
        <NamedView page={page} journey={journey} />
        {whatToDo !== null && <NextView {...{ whatToDo, page, names, nameOf }} />}
        {hasFigures && <MonthsView page={page} beside={both} names={names} />}
        {hasFigures && <GroupsView page={page} journey={journey} />}
        {page.promises.length > 0 && (
          <Section title={t("promises.title")} className="wide">
            <ul className="rows">
              {page.promises.map((promise) => (
                <PromiseRow
                  key={promise.key}
                  text={say(promise.text, language)}
                  about={[measureName(language, promise.measure, names, scalesOf(promise.figure))]}
                  source={promise.source}
                  target={promise.target}
                  verdict={promise.verdict}
                  figure={promise.figure}
                />
              ))}
            </ul>
          </Section>
        )}
        {page.n > 0 && <CommentsView page={page} />}
        <ResponseRatesView journey={page.journey} touchpoint={page.touchpoint.key} />
      </div>
    </div>
  );
}
