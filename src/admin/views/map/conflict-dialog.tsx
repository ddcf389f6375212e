import { useId, useState } from "react";
import { changesBetween } from "../../../core/journey/editing/changes.ts";
import { type Clash, mergeEdits, type Side } from "../../../core/journey/editing/merge.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { clashInWords } from "../../../texts/clash-words.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { ChangesList } from "./changes-list.tsx";
import type { Conflict } from "./saving.ts";

/**
 * Two people edited one map: what the other changed, and where both touched the same, what each says of it. Both hold but
 * for that, and there whoever is chosen. Nothing is decided for anybody.
 */
export function ConflictDialog({
  conflict: { base, mine, theirs, saved },
  take,
  close,
}: {
  readonly conflict: Conflict;
  /** Goes on with another journey, on top of theirs. */
  readonly take: (journey: Journey, said: string) => void;
  readonly close: () => void;
}) {
  const { t, date } = useLanguage();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const merging = (choices: typeof chosen) =>
    base === null ? null : mergeEdits(base, mine, theirs.journey, (path) => choices.get(path.join("\n")));
  // One choice may lead to another: what was asked stays in sight.
  const [asked, setAsked] = useState<readonly Clash[]>(() => open(merging(chosen)));
  const choose = (clash: Clash, side: Side) => {
    const choices = new Map(chosen).set(clash.path.join("\n"), side);
    setChosen(choices);
    const isNew = ({ path }: Clash) => !asked.some((known) => known.path.join("\n") === path.join("\n"));
    setAsked([...asked, ...open(merging(choices)).filter(isNew)]);
  };
  const merged = merging(chosen);
  const changes = base === null ? [] : changesBetween(base, theirs.journey);
  // No journey together: then one of the two as a whole.
  const isEither = merged === null || (!merged.ok && merged.refusal.length === 0);
  return (
    <Dialog title={t("map.conflict", { version: theirs.version })} close={close}>
      {saved !== undefined && (
        <p className="soft">
          {t("map.by", { who: saved.author ?? t("map.thisComputer"), time: date.moment(saved.made) })}
        </p>
      )}
      {changes.length > 0 && (
        <>
          <p>{t("map.conflictWhat")}</p>
          <ChangesList changes={changes} />
        </>
      )}
      {asked.length > 0 && base !== null && (
        <>
          <p className="panel-warning">{t("map.conflictSame")}</p>
          {asked.map((clash) => (
            <ClashChoice
              key={clash.path.join("\n")}
              clash={clash}
              meeting={{ base, mine, theirs: theirs.journey }}
              value={chosen.get(clash.path.join("\n"))}
              choose={(side) => choose(clash, side)}
            />
          ))}
        </>
      )}
      {asked.length === 0 && merged?.ok && <p>{t("map.conflictBoth")}</p>}
      <div className="dialog-foot">
        <Button variant="default" onClick={() => take(theirs.journey, "")}>
          {t("map.conflictTheirs")}
        </Button>
        {isEither ? (
          <Button onClick={() => take(mine, t("map.merged"))}>{t("map.conflictMine")}</Button>
        ) : (
          <Button disabled={!merged.ok} onClick={() => merged.ok && take(merged.value, t("map.merged"))}>
            {t("map.conflictMerge")}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const open = (merged: ReturnType<typeof mergeEdits> | null): readonly Clash[] =>
  merged === null || merged.ok ? [] : merged.refusal;

/** What each says of one thing, and whose word holds. */
function ClashChoice({
  clash,
  meeting,
  value,
  choose,
}: {
  readonly clash: Clash;
  readonly meeting: Parameters<typeof clashInWords>[2];
  readonly value: Side | undefined;
  readonly choose: (side: Side) => void;
}) {
  const { language, t } = useLanguage();
  const id = useId();
  const said = clashInWords(language, clash, meeting);
  return (
    <fieldset className="map-clash">
      <legend>{said.about}</legend>
      {(["mine", "theirs"] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={id} checked={value === side} onChange={() => choose(side)} />
          {t(side === "mine" ? "map.clashMine" : "map.clashTheirs", { value: said[side] })}
        </label>
      ))}
    </fieldset>
  );
}
