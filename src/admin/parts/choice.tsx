import { Checkbox, Popover, Radio, UnstyledButton } from "@mantine/core";
import { type ReactNode, useState } from "react";

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

/** A chip that opens to a list. */
function Choice({ label, title, active, children }: Chip) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" offset={6} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <UnstyledButton className={active ? "chip chip-active" : "chip"} onClick={() => setOpened(!opened)}>
          {label}
          <span aria-hidden="true" className="chip-arrow">
            ▾
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={title} className="choices">
        {children(() => setOpened(false))}
      </Popover.Dropdown>
    </Popover>
  );
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
            <UnstyledButton
              className="choices-clear"
              onClick={() => {
                onChoose([]);
                close();
              }}
            >
              {clear}
            </UnstyledButton>
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
