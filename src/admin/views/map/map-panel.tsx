import { type RefObject, useEffect } from "react";
import { touchpointOf } from "../../../core/journey/editing/touchpoint-edits.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Readable } from "../../parts/readable.tsx";
import { useEditing } from "./editing.ts";
import { JourneyPanel } from "./journey-panel.tsx";
import { StagePanel } from "./stage-panel.tsx";
import { TouchpointPanel } from "./touchpoint-panel.tsx";

/** Beside the board: what is selected, to be changed. With nothing selected it is the journey as a whole. */
export function MapPanel({ wantsFocus }: { readonly wantsFocus: RefObject<boolean> }) {
  const { language, t } = useLanguage();
  const { journey, reads, selected, select, stand } = useEditing();
  const touchpoint = selected?.kind === "touchpoint" ? touchpointOf(journey, selected.key) : undefined;
  const stage = selected?.kind === "stage" ? journey.stages.find(({ key }) => key === selected.key) : undefined;
  const [kind, name, id] =
    touchpoint !== undefined
      ? [t("map.touchpoint"), say(touchpoint.name, language), touchpoint.key]
      : stage !== undefined
        ? [t("map.stage"), say(stage.name, language), stage.key]
        : [t("map.journey"), say(journey.name, language), "journey"];
  const close = () => {
    select(null);
    if (touchpoint !== undefined) stand(touchpoint.key);
  };
  // Whatever was drawn anew: what is opened may have been open before.
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const field = document.querySelector<HTMLElement>(".panel [data-first]");
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
  return (
    <aside
      className={selected === null ? "panel" : "panel panel-open"}
      aria-label={`${kind}: ${name}`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && selected !== null) close();
      }}
    >
      <div className="panel-head">
        <h2>
          <span className="soft">{kind}</span> {name || t("map.noName")}
        </h2>
        {selected !== null && (
          <Button variant="default" size="xs" onClick={close}>
            {t("map.close")}
          </Button>
        )}
      </div>
      <Readable key={id} reads={reads}>
        {touchpoint !== undefined ? (
          <TouchpointPanel touchpoint={touchpoint} />
        ) : stage !== undefined ? (
          <StagePanel stage={stage} />
        ) : (
          <JourneyPanel open={selected?.key ?? ""} />
        )}
      </Readable>
    </aside>
  );
}
