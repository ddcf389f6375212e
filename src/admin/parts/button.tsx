import { type ButtonProps, Loader, Button as Plain } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";

/** A button that keeps the focus: while it cannot be pressed it says so and does nothing, but whoever stands at it stays there. */
export function Button({
  disabled = false,
  loading = false,
  onClick,
  ...button
}: ButtonProps & Omit<ComponentPropsWithRef<"button">, keyof ButtonProps>) {
  const isOff = disabled || loading;
  return (
    <Plain
      {...button}
      data-disabled={isOff}
      aria-disabled={isOff || undefined}
      aria-busy={loading || undefined}
      leftSection={loading ? <Loader size="1em" color="currentColor" aria-hidden="true" /> : button.leftSection}
      // Prevented, it sends no form either: not by a press, nor by Enter in a field.
      onClick={(event) => (isOff ? event.preventDefault() : onClick?.(event))}
    />
  );
}
