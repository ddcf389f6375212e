import type { UseMutationResult } from "@tanstack/react-query";
import { problemCode } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Refusal } from "../../parts/refusal.tsx";

/** Saves a form; where somebody else has saved meanwhile, says so and lets one choose: nothing is decided for anybody. */
export function SaveFoot({
  save,
  isChanged,
  theirs,
  mine,
  cancel,
  isMain = false,
}: {
  readonly save: Pick<UseMutationResult, "error" | "isPending" | "isSuccess">;
  readonly isChanged: boolean;
  /** Shows what the other has saved. */
  readonly theirs: () => void;
  /** Saves over it. */
  readonly mine: () => void;
  readonly cancel?: () => void;
  /** Whether it is what one came to the page for. */
  readonly isMain?: boolean;
}) {
  const { t } = useLanguage();
  const isConflict = save.error !== null && problemCode(save.error) === "changed-meanwhile";
  return (
    <>
      <Refusal error={save.error} />
      <div className="actions">
        {isConflict ? (
          <>
            <Button variant="default" onClick={theirs}>
              {t("settings.theirs")}
            </Button>
            <Button variant="default" onClick={mine} disabled={save.isPending}>
              {t("settings.mine")}
            </Button>
          </>
        ) : (
          <Button type="submit" variant={isMain ? "filled" : "default"} disabled={!isChanged || save.isPending}>
            {t("settings.save")}
          </Button>
        )}
        {cancel !== undefined && (
          <Button variant="subtle" onClick={cancel}>
            {t("settings.cancel")}
          </Button>
        )}
        {save.isSuccess && !isChanged && <span role="status">{t("settings.saved")}</span>}
      </div>
    </>
  );
}
