import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and until JavaScript runs: what only works with it is shown from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
