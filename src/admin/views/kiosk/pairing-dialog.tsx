import encodeQR from "qr";
import type { Kiosk, PairingCode } from "../../../api/device.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { OnlyHere } from "../../parts/only-here.tsx";

/** A code that was just made, and which kiosk it pairs a tablet with. */
export interface CodeShown extends PairingCode {
  readonly kiosk: string;
}

/** The code of a kiosk, large enough to be read from the tablet; it says so when one has been paired. */
export function PairingDialog({
  code,
  kiosk,
  close,
}: {
  readonly code: CodeShown;
  readonly kiosk: Kiosk | undefined;
  readonly close: () => void;
}) {
  const { t, date } = useLanguage();
  const isPaired = kiosk !== undefined && kiosk.paired !== null && kiosk.codeExpires === null;
  const { address } = code;
  return (
    <Dialog title={t("kiosk.codeTitle", { name: kiosk?.name ?? "" })} close={close}>
      {isPaired ? (
        <p className="kiosk-paired" role="status">
          {t("kiosk.paired")}
        </p>
      ) : (
        <>
          <OnlyHere address={address} />
          <div className="kiosk-code">
            <div>
              <p>{t("kiosk.codeOpen")}</p>
              <p className="kiosk-address">{address.replace(/^https?:\/\//, "")}</p>
              <p className="kiosk-signs">
                <span className="unseen">{t("kiosk.codeLabel")}: </span>
                {code.code.slice(0, 3)} {code.code.slice(3)}
              </p>
              <p className="soft">{t("kiosk.codeType", { time: date.time(Date.parse(code.expires)) })}</p>
            </div>
            <div className="kiosk-scan">
              <Code text={`${address}#${code.code}`} />
              <p className="soft">{t("kiosk.codeScan")}</p>
            </div>
          </div>
        </>
      )}
      <div className="actions">
        <Button variant="default" onClick={close}>
          {t("kiosk.close")}
        </Button>
      </div>
    </Dialog>
  );
}

/** A code for a camera: dark on light, whatever the page looks like. */
function Code({ text }: { readonly text: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 2 });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      width="176"
      height="176"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
