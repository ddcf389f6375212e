import { Link } from "@tanstack/react-router";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import type { Draft } from "./draft.ts";
import { useEditing } from "./editing.ts";
import { ChooseFile } from "./journey-file.tsx";

/** What is mapped and how it stands, and everything that can be done with it as a whole. */
export function MapHead({
  draft,
  undo,
  redo,
  read,
  download,
  openHistory,
  openSave,
}: {
  readonly draft: Draft;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly read: (file: File | undefined) => void;
  readonly download: () => void;
  readonly openHistory: () => void;
  readonly openSave: () => void;
}) {
  const { language, t, date } = useLanguage();
  const { reads } = useEditing();
  const { base, changes } = draft;
  const state =
    base === null ? t("map.notSaved") : changes.length > 0 ? t("map.unsaved", { n: changes.length }) : t("map.saved");
  const version = base && t("map.version", { version: base.version, day: date.day(base.validFrom) });
  return (
    <div className="map-head">
      <div className="journey-head">
        <h1>{say(draft.journey.name, language) || t("map.noName")}</h1>
        <p className="soft">
          {version !== null && `${version} · `}
          <span className={draft.isUnsaved ? "map-state-open" : undefined}>{state}</span>
        </p>
      </div>
      <div className="map-actions">
        {!reads && (
          <>
            <Button variant="default" size="xs" disabled={draft.earlier === undefined} onClick={undo}>
              {t("map.undo")}
            </Button>
            <Button variant="default" size="xs" disabled={draft.later === undefined} onClick={redo}>
              {t("map.redo")}
            </Button>
          </>
        )}
        <details className="menu">
          <summary>{t("map.file")}</summary>
          <div className="menu-list">
            {!reads && <ChooseFile read={read} />}
            <button type="button" onClick={download}>
              {t("map.export")}
            </button>
            {!reads && <p className="note">{t("map.importHow")}</p>}
          </div>
        </details>
        {base !== null && (
          <Button variant="default" size="xs" onClick={openHistory}>
            {t("map.history")}
          </Button>
        )}
        {base !== null && (
          <Link to="/journey/$journey" params={{ journey: base.journey.key }} className="map-see">
            {t("map.see")}
          </Link>
        )}
        {!reads && (
          <Button size="xs" disabled={!draft.isUnsaved} onClick={openSave}>
            {t("map.save")}
          </Button>
        )}
      </div>
    </div>
  );
}
