import type { CheckOptions } from '../index.ts';

/** `--every-face`, of every command that checks. */
export interface EveryFaceOption {
  readonly everyFace?: true;
}

export function checkingWith({ everyFace }: EveryFaceOption): CheckOptions {
  return everyFace ? { everyFace: 'intended' } : {};
}
