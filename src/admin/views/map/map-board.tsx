import { type DragEvent, type KeyboardEvent, useId, useState } from "react";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import { addStage } from "../../../core/journey/editing/stage-edits.ts";
import { living, placeOf, removeTouchpoint, touchpointOf } from "../../../core/journey/editing/touchpoint-edits.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { useDragging } from "./dragging.ts";
import { useEditing } from "./editing.ts";
import { useMoves } from "./moves.ts";
import { StageColumn } from "./stage-column.tsx";

const arrows: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The stages side by side; on a narrow screen one at a time. Arrow keys walk, with Shift they move the touchpoint. */
export function MapBoard() {
  const { language, t } = useLanguage();
  const { journey, reads, edit, select, selected, stand, wasSaved } = useEditing();
  const move = useMoves();
  const dragging = useDragging();
  const help = useId();
  const [page, turn] = useState(0);
  const { stages } = journey;
  const at = Math.min(page, stages.length - 1);
  const all = stages.flatMap(living);
  const stop = all.find(({ key }) => selected?.key === key)?.key ?? all[0]?.key;

  const walk = (key: string, across: number, down: number) => {
    const here = placeOf(journey, key);
    if (here === undefined) return;
    if (across === 0) return stand(living(here.stage)[here.place + down]?.key ?? key);
    // Over stages where there is nothing to stand on.
    const way = stages.slice(...(across > 0 ? [stages.indexOf(here.stage) + 1] : [0, stages.indexOf(here.stage)]));
    const next = (across > 0 ? way : way.toReversed()).find((stage) => living(stage).length > 0);
    if (next !== undefined) stand(living(next)[Math.min(here.place, living(next).length - 1)]!.key);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const key = (event.target as Element).closest<HTMLElement>("[data-touchpoint]")?.dataset.touchpoint;
    if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = arrows[event.key];
    if (way !== undefined) {
      event.preventDefault();
      if (event.shiftKey && !reads) {
        move(key, ...way);
        turn(Math.max(0, Math.min(at + way[0], stages.length - 1)));
      } else walk(key, ...way);
    } else if (event.key === "Delete" && !reads) {
      event.preventDefault();
      const name = say(touchpointOf(journey, key)?.name ?? {}, language);
      const neighbour = all[all.findIndex((each) => each.key === key) + 1] ?? all.at(-2);
      edit((from) => removeTouchpoint(from, key, wasSaved), { said: t("map.removedNow", { name }) });
      if (neighbour !== undefined) stand(neighbour.key);
      select(null);
    }
  };
  const overBoard = (event: DragEvent<HTMLElement>) => {
    if (dragging.held?.kind !== "stage") return;
    event.preventDefault();
    const columns = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-stage]")];
    const before = columns.filter((column) => {
      const { left, width } = column.getBoundingClientRect();
      return column.dataset.stage !== dragging.held?.key && left + width / 2 < event.clientX;
    });
    dragging.over({ kind: "stage", place: before.length });
  };
  const add = () => {
    const key = freshKey(t("map.newStage"), new Set(stages.map((stage) => stage.key)), "stage");
    const phase = stages.at(-1)?.phase ?? "during";
    edit((from) => addStage(from, { key, name: { [language]: t("map.newStage") }, phase }));
    turn(stages.length);
    select({ kind: "stage", key }, true);
  };
  const others = stages.filter(({ key }) => key !== dragging.held?.key);
  return (
    <div className="map-board-frame">
      <nav className="map-turn" aria-label={t("map.board")}>
        <Button
          variant="default"
          size="xs"
          disabled={at === 0}
          onClick={() => turn(at - 1)}
          aria-label={t("map.previousStage")}
        >
          ←
        </Button>
        <span>{t("map.stageOf", { place: at + 1, count: stages.length })}</span>
        <Button
          variant="default"
          size="xs"
          disabled={at === stages.length - 1}
          onClick={() => turn(at + 1)}
          aria-label={t("map.nextStage")}
        >
          →
        </Button>
      </nav>
      {/* The touchpoints inside are what is pressed; the board only listens for their keys. */}
      <section
        className="map-board"
        aria-label={t("map.board")}
        aria-describedby={reads ? undefined : help}
        {...{ onKeyDown: press, onDragOver: overBoard }}
      >
        {stages.map((stage, place) => {
          const isFirst = stages[place - 1]?.phase !== stage.phase;
          const isHere = dragging.drop?.kind === "stage" && others[dragging.drop.place] === stage;
          return (
            <div key={stage.key} className={isHere ? "map-column map-column-drop" : "map-column"}>
              <p className="map-phase">{isFirst ? t(`phase.${stage.phase}`) : ""}</p>
              <StageColumn stage={stage} isCurrent={place === at} stop={stop} dragging={dragging} />
            </div>
          );
        })}
        {!reads && (
          <div className="map-column map-column-add">
            <p className="map-phase" />
            <Button variant="default" size="xs" onClick={add}>
              + {t("map.addStage")}
            </Button>
          </div>
        )}
      </section>
      {!reads && (
        <p id={help} className="note map-help">
          {t("map.keys")}
        </p>
      )}
    </div>
  );
}
