import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { JourneyMap } from "../../pictures/journey/map.ts";
import { useSwipe } from "../parts/swipe.ts";
import type { useWalk } from "../parts/walk.ts";
import { StageTurn, useTurnIds } from "./stage-turn.tsx";

/** Which stages have anything that is drawn, by their index. */
export const stagesDrawn = ({ stages, touchpoints }: JourneyMap): number[] => {
  const drawn = new Set(touchpoints.map(({ key }) => key));
  return [...stages.keys()].filter((index) => stages[index]!.touchpoints.some((key) => drawn.has(key)));
};

const ways: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A journey on a narrow screen: one stage at a time below the line of all. Another comes by its field in the line, by the
 * arrows, by a finger drawn sideways, and by walking on with the keyboard beyond the last touchpoint.
 */
export function StageByStage({
  map,
  stage,
  width,
  turn,
  walk,
  box,
  help,
  children,
}: {
  readonly map: JourneyMap;
  /** The index of the stage that is shown. */
  readonly stage: number;
  readonly width: number;
  readonly turn: (stage: string) => void;
  readonly walk: ReturnType<typeof useWalk>;
  readonly box: RefObject<HTMLDivElement | null>;
  /** The id of the text that tells the keys. */
  readonly help: string;
  /** The picture of the stage. */
  readonly children: ReactNode;
}) {
  const ids = useTurnIds();
  const stages = stagesDrawn(map);
  const to = (index: number) => turn(map.stages[index]!.key);
  const by = (way: 1 | -1): boolean => {
    const next = stages[stages.indexOf(stage) + way];
    if (next !== undefined) to(next);
    return next !== undefined;
  };
  const swipe = useSwipe(by);
  // Who walks over the end of a stage stands on the next one's first touchpoint, or on the last of the one before.
  const walkedBy = useRef<1 | -1 | null>(null);
  useEffect(() => {
    const links = box.current?.querySelectorAll<SVGAElement>(`[data-stage="${stage}"] a[data-touchpoint]`) ?? [];
    const way = walkedBy.current;
    walkedBy.current = null;
    if (way !== null) links[way === 1 ? 0 : links.length - 1]?.focus();
  }, [stage, box]);
  const walkOn = (event: KeyboardEvent<HTMLDivElement>) => {
    walk.onKeyDown(event);
    const way = ways[event.key];
    if (event.defaultPrevented || way === undefined || !(event.target as Element).matches("a[data-touchpoint]")) return;
    event.preventDefault();
    event.stopPropagation();
    if (by(way)) walkedBy.current = way;
  };
  return (
    <>
      <StageTurn map={map} stages={stages} stage={stage} width={width} ids={ids} turn={to} />
      <div
        ref={box}
        className="path-scroll path-stage"
        role="tabpanel"
        id={ids.panel}
        aria-labelledby={ids.tab(stage)}
        aria-describedby={help}
        {...walk}
        {...swipe}
        onKeyDown={walkOn}
      >
        <div data-stage={stage}>{children}</div>
      </div>
    </>
  );
}
