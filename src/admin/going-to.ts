import { useEffect, useRef } from "react";

/**
 * For presses that count from where one is (the next touchpoint, the place before): where those so far lead. The address
 * says so only when they have been painted, one after another; counted from there, a press in between would be lost.
 */
export function useGoingTo<Place>(here: Place): {
  readonly ahead: () => Place;
  readonly pressed: (place: Place) => void;
} {
  const pressed = useRef<Place[]>([]);
  const at = JSON.stringify(here);
  useEffect(() => {
    const arrived = pressed.current.findIndex((place) => JSON.stringify(place) === at);
    // Where nothing led here, it was come to another way: back, or by a link.
    pressed.current = arrived === -1 ? [] : pressed.current.slice(arrived + 1);
  }, [at]);
  return { ahead: () => pressed.current.at(-1) ?? here, pressed: (place) => pressed.current.push(place) };
}
