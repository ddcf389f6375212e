import { Checkbox, Radio } from "@mantine/core";
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";

export interface Option {
  readonly value: string;
  readonly name: string;
  /** Beside the name: how many there are. */
  readonly about?: string | undefined;
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
  const list = useRef<HTMLDivElement>(null);
  const close = () => list.current?.hidePopover();
  useLayoutEffect(() => {
    if (!opened || chip.current === null || list.current === null) return;
    placeBelow(list.current, chip.current.getBoundingClientRect());
    (list.current.querySelector<HTMLElement>("input:checked") ?? list.current.querySelector("input"))?.focus({
      preventScroll: true,
    });
  }, [opened]);
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
        ref={list}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className="choices"
        onToggle={({ newState }) => setOpened(newState === "open")}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget !== null && relatedTarget !== chip.current && !currentTarget.contains(relatedTarget))
            close();
        }}
      >
        {opened && children(close)}
      </div>
    </>
  );
}

/** Where the page scrolls the list goes along; it never reaches over the edges of the screen. */
function placeBelow(list: HTMLElement, chip: DOMRect): void {
  const left = Math.max(8, Math.min(chip.left, window.innerWidth - list.offsetWidth - 8));
  list.style.left = `${left + window.scrollX}px`;
  list.style.top = `${chip.bottom + 6 + window.scrollY}px`;
}

/** One of several. */
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
  return (
    <Choice {...chip}>
      {(close) => (
        <>
          <Radio.Group value={value} label={chip.title} onChange={onChoose}>
            {options.map((option) => (
              <Radio
                key={option.value}
                value={option.value}
                label={<Named option={option} />}
                // Arrow keys choose too, and must not close what they walk along; a press or Enter does.
                onClick={({ detail }) => detail > 0 && close()}
                onKeyDown={({ key }) => key === "Enter" && close()}
              />
            ))}
          </Radio.Group>
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
          <Checkbox.Group value={[...values]} label={chip.title} onChange={onChoose}>
            {options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={<Named option={option} />} />
            ))}
          </Checkbox.Group>
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
