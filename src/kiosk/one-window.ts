/** Waits until this is the only window of the tablet in which the app goes: two would answer and send for each other. */
export async function oneWindow(isElsewhere: () => void): Promise<void> {
  const elsewhere = setTimeout(isElsewhere, 2000);
  await new Promise<void>((held) => {
    void navigator.locks.request("polku-kiosk", () => {
      held();
      return new Promise(() => {});
    });
  });
  clearTimeout(elsewhere);
}
