import { useLanguage } from "../language.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** Asked before what was changed would be lost. */
export function LeaveDialog({ stay, leave }: { readonly stay: () => void; readonly leave: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog title={t("map.leave")} close={stay}>
      <p>{t("map.leaveHow")}</p>
      <div className="dialog-foot">
        <Button variant="default" onClick={leave}>
          {t("map.leaveGo")}
        </Button>
        <Button onClick={stay}>{t("map.leaveStay")}</Button>
      </div>
    </Dialog>
  );
}
