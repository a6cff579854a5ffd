const FIRST_MS = 1500;
const LONGEST_MS = 8000;

/** How long to wait before the next attempt to connect. */
export function nextBackoff(attempt: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
}
