import type { RefObject } from "react";
import type { TouchpointPage } from "../../api/touchpoint.ts";
import { rangesOf } from "../../core/insight/available-measure.ts";
import { againstOthers, standing } from "../../core/insight/wording/standing.ts";
import { say } from "../../core/text.ts";
import { intervalBar } from "../../pictures/interval-bar.ts";
import { scaleOf } from "../../pictures/scale.ts";
import { channelName } from "../../texts/channel-name.ts";
import { changeInWords, differenceInWords } from "../../texts/difference-words.ts";
import { figureInWords, peopleInWords, reasonInWords, restsOn, unweightedInWords } from "../../texts/figure-words.ts";
import { type AnswerNames, measureName } from "../../texts/measure-name.ts";
import type { NamedBeside } from "../beside.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { LeastDifference } from "../parts/least-difference.tsx";
import { LeftOutLine } from "../parts/left-out.tsx";
import { LiveSign } from "../parts/live-sign.tsx";
import { Moving } from "../parts/moving.tsx";
import { VerdictName } from "../parts/verdict-name.tsx";
import type { Looked } from "../sought.ts";

/** Name, verdict, the figure it rests on, and who answers for it. */
export function TouchpointHead({
  page,
  names,
  beside,
  isLive,
  sought,
  heading,
}: {
  readonly page: TouchpointPage;
  readonly names: AnswerNames;
  readonly beside: NamedBeside | null;
  readonly isLive: boolean;
  /** The same slice, as the stream looks at it. */
  readonly sought: Looked;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const { language, t, number } = useLanguage();
  const { touchpoint, stage, owners, figure, target, difference, measure, verdict } = page;
  const label = measure === null ? "" : measureName(language, measure.key, names, rangesOf(measure));
  const without = unweightedInWords(language, figure, page.measures[`${measure?.key}@unweighted`]);
  const owned = owners.map(({ owner }) =>
    owner.kind === "supplier" ? `${say(owner.name, language)} (${t("owner.supplier")})` : say(owner.name, language),
  );
  const fromOthers = difference.ok ? differenceInWords(language, difference.estimate) : null;
  const nothing = (): string => {
    if (verdict === "blind") return t("touchpoint.blind");
    if (verdict === "unjudged") return "";
    if (figure.ok || figure.n === null || figure.needed === undefined)
      return figure.ok ? "" : reasonInWords(language, figure);
    return t("touchpoint.tooFew", { n: figure.n, needed: figure.needed });
  };
  return (
    <div className="touchpoint-head">
      <div>
        <p className="soft">
          {say(stage.name, language)} · {t(`phase.${stage.phase}`)} · {t("table.contact")}:{" "}
          {t(`contact.${touchpoint.contact}`)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {say(touchpoint.name, language)}
        </h1>
        {touchpoint.retired && <p className="retired">{t("touchpoint.retired")}</p>}
        <p>
          <VerdictName of={page} />{" "}
          <span className="soft">{t(`wording.standing.${standing(page, page.minimumDifference)}`)}</span>
        </p>
        <LeastDifference points={page.minimumDifference} />
        <LeftOutLine of={page.leftOut} sought={sought} />
        <dl className="facts">
          <dt>{t("touchpoint.owner")}</dt>
          <dd>{owned.length > 0 ? number.list(owned) : t("touchpoint.noOwner")}</dd>
          {touchpoint.channels.length > 0 && (
            <>
              <dt>{t("touchpoint.channels")}</dt>
              <dd>{touchpoint.channels.map((channel) => channelName(language, channel)).join(", ")}</dd>
            </>
          )}
          <dt>{t("touchpoint.criticality")}</dt>
          <dd>{touchpoint.criticality}/5</dd>
        </dl>
      </div>
      <div className="touchpoint-figure">
        <p className="soft">
          {label} <LiveSign isLive={isLive} />
        </p>
        {figure.ok ? (
          <>
            <p className="big">{number.value(figure.estimate)}</p>
            <Drawing
              picture={intervalBar(measure ?? scaleOf(figure.estimate), figure.estimate, {
                width: 260,
                label: `${label}: ${figureInWords(language, figure)}`,
                ...(target !== null && { mark: target }),
              })}
            />
            <p className="soft">
              <span className="unbroken">{t("interval.short", { interval: number.interval(figure.estimate) })}</span> ·{" "}
              {figure.estimate.n > figure.estimate.people && `${t("n.answers", { n: figure.estimate.n })}, `}
              <Moving key={JSON.stringify(page.slice)} text={peopleInWords(language, figure.estimate)} /> ·{" "}
              {t(`label.${figure.label}`)}
              {target !== null &&
                ` · ${t("promises.target", { target: number.value({ value: target, unit: figure.estimate.unit }) })}`}
            </p>
            {without !== null && <p className="soft">{without}</p>}
            {fromOthers !== null && (
              <p>
                {t(`wording.difference.${againstOthers(page)}`, {
                  difference: fromOthers.value,
                  interval: fromOthers.interval,
                })}
              </p>
            )}
          </>
        ) : (
          <>
            <p className="nothing">{nothing()}</p>
            {without !== null && <p className="soft">{without}</p>}
          </>
        )}
        {page.withheldOthers !== undefined && (
          <p className="soft">{t("touchpoint.othersWithheld", { count: page.withheldOthers })}</p>
        )}
        {beside !== null && <BesideLine beside={beside} touchpoint={touchpoint.key} />}
      </div>
    </div>
  );
}

/** The figure in the other slice, and whether this one may be told apart from it. */
function BesideLine({ beside, touchpoint }: { readonly beside: NamedBeside; readonly touchpoint: string }) {
  const { language, t, number } = useLanguage();
  const other = beside.touchpoints.get(touchpoint);
  if (other === undefined) return null;
  const { difference } = other;
  const far = difference === null ? null : differenceInWords(language, difference);
  return (
    <p>
      {beside.name}:{" "}
      {other.figure.ok ? (
        <>
          <b>{number.value(other.figure.estimate)}</b>{" "}
          <span className="soft">({restsOn(language, other.figure.estimate)})</span>
        </>
      ) : (
        reasonInWords(language, other.figure)
      )}
      <br />
      {far !== null && `${t("picture.difference")} ${far.value} (${far.interval}): `}
      {changeInWords(language, other.says)}
    </p>
  );
}
