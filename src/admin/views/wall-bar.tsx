import type { Slices } from "../../api/slice.ts";
import { say } from "../../core/text.ts";
import { useLanguage } from "../language.tsx";
import { turnableIn } from "../wall-looks.ts";

/** What a screen on a wall can be told: what it turns through, to stay, to be all there is on the screen. */
export function WallBar({
  slices,
  by,
  turnBy,
  still,
  fullscreen,
  leave,
}: {
  readonly slices: Slices;
  readonly by: string | undefined;
  readonly turnBy: (by: string | undefined) => void;
  /** Null: there is nothing to turn to. */
  readonly still: { readonly isStill: boolean; readonly change: (isStill: boolean) => void } | null;
  readonly fullscreen: { readonly isFull: boolean; readonly toggle: () => void };
  readonly leave: () => void;
}) {
  const { language, t } = useLanguage();
  const turnable = turnableIn(slices);
  return (
    <div className="wall-bar">
      {turnable.length > 0 && (
        <label>
          {t("wall.by")}
          <select value={by ?? ""} onChange={(event) => turnBy(event.target.value || undefined)}>
            <option value="">{t("wall.byNothing")}</option>
            {turnable.map(({ part, name }) => (
              <option key={part} value={part}>
                {name === null ? t(part === "channel" ? "filter.channel" : "filter.location") : say(name, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      {still !== null && (
        <button type="button" onClick={() => still.change(!still.isStill)}>
          {t(still.isStill ? "wall.turn" : "wall.still")}
        </button>
      )}
      <button type="button" onClick={() => fullscreen.toggle()}>
        {t(fullscreen.isFull ? "wall.window" : "wall.full")}
      </button>
      <button type="button" onClick={leave}>
        {t("wall.leave")}
      </button>
    </div>
  );
}
