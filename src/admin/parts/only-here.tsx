import { useLanguage } from "../language.tsx";

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Before an address is printed or handed on: that nobody else can open it, where only this machine can. */
export function OnlyHere({ address }: { readonly address: string }) {
  const { t } = useLanguage();
  return loopback.test(new URL(address).hostname) && <p className="panel-warning">{t("survey.onlyHere")}</p>;
}
