import { Activity, type ReactNode, useId, useRef, useState } from "react";
import { oncePainted } from "../once-painted.ts";

export interface Option {
  readonly value: string;
  readonly name: string;
  /** Beside the name: how many there are. */
  readonly about?: string | undefined;
  /** How far within others it stands. */
  readonly depth?: number;
}

interface Chip {
  /** What is chosen, as it stands on the chip. */
  readonly label: string;
  /** What the choice is about, for the list's heading. */
  readonly title: string;
  /** Whether it differs from what is shown when nothing is chosen. */
  readonly active: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A chip that opens to a list. The browser's own popover closes it by Esc or a press elsewhere and gives the focus back; its
 * content is drawn only while it is open, for a page has many.
 */
function Choice({ label, title, active, children }: Chip) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  const chip = useRef<HTMLButtonElement>(null);
  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <button
        ref={chip}
        type="button"
        className={active ? "chip chip-active" : "chip"}
        popoverTarget={id}
        aria-haspopup="dialog"
      >
        {label}
        <span aria-hidden="true" className="chip-arrow">
          ▾
        </span>
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        // A press on a name takes the focus here, not to the page around it, which would close the list before it chooses.
        tabIndex={-1}
        className="choices"
        // Before it opens, so that it is never seen empty or elsewhere.
        onBeforeToggle={({ newState, currentTarget }) => {
          if (newState !== "open" || chip.current === null) return;
          placeBelow(currentTarget, chip.current.getBoundingClientRect());
          setOpened(true);
        }}
        onToggle={({ newState, currentTarget }) => {
          if (newState === "closed") setOpened(false);
          else
            (currentTarget.querySelector<HTMLElement>("input:checked") ?? currentTarget.querySelector("input"))?.focus({
              preventScroll: true,
            });
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget !== null && relatedTarget !== chip.current && !currentTarget.contains(relatedTarget))
            close();
        }}
      >
        <Activity mode={opened ? "visible" : "hidden"}>
          <Content of={children} close={close} />
        </Activity>
      </div>
    </>
  );
}

const Content = ({ of, close }: { readonly of: Chip["children"]; readonly close: () => void }) => of(close);

/** Where the page scrolls the list goes along; the style keeps it from reaching over the edge of the screen. */
function placeBelow(list: HTMLElement, chip: DOMRect): void {
  list.style.setProperty("--left", `${Math.max(8, chip.left)}px`);
  list.style.left = `${Math.max(8, chip.left) + window.scrollX}px`;
  list.style.top = `${chip.bottom + 6 + window.scrollY}px`;
}

/** One of several. What a press chooses is told when the list is seen to be closed: all that depends on it takes longer. */
export function ChooseOne({
  value,
  options,
  onChoose,
  below,
  ...chip
}: Omit<Chip, "children"> & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
  readonly below?: ((close: () => void) => ReactNode) | undefined;
}) {
  const name = useId();
  const [pressed, press] = useState<string | null>(null);
  const choose = (chosen: string, isPress: boolean) => {
    if (!isPress) return onChoose(chosen);
    press(chosen);
    oncePainted(() => {
      onChoose(chosen);
      press(null);
    });
  };
  // Arrow keys choose too, and must not close what they walk along; a press or Enter does.
  const isPress = ({ detail }: UIEvent) => detail > 0;
  return (
    <Choice {...chip}>
      {(close) => (
        <>
          <fieldset className="choices-list">
            <legend>{chip.title}</legend>
            {options.map((option) => (
              <label key={option.value} className="tick">
                <input
                  type="radio"
                  name={name}
                  value={option.value}
                  checked={option.value === (pressed ?? value)}
                  onChange={({ nativeEvent }) => choose(option.value, isPress(nativeEvent as UIEvent))}
                  onClick={({ nativeEvent }) => isPress(nativeEvent) && close()}
                  onKeyDown={({ key }) => key === "Enter" && close()}
                />
                <Named option={option} />
              </label>
            ))}
          </fieldset>
          {below?.(close)}
        </>
      )}
    </Choice>
  );
}

/** Any of several; none means all. */
export function ChooseAny({
  values,
  options,
  clear,
  onChoose,
  ...chip
}: Omit<Chip, "children"> & {
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly clear: string;
  readonly onChoose: (values: string[]) => void;
}) {
  return (
    <Choice {...chip}>
      {(close) => (
        <>
          <fieldset className="choices-list">
            <legend>{chip.title}</legend>
            {options.map((option) => (
              <label
                key={option.value}
                className="tick"
                style={{ marginInlineStart: `${(option.depth ?? 0) * 1.5}rem` }}
              >
                <input
                  type="checkbox"
                  checked={values.includes(option.value)}
                  onChange={({ target }) =>
                    onChoose(
                      target.checked ? [...values, option.value] : values.filter((value) => value !== option.value),
                    )
                  }
                />
                <Named option={option} />
              </label>
            ))}
          </fieldset>
          {values.length > 0 && (
            <button
              type="button"
              className="choices-clear"
              onClick={() => {
                onChoose([]);
                close();
              }}
            >
              {clear}
            </button>
          )}
        </>
      )}
    </Choice>
  );
}

const Named = ({ option }: { readonly option: Option }) => (
  <span className="choice-name">
    {option.name}
    {option.about !== undefined && <span className="soft"> {option.about}</span>}
  </span>
);
