import { Button } from "@mantine/core";
import { useLanguage } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { ChangesList } from "./changes-list.tsx";
import type { Conflict } from "./saving.ts";

/** Two people edited one map: what the other changed, and the choices there are. Nothing is decided for anybody. */
export function ConflictDialog({
  conflict: { theirs, changes, merged },
  choose,
  close,
}: {
  readonly conflict: Conflict;
  readonly choose: (whose: "both" | "mine" | "theirs") => void;
  readonly close: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Dialog title={t("map.conflict", { version: theirs.version })} close={close}>
      {changes.length > 0 && (
        <>
          <p>{t("map.conflictWhat")}</p>
          <ChangesList changes={changes} />
        </>
      )}
      {merged.ok ? (
        <p>{t("map.conflictBoth")}</p>
      ) : (
        merged.refusal.length > 0 && (
          <>
            <p className="map-warning">{t("map.conflictSame")}</p>
            <ChangesList changes={merged.refusal} />
          </>
        )
      )}
      <div className="dialog-foot">
        <Button variant="default" onClick={() => choose("theirs")}>
          {t("map.conflictTheirs")}
        </Button>
        <Button variant={merged.ok ? "default" : "filled"} onClick={() => choose("mine")}>
          {t("map.conflictMine")}
        </Button>
        {merged.ok && <Button onClick={() => choose("both")}>{t("map.conflictMerge")}</Button>}
      </div>
    </Dialog>
  );
}
