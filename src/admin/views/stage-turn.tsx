import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { say } from "../../core/text.ts";
import type { JourneyMap } from "../../pictures/journey/map.ts";
import { stagesLine } from "../../pictures/journey/stages-line.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "../parts/drawing.tsx";

/** Names of tab and panel, by which each knows the other. */
export interface TurnIds {
  readonly tab: (stage: number) => string;
  readonly panel: string;
}

export function useTurnIds(): TurnIds {
  const own = useId();
  return { tab: (stage) => `${own}-${stage}`, panel: `${own}-panel` };
}

const ways: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Above a journey whose stages are shown one at a time: all of it in one line to choose a stage from, and on to the next. */
export function StageTurn({
  map,
  stages,
  stage,
  width,
  ids,
  turn,
}: {
  readonly map: JourneyMap;
  /** Indexes of the stages in which anything stands. */
  readonly stages: readonly number[];
  readonly stage: number;
  readonly width: number;
  readonly ids: TurnIds;
  readonly turn: (stage: number) => void;
}) {
  const { language, t } = useLanguage();
  const at = stages.indexOf(stage);
  const place = (index: number) => t("map.stageOf", { place: index + 1, count: stages.length });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const ends: Readonly<Record<string, number>> = { Home: 0, End: stages.length - 1 };
    const next = stages[ends[event.key] ?? at + (ways[event.key] ?? 0)];
    if (next === undefined || next === stage) return;
    event.preventDefault();
    turn(next);
    document.getElementById(ids.tab(next))?.focus();
  };
  // Of many stages the line is wider than the screen: the one that is shown stays in sight.
  const line = useRef<HTMLDivElement>(null);
  const field = ids.tab(stage);
  useEffect(() => {
    const tab = document.getElementById(field);
    if (line.current !== null && tab !== null)
      line.current.scrollLeft = tab.offsetLeft - (line.current.clientWidth - tab.offsetWidth) / 2;
  }, [field]);
  const wide = Math.max(width, stages.length * 28);
  return (
    <>
      <div className="stage-line" ref={line}>
        <div style={{ width: wide }}>
          <Drawing picture={stagesLine(language, map, { width: wide, stage })} />
          <div role="tablist" aria-label={t("map.board")} onKeyDown={press}>
            {stages.map((one, index) => (
              <button
                key={one}
                type="button"
                role="tab"
                id={ids.tab(one)}
                aria-selected={one === stage}
                aria-controls={one === stage ? ids.panel : undefined}
                aria-label={`${say(map.stages[one]!.name, language)}, ${place(index)}`}
                tabIndex={one === stage ? 0 : -1}
                onClick={() => turn(one)}
              />
            ))}
          </div>
        </div>
      </div>
      {/* Not disabled where the journey ends: that would take the focus from who turns by keys. */}
      <div className="stage-turn">
        <button
          type="button"
          aria-disabled={at === 0 || undefined}
          onClick={() => at > 0 && turn(stages[at - 1]!)}
          aria-label={t("map.previousStage")}
        >
          ←
        </button>
        <span aria-live="polite">
          {place(at)} <span className="unseen">{say(map.stages[stage]!.name, language)}</span>
        </span>
        <button
          type="button"
          aria-disabled={at === stages.length - 1 || undefined}
          onClick={() => at < stages.length - 1 && turn(stages[at + 1]!)}
          aria-label={t("map.nextStage")}
        >
          →
        </button>
      </div>
    </>
  );
}
