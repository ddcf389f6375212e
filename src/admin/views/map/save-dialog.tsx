import { type FormEvent, useState } from "react";
import { isNamed } from "../../../core/journey/editing/names.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { today } from "../../today.ts";
import { ChangesList } from "./changes-list.tsx";
import type { Draft } from "./draft.ts";

/** Before a version is saved: what it changes, and from which day it holds. */
export function SaveDialog({
  draft,
  isSaving,
  save,
  close,
}: {
  readonly draft: Draft;
  readonly isSaving: boolean;
  readonly save: (validFrom: string) => void;
  readonly close: () => void;
}) {
  const { t } = useLanguage();
  const earliest = draft.base?.validFrom;
  const [day, setDay] = useState(() => (earliest !== undefined && earliest > today() ? earliest : today()));
  const nameless = namelessIn(draft.journey);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(day);
  };
  return (
    <Dialog title={t(draft.base === null ? "map.saveFirst" : "map.saveTitle")} close={close}>
      <form onSubmit={submit}>
        {draft.changes.length > 0 && <ChangesList changes={draft.changes} />}
        {nameless > 0 && (
          <p className="panel-warning" role="alert">
            {t("map.nameless", { n: nameless })}
          </p>
        )}
        <label className="panel-field">
          {t("map.validFrom")}
          <input
            className="panel-input"
            type="date"
            required
            min={earliest}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        <p className="note">{t("map.validFromNote")}</p>
        <div className="dialog-foot">
          <Button variant="default" onClick={close}>
            {t("map.cancel")}
          </Button>
          <Button type="submit" disabled={nameless > 0 || isSaving}>
            {t(isSaving ? "map.saving" : "map.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const namelessIn = (journey: Journey): number =>
  [
    journey.name,
    ...journey.stages.map(({ name }) => name),
    ...touchpointsOf(journey).map(({ touchpoint }) => touchpoint.name),
    ...Object.values(journey.owners).map(({ name }) => name),
    ...Object.values(journey.promises).map(({ text }) => text),
    ...Object.values(journey.answers).map(({ name }) => name),
    ...Object.values(journey.image),
    ...Object.values(journey.attributes).flatMap(({ name, labels }) => [name, ...Object.values(labels)]),
  ].filter((name) => !isNamed(name)).length;
