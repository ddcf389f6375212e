import { type KeyboardEvent, useId, useState } from "react";
import { type Command, commandsFound } from "../../commands.ts";
import { useLanguage } from "../../language.tsx";

/** Something that can be told of: its key, its name and the stage that it belongs to. */
export interface About {
  readonly key: string;
  readonly name: string;
  readonly stage: string;
}

/** So many need no search: all stand there to be tapped. */
const fewEnough = 8;

/** What it is about: those told of lately to be tapped, any other by a few letters of its name or its stage. */
export function AboutField({
  options,
  lately,
  value,
  onChoose,
}: {
  readonly options: readonly About[];
  readonly lately: readonly string[];
  readonly value: string | null;
  readonly onChoose: (key: string) => void;
}) {
  const { t } = useLanguage();
  const group = useId();
  const isShort = options.length <= fewEnough;
  const chosen = value === null || lately.includes(value) ? [] : [value];
  const keys = isShort ? options.map(({ key }) => key) : [...chosen, ...lately];
  const offered = keys.flatMap((key) => options.find((one) => one.key === key) ?? []);
  return (
    <fieldset className="heard-about">
      <legend>{t("heard.about")}</legend>
      {offered.length > 0 && (
        <div className="heard-chips">
          {offered.map(({ key, name }) => (
            <label key={key} className="heard-chip">
              <input
                type="radio"
                className="unseen"
                name={group}
                checked={key === value}
                onChange={() => onChoose(key)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      )}
      {!isShort && <Finding options={options} onChoose={onChoose} />}
    </fieldset>
  );
}

/** The combobox of ARIA's authoring practices: focus stays in the field, arrows walk the list, Enter takes what is marked. */
function Finding({
  options,
  onChoose,
}: {
  readonly options: readonly About[];
  readonly onChoose: (key: string) => void;
}) {
  const { t } = useLanguage();
  const list = useId();
  const [typed, type] = useState("");
  const [isOpen, open] = useState(false);
  const [marked, mark] = useState(0);
  const commands = options.map(
    ({ key, name, stage }): Command => ({ key, name, about: stage, run: () => onChoose(key) }),
  );
  const found = commandsFound(commands, typed);
  const at = Math.min(marked, found.length - 1);
  const isShown = isOpen && found.length > 0;

  const choose = (place: number) => {
    found[place]?.run();
    type("");
    mark(0);
    open(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      open(false);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (found.length === 0) return;
      open(true);
      const place = isOpen ? (at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length : 0;
      mark(place);
      document.getElementById(`${list}-${place}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      // Never tells what is not finished yet.
      event.preventDefault();
      if (isShown) choose(at);
    }
  };
  return (
    <div className="heard-find">
      <input
        type="text"
        role="combobox"
        aria-label={t("heard.find")}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${list}-${at}` : undefined}
        placeholder={t("heard.find")}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onFocus={() => open(true)}
        onBlur={() => open(false)}
        onChange={(event) => {
          type(event.target.value);
          mark(0);
          open(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t("heard.find")} className="heard-list" hidden={!isShown}>
        {found.map(({ key, name, about }, place) => (
          <div
            key={key}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onPointerMove={() => mark(place)}
            // The field keeps the focus, or the list would be gone before it is pressed.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
            onKeyDown={onKeyDown}
          >
            <span>{name}</span>
            <span className="soft">{about}</span>
          </div>
        ))}
      </div>
      <p className="note" role="status">
        {isOpen && found.length === 0 ? t("commands.none") : ""}
      </p>
    </div>
  );
}
