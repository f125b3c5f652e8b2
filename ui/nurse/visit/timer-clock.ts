// How long somebody has stood, and when it is time to measure. The clock is whoever calls this.

/** Standing pressures are measured after these minutes (Royal College of Physicians, lying and standing blood pressure). */
export const MEASURE_AFTER_MINUTES = [1, 3] as const;
/** After this the timer has done its work and goes, so that it does not stand there for the rest of the visit. */
export const GONE_AFTER_SECONDS = 10 * 60;

const MINUTE = 60;

/** Seconds since somebody stood up; never below nought, whatever a clock does. */
export function secondsSince(stoodAt: number, now: number): number {
  return Math.max(0, Math.floor((now - stoodAt) / 1000));
}

/** `1:05`. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, "0")}`;
}

/** The measurement that is due: 1 or 3, or nothing before the first minute is over. */
export function due(seconds: number): 1 | 3 | null {
  if (seconds >= 3 * MINUTE) return 3;
  return seconds >= MINUTE ? 1 : null;
}
