import { useBlocker, useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { takenKeys } from "../../../core/journey/editing/fresh-key.ts";
import { underKey } from "../../../core/journey/editing/new-journey.ts";
import { movedTo } from "../../../core/journey/editing/touchpoint-edits.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { useReadsOnly } from "../../may-change.ts";
import { LeaveDialog } from "../../parts/leave-dialog.tsx";
import { useTitle } from "../../parts/title.ts";
import { useUndoKeys } from "../../parts/undo-keys.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { type Base, useDraft } from "./draft.ts";
import { type Editing, EditingContext, type Selected } from "./editing.ts";
import { HistoryDialog } from "./history-dialog.tsx";
import { downloadJourney, droppedOn, FileWrong, useJourneyFile } from "./journey-file.tsx";
import { MapBoard } from "./map-board.tsx";
import { MapHead } from "./map-head.tsx";
import { MapPanel } from "./map-panel.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { SaveFailed } from "./save-failed.tsx";
import { useSaving } from "./saving.ts";

/** The map of a journey, to be edited: the board, the panel beside it, and what is done with the whole. */
export function MapEditor({
  base: first,
  begin,
  said: firstSaid,
  pastKeys,
}: {
  readonly base: Base;
  /** What is on the page at first: the version itself, a template, a file. */
  readonly begin: Journey;
  readonly said: string;
  /** Keys that touchpoints had in any version. */
  readonly pastKeys: readonly string[];
}) {
  const { language, t } = useLanguage();
  const navigate = useNavigate();
  const draft = useDraft(first, begin);
  const { base, journey } = draft;
  const [selected, setSelected] = useState<Selected | null>(null);
  const [said, announce] = useState(firstSaid);
  const [open, setOpen] = useState<"save" | "history" | null>(null);
  const reads = useReadsOnly();
  const [, redraw] = useState(0);
  const wantsFocus = useRef(false);
  const standing = useRef<string | null>(null);
  useTitle(say(journey.name, language));

  // After everything is drawn: where one stood is another place now.
  useEffect(() => {
    if (standing.current === null) return;
    document.querySelector<HTMLElement>(`[data-touchpoint="${CSS.escape(standing.current)}"]`)?.focus();
    standing.current = null;
  });

  /** Who stands on the board stands afterwards at what has moved. */
  const standIn = (next: Journey | undefined) => {
    const tile = document.activeElement?.closest<HTMLElement>("[data-touchpoint]");
    if (tile?.dataset.touchpoint === undefined || next === undefined) return;
    const key = movedTo(journey, next, tile.dataset.touchpoint);
    standing.current = key;
    setSelected((now) => (now?.kind !== "touchpoint" || key === null ? now : { kind: "touchpoint", key }));
  };
  const undo = () => {
    standIn(draft.earlier);
    draft.undo();
    announce(t("map.undoneNow"));
  };
  const redo = () => {
    standIn(draft.later);
    draft.redo();
    announce(t("map.redoneNow"));
  };
  useUndoKeys(undo, redo, open === null);
  const { saving, save, forget } = useSaving(draft, () =>
    navigate({ to: "/map/$journey", params: { journey: journey.key }, search: {}, replace: true, ignoreBlocker: true }),
  );
  const file = useJourneyFile((read, name) => {
    const other = read.key === journey.key ? "" : ` ${t("map.otherKey", { key: read.key })}`;
    draft.replace(underKey(read, journey.key));
    setSelected(null);
    announce(t("map.imported", { file: name }) + other);
  });
  const blocker = useBlocker({
    shouldBlockFn: () => draft.isUnsaved && !reads,
    enableBeforeUnload: () => draft.isUnsaved && !reads,
    withResolver: true,
  });

  const editing: Editing = useMemo(() => {
    const saved = new Set(base === null ? [] : touchpointsOf(base.journey).map(({ touchpoint }) => touchpoint.key));
    return {
      journey,
      reads,
      edit: (change, step = {}) => {
        if (reads) return;
        draft.edit(change, step.about);
        announce(step.said ?? "");
      },
      selected,
      select: (next, focus = false) => {
        wantsFocus.current = focus;
        setSelected(next);
      },
      stand: (touchpoint) => {
        standing.current = touchpoint;
        redraw((times) => times + 1);
        setSelected((now) => (now === null ? null : { kind: "touchpoint", key: touchpoint }));
      },
      isKept: base !== null,
      wasSaved: (touchpoint) => saved.has(touchpoint),
      taken: takenKeys(journey, pastKeys),
    };
  }, [journey, reads, selected, base, pastKeys, draft.edit]);

  return (
    <EditingContext value={editing}>
      {/* A file may be dropped anywhere on the page. */}
      <div className="page map" {...(!reads && droppedOn(file.read))}>
        <MapHead
          draft={draft}
          undo={undo}
          redo={redo}
          read={file.read}
          download={() => downloadJourney(journey)}
          openHistory={() => setOpen("history")}
          openSave={() => setOpen("save")}
        />
        {reads && <p className="soft">{t("role.viewerReads")}</p>}
        <p className="map-said soft" role="status">
          {saving.state === "saved" && !draft.isUnsaved ? t("map.keptVersion", { version: saving.version }) : said}
        </p>
        {file.wrong !== null && <FileWrong wrong={file.wrong} />}
        {saving.state === "failed" && <SaveFailed error={saving.error} />}
        <div className="map-parts">
          <MapBoard />
          <MapPanel wantsFocus={wantsFocus} />
        </div>
        {open === "save" && (saving.state === "idle" || saving.state === "saving" || saving.state === "saved") && (
          <SaveDialog
            draft={draft}
            isSaving={saving.state === "saving"}
            save={async (validFrom) => {
              await save(validFrom);
              setOpen(null);
            }}
            close={() => setOpen(null)}
          />
        )}
        {open === "history" && base !== null && (
          <HistoryDialog
            journey={base.journey.key}
            close={() => setOpen(null)}
            restore={
              reads
                ? undefined
                : (version, past) => {
                    draft.replace(past);
                    setSelected(null);
                    setOpen(null);
                    announce(t("map.restored", { version }));
                  }
            }
          />
        )}
        {saving.state === "conflict" && (
          <ConflictDialog
            conflict={saving.conflict}
            close={forget}
            take={(next, said) => {
              draft.follow(saving.conflict.theirs, next);
              announce(said);
              forget();
            }}
          />
        )}
        {blocker.status === "blocked" && <LeaveDialog stay={blocker.reset} leave={blocker.proceed} />}
      </div>
    </EditingContext>
  );
}
