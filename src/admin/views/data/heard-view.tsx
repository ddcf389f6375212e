import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { window as days } from "../../../core/insight/heard/arrivals.ts";
import type { Data, HeardAt } from "../../../core/insight/heard/heard-value.ts";
import type { LeftOut } from "../../../core/insight/heard/left-out.ts";
import { touchpointsOf } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { dayBars } from "../../../pictures/day-bars.ts";
import { statesBar } from "../../../pictures/states-bar.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { answerName } from "../../../texts/measure-name.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { journeyQuery, workspaceQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Drawing } from "../../parts/drawing.tsx";
import { LeftOutLine } from "../../parts/left-out.tsx";
import { Section } from "../../parts/section.tsx";
import { CoverageView } from "./coverage-view.tsx";

type HeardIn = Data["journeys"][number];

/** What a journey has heard: coverage in words, then a row a touchpoint. */
export function HeardView({ heard }: { readonly heard: HeardIn }) {
  const { language, t, number } = useLanguage();
  const version = useQuery(journeyQuery(heard.key)).data;
  const customerWord = useQuery(workspaceQuery()).data?.customerWord ?? null;
  const known = new Map(
    version === undefined ? [] : touchpointsOf(version.journey).map(({ touchpoint }) => [touchpoint.key, touchpoint]),
  );
  const isRetired = (touchpoint: string | null) => touchpoint !== null && known.get(touchpoint)?.retired === true;
  const nameOf = (touchpoint: string | null) => {
    if (touchpoint === null) return t("whole.title");
    const name = say(known.get(touchpoint)?.name ?? { en: touchpoint }, language);
    return isRetired(touchpoint) ? t("touchpoint.retiredName", { name }) : name;
  };
  const mostOf = (those: readonly HeardAt[]) => Math.max(1, ...those.flatMap((one) => one.days.map((n) => n ?? 0)));
  // The whole is asked of everybody, each touchpoint of some: on one scale the rows would be flat.
  const [most, mostOfWhole] = [false, true].map((isWhole) =>
    mostOf(heard.touchpoints.filter(({ touchpoint }) => (touchpoint === null) === isWhole)),
  ) as [number, number];
  const names = version === undefined ? {} : { ...version.journey.image, ...ownNames(version.journey.answers) };
  return (
    <Section title={say(heard.name, language)} note={t("data.note")}>
      <CoverageView
        touchpoints={heard.touchpoints.filter(({ touchpoint }) => !isRetired(touchpoint))}
        nameOf={nameOf}
      />
      {heard.perspectives.length > 0 && (
        <p className="soft data-whom">
          {heard.perspectives
            .map(({ perspective, experiences }) =>
              [
                perspectiveName(language, perspective, customerWord),
                experiences === null ? t("data.few") : number.count(experiences),
              ].join(" "),
            )
            .join(" · ")}
        </p>
      )}
      <table className="data-rows">
        <thead>
          <tr>
            <th scope="col">{t("data.touchpoint")}</th>
            <th scope="col">{t("data.dayByDay", { days })}</th>
            <th scope="col">{t("data.states")}</th>
            <th scope="col">{t("data.heard")}</th>
          </tr>
        </thead>
        <tbody>
          {heard.touchpoints.map((one) => (
            <Row
              key={one.touchpoint}
              {...{ one, names }}
              leftOut={heard.leftOut.filter(({ touchpoint }) => touchpoint === one.touchpoint)}
              most={one.touchpoint === null ? mostOfWhole : most}
              journey={heard.key}
              name={nameOf(one.touchpoint)}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const ownNames = (answers: Readonly<Record<string, { readonly name: Record<string, string> }>>) =>
  Object.fromEntries(Object.entries(answers).map(([key, { name }]) => [key, name]));

interface RowOf {
  readonly one: HeardAt;
  readonly journey: string;
  readonly name: string;
  readonly most: number;
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly leftOut: readonly LeftOut[];
}

function Row({ one, journey, name, most, names, leftOut }: RowOf) {
  const { language, t, number, date } = useLanguage();
  const { touchpoint, experiences, last, silence, coverage, states } = one;
  const heard = one.days.filter((count) => count !== 0).length;
  return (
    <tr className={coverage === "blind" ? "data-blind" : undefined}>
      <th scope="row">
        {touchpoint === null ? (
          name
        ) : (
          <Link to="/journey/$journey/$touchpoint" params={{ journey, touchpoint }}>
            {name}
          </Link>
        )}
        {silence !== null && <span className="data-silent">{t("data.silentAt", silence)}</span>}
        <ChannelsView one={one} />
        <LeftOutLine of={leftOut} sought={{ journey, ...(touchpoint !== null && { touchpoint }) }} />
      </th>
      <td className="data-days">
        {coverage === "blind" || coverage === "stale" ? null : (
          <Drawing
            picture={dayBars(one.days, { width: 270, most, label: t("data.barsLabel", { name, heard, days }) })}
          />
        )}
      </td>
      <td className="data-states">
        {states !== null ? (
          <>
            <Drawing picture={statesBar(states, { width: 180, label: answerName(language, states.answer, names) })} />
            <span>
              {answerName(language, states.answer, names)}: {t("data.answered", { n: states.answered })}
              {(["notAnswered", "notApplicable", "notAsked"] as const)
                .filter((state) => states[state] > 0)
                .map((state) => ` · ${t(`data.${state}`, { n: states[state] })}`)}
            </span>
          </>
        ) : (
          experiences > 0 && <span>{t("data.fewToTell")}</span>
        )}
      </td>
      <td className="data-count">
        {last === null ? (
          <span className="soft">◌ {t("data.nothing")}</span>
        ) : (
          <>
            <b>{number.count(experiences)}</b>
            <span className="soft">{t("data.last", { day: date.day(last) })}</span>
          </>
        )}
      </td>
    </tr>
  );
}

/** By which channels it was heard, where there is more to tell than that none was told. */
function ChannelsView({ one: { channels } }: { readonly one: HeardAt }) {
  const { language, t, number } = useLanguage();
  if (channels.every(({ channel }) => channel === null)) return null;
  return (
    <ul className="data-channels">
      {channels.map(({ channel, experiences, silence }) => (
        <li key={channel}>
          {channel === null ? t("data.channelNone") : channelName(language, channel)}{" "}
          {experiences === null ? t("data.few") : number.count(experiences)}
          {silence !== null && `, ${t("data.silentAt", silence)}`}
        </li>
      ))}
    </ul>
  );
}
