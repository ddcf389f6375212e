import { useLanguage } from "../language.tsx";

/** That the figures are as they are now, and move by themselves. Its place stays, so that nothing jumps when the line comes or goes. */
export function LiveSign({ isLive }: { readonly isLive: boolean }) {
  const { t } = useLanguage();
  return (
    <span className="live" hidden={!isLive}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="6" cy="6" r="2.5" fill="currentColor" />
      </svg>
      {t("live.now")}
    </span>
  );
}
