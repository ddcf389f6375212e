import { missingLanguages } from "../../../core/journey/editing/names.ts";
import type { Touchpoint } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { say } from "../../../core/text.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { useLanguage } from "../../language.tsx";
import { useEditing } from "./editing.ts";

/** A touchpoint on the board: a stop on the line, with its name and what is worth knowing of it at a glance. */
export function TouchpointTile({
  touchpoint,
  isStop,
  isDragged,
  drag,
  rest,
}: {
  readonly touchpoint: Touchpoint;
  /** Whether the Tab key stops here: one touchpoint of the board is a stop, arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly isDragged: boolean;
  readonly drag: () => void;
  readonly rest: () => void;
}) {
  const { language, t } = useLanguage();
  const { journey, reads, selected, select } = useEditing();
  const { key, name, channels, owners, contact, criticality, required } = touchpoint;
  const isSelected = selected?.kind === "touchpoint" && selected.key === key;
  const missing = missingLanguages(name);
  const answering = owners.flatMap((owner) => own(journey.owners, owner) ?? []);
  const about = [
    channels.map((channel) => channelName(language, channel)).join(", "),
    answering.map((owner) => say(owner.name, language)).join(", "),
  ].filter((words) => words !== "");
  return (
    <button
      type="button"
      className={["map-tile", isSelected && "map-tile-selected", isDragged && "map-tile-dragged"]
        .filter(Boolean)
        .join(" ")}
      data-touchpoint={key}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isSelected}
      draggable={!reads}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", say(name, language));
        drag();
      }}
      onDragEnd={rest}
      // Enter goes on into the panel; a press only opens it.
      onClick={({ detail }) => select({ kind: "touchpoint", key }, detail === 0)}
    >
      <span className={required ? "map-mark" : "map-mark map-mark-optional"} aria-hidden="true" />
      <span className="map-tile-name" lang={missing.includes(language) ? undefined : language}>
        {say(name, language) || <i>{t("map.noName")}</i>}
        {contact === "indirect" && (
          <span className="map-sign" title={t("map.contactIndirect")}>
            {" "}
            <span aria-hidden="true">≈</span>
            <span className="unseen">{t("contact.indirect")}</span>
          </span>
        )}
        {answering.some(({ kind }) => kind === "supplier") && (
          <span className="map-sign" title={t("map.kind.supplier")}>
            {" "}
            <SupplierMark />
            <span className="unseen">{t("owner.supplier")}</span>
          </span>
        )}
      </span>
      {about.map((words) => (
        <span key={words} className="map-tile-about">
          {words}
        </span>
      ))}
      <span className="map-tile-foot">
        {/* How much hangs on it, as filled dots; the panel says it in words. */}
        <span className="map-dots" title={t("map.criticality")} aria-hidden="true">
          {"●".repeat(criticality)}
          <span className="map-dots-rest">{"●".repeat(5 - criticality)}</span>
        </span>
        {missing.length > 0 && (
          <span className="map-missing">
            <span className="unseen">{t("map.missingIn", { languages: missing.join(", ") })}</span>
            <span aria-hidden="true">
              {missing.join(" ")} {t("map.missing")}
            </span>
          </span>
        )}
      </span>
    </button>
  );
}

/** The two sheets of the journey's picture; few typefaces have them. */
const SupplierMark = () => (
  <svg viewBox="0 0 10 10" width="11" height="11" aria-hidden="true" fill="none" stroke="currentColor">
    <rect x="3.5" y="0.7" width="5.8" height="5.8" rx="1" />
    <path d="M3.4 3.5H1.7a1 1 0 0 0-1 1v3.8a1 1 0 0 0 1 1h3.8a1 1 0 0 0 1-1V6.6" />
  </svg>
);
