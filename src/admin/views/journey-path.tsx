import { Activity, useEffect, useId, useRef, useState } from "react";
import type { Overview } from "../../api/overview.ts";
import { journeyDownwards } from "../../pictures/journey/journey-downwards.ts";
import { journeyPicture } from "../../pictures/journey/journey-picture.ts";
import type { LaneName } from "../../pictures/journey/lane.ts";
import type { JourneyMap } from "../../pictures/journey/map.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";
import type { Opening } from "../parts/touchpoint-link.tsx";
import { type Standing, useWalk } from "../parts/walk.ts";
import { useWidth } from "../parts/width.ts";
import { StageByStage, stagesDrawn } from "./stage-by-stage.tsx";
import { TouchpointCard } from "./touchpoint-card.tsx";

const narrow = 640;
const nowhere: Standing = { key: "", x: 0, y: 0 };

/** The picture of the journey, walked with arrow keys or pointer; where one stands, a card says what is known there. */
export function JourneyPath({
  map,
  overview,
  current,
  slim = false,
  lanes,
  cameFrom = "",
  stage,
  turn,
  link,
  open,
}: Opening & {
  readonly map: JourneyMap;
  readonly overview: Overview;
  readonly current?: string;
  readonly slim?: boolean;
  readonly lanes?: readonly LaneName[];
  /** The touchpoint that focus returns to. */
  readonly cameFrom?: string;
  /** The key of the stage that a narrow screen shows, and how it comes to show another; without this it shows all. */
  readonly stage?: string | undefined;
  readonly turn?: ((stage: string) => void) | undefined;
}) {
  const { t } = useLanguage();
  const [measure, seen, text] = useWidth();
  // Drawn for a screen that is as much narrower as text is larger, and then enlarged: nothing gets in the way of anything.
  const width = seen === null ? null : Math.floor(seen / text);
  const [at, setAt] = useState<Standing | null>(null);
  const walk = useWalk(open, setAt);
  const help = useId();
  const box = useRef<HTMLDivElement>(null);
  const isDrawn = width !== null;
  const stages = stagesDrawn(map);
  const holds = (index: number): boolean => map.stages[index]!.touchpoints.includes(cameFrom);
  const standsOut = (index: number): boolean =>
    map.touchpoints.some(({ key, quiet }) => !quiet && map.stages[index]!.touchpoints.includes(key));
  const one =
    stages.find(holds) ??
    stages.find((index) => map.stages[index]!.key === stage) ??
    stages.find(standsOut) ??
    stages[0];
  useEffect(() => {
    if (!isDrawn || cameFrom === "") return;
    box.current
      ?.querySelector<SVGAElement>(`[data-touchpoint="${CSS.escape(cameFrom)}"]`)
      ?.focus({ preventScroll: true });
  }, [isDrawn, cameFrom]);
  const [start] = overview.touchpoints;
  const touchpoint = at === null ? start : overview.touchpoints.find(({ key }) => key === at.key);
  return (
    <div className={slim ? "path path-slim" : "path"} ref={measure}>
      {width !== null &&
        (turn !== undefined && width < narrow && stages.length > 1 && one !== undefined ? (
          <StageByStage map={map} stage={one} width={seen!} {...{ turn, walk, box, help }}>
            <Picture
              map={map}
              stage={one}
              width={width}
              text={text}
              slim={slim}
              lanes={lanes}
              current={current}
              link={link}
            />
          </StageByStage>
        ) : (
          // The links inside are what is pressed; the box only listens for them.
          <div ref={box} className="path-scroll" aria-describedby={slim ? undefined : help} {...walk}>
            <Picture map={map} width={width} text={text} slim={slim} lanes={lanes} current={current} link={link} />
          </div>
        ))}
      {touchpoint !== undefined && width !== null && width >= narrow && (
        // Drawn before one stands anywhere, so that the first step does not wait for it.
        <Activity mode={at === null ? "hidden" : "visible"}>
          <TouchpointCard
            {...{ touchpoint, overview, slim }}
            at={at === null ? nowhere : { ...at, x: at.x * text, y: at.y * text }}
            width={seen!}
          />
        </Activity>
      )}
      {!slim && (
        <p id={help} className="path-help">
          {t("keys.help")}
        </p>
      )}
    </div>
  );
}

/** By itself, so that it is not drawn anew with every step along it. */
function Picture({
  map,
  stage,
  width,
  text,
  slim,
  lanes,
  current,
  link,
}: {
  readonly map: JourneyMap;
  /** The only stage that is drawn, on a narrow screen. */
  readonly stage?: number;
  readonly width: number;
  /** How many times it is enlarged. */
  readonly text: number;
  readonly slim: boolean;
  readonly lanes: readonly LaneName[] | undefined;
  readonly current: string | undefined;
  readonly link: Opening["link"];
}) {
  const { language } = useLanguage();
  const options = {
    ...{ width, slim, href: link },
    ...(lanes !== undefined && { lanes }),
    ...(current !== undefined && { current }),
  };
  const isNarrow = width < narrow;
  return (
    <div style={{ zoom: text }}>
      <Drawing
        picture={
          isNarrow ? journeyDownwards(language, map, { ...options, stage }) : journeyPicture(language, map, options)
        }
      />
    </div>
  );
}
