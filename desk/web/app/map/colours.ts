// Colours for the canvas: those of the style, read again when the page turns dark or light.

let known: Map<string, string> | undefined;

/** The colour of a custom property of the style, "--accent". */
export function colour(name: string): string {
  known ??= new Map();
  const found = known.get(name) ?? getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  known.set(name, found || '#888888');
  return found || '#888888';
}

/** Calls back when the ground changes; gives the way to stop. */
export function onGround(change: () => void): () => void {
  const again = (): void => {
    known = undefined;
    change();
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  addEventListener('themechange', again);
  system.addEventListener('change', again);
  return () => {
    removeEventListener('themechange', again);
    system.removeEventListener('change', again);
  };
}
