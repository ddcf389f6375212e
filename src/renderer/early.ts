const written = "textarea, [type=text]";

/** What can be chosen or written on a screen that the server drew, and was pressed, or may have been written in, before the script was here. */
export const pressedEarly = (element: Element): HTMLInputElement[] => [
  ...element.querySelectorAll<HTMLInputElement>(`:checked, ${written}`),
];

/**
 * Has all of that answer as if it were pressed now, one after the other; what is gone, since one had come further, answers nothing. From
 * now on buttons can be pressed.
 */
export function takeEarly(element: Element, fields: readonly HTMLInputElement[]): void {
  for (const button of element.querySelectorAll("button")) button.disabled = false;
  for (const field of fields) field.checked = false;
  for (const field of fields)
    if (field.matches(written)) field.value && field.dispatchEvent(new Event("input"));
    else {
      // A tap, after which the next question comes by itself, unless a key was used.
      if (!field.matches(":focus-visible")) dispatchEvent(new Event("pointerdown"));
      field.click();
    }
}
