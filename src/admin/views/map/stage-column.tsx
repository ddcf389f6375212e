import { type DragEvent, Fragment } from "react";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import { missingLanguages } from "../../../core/journey/editing/names.ts";
import {
  addTouchpoint,
  changeTouchpoint,
  living,
  newTouchpoint,
} from "../../../core/journey/editing/touchpoint-edits.ts";
import type { Stage } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import type { Dragging } from "./dragging.ts";
import { useEditing } from "./editing.ts";
import { TouchpointTile } from "./touchpoint-tile.tsx";

/** A stage as a column: its name, the touchpoints along the line, and where the next one may be added. */
export function StageColumn({
  stage,
  isCurrent,
  stop,
  dragging,
}: {
  readonly stage: Stage;
  /** On a narrow screen the one that is seen. */
  readonly isCurrent: boolean;
  readonly stop: string | undefined;
  readonly dragging: Dragging;
}) {
  const { language, t } = useLanguage();
  const { reads, edit, select, selected, taken } = useEditing();
  const name = say(stage.name, language);
  const touchpoints = living(stage);
  const retired = stage.touchpoints.filter((each) => each.retired);
  const isSelected = selected?.kind === "stage" && selected.key === stage.key;
  const { held, drop } = dragging;
  const dropAt = drop?.kind === "touchpoint" && drop.stage === stage.key ? drop.place : null;
  const others = touchpoints.filter(({ key }) => key !== held?.key);

  const add = () => {
    const key = freshKey(t("map.newTouchpoint"), taken, "touchpoint");
    edit((from) => addTouchpoint(from, stage.key, newTouchpoint(key, { [language]: t("map.newTouchpoint") })));
    select({ kind: "touchpoint", key }, true);
  };
  const over = (event: DragEvent<HTMLElement>) => {
    if (held?.kind !== "touchpoint") return;
    event.preventDefault();
    const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-touchpoint]")];
    const above = tiles.filter((tile) => {
      const { top, height } = tile.getBoundingClientRect();
      return tile.dataset.touchpoint !== held.key && top + height / 2 < event.clientY;
    });
    dragging.over({ kind: "touchpoint", stage: stage.key, place: above.length });
  };
  const line = <li className="map-drop" aria-hidden="true" />;
  return (
    <section
      className={isCurrent ? "map-stage map-stage-current" : "map-stage"}
      data-stage={stage.key}
      aria-label={name}
      onDragOver={over}
      onDrop={(event) => {
        event.preventDefault();
        dragging.put();
      }}
    >
      <h2>
        <button
          type="button"
          className="map-stage-name"
          aria-pressed={isSelected}
          draggable={!reads}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", name);
            dragging.hold({ kind: "stage", key: stage.key });
          }}
          onDragEnd={dragging.rest}
          onClick={({ detail }) => select({ kind: "stage", key: stage.key }, detail === 0)}
        >
          {name || <i>{t("map.noName")}</i>}
          {missingLanguages(stage.name).length > 0 && (
            <span className="map-missing">
              {" "}
              {missingLanguages(stage.name).join(" ")} {t("map.missing")}
            </span>
          )}
        </button>
      </h2>
      <ol className="map-tiles">
        {touchpoints.map((touchpoint) => (
          <Fragment key={touchpoint.key}>
            {dropAt !== null && others[dropAt] === touchpoint && line}
            <li>
              <TouchpointTile
                touchpoint={touchpoint}
                isStop={stop === touchpoint.key}
                isDragged={held?.key === touchpoint.key}
                drag={() => dragging.hold({ kind: "touchpoint", key: touchpoint.key })}
                rest={dragging.rest}
              />
            </li>
          </Fragment>
        ))}
        {dropAt !== null && dropAt >= others.length && line}
      </ol>
      {!reads && (
        <Button
          className="map-add"
          variant="default"
          size="xs"
          aria-label={t("map.addTouchpointTo", { stage: name })}
          onClick={add}
        >
          + {t("map.addTouchpoint")}
        </Button>
      )}
      {!reads && retired.length > 0 && (
        <details className="map-retired">
          <summary>{t("map.retired", { n: retired.length })}</summary>
          {retired.map((touchpoint) => (
            <Button
              key={touchpoint.key}
              variant="default"
              size="xs"
              onClick={() => edit((from) => changeTouchpoint(from, touchpoint.key, { retired: false }))}
            >
              {t("map.bringBack", { name: say(touchpoint.name, language) })}
            </Button>
          ))}
        </details>
      )}
    </section>
  );
}
