import type { Diagnostics } from './diagnostics.ts';

/** What is wrong with one file. */
export interface ConfigFault {
  readonly about: 'configuration' | 'schema';
  /** In words, without the places where `shown` has them. */
  readonly message: string;
  readonly shown?: ShownFault;
}

interface ShownFault {
  readonly name: string;
  readonly text: string;
  readonly diagnostics: Diagnostics;
}

export function wordFault(about: ConfigFault['about'], message: string): ConfigFault {
  return { about, message };
}

export function shownFault(about: ConfigFault['about'], shown: ShownFault): ConfigFault {
  return { about, message: `The ${about} in ${shown.name} cannot be used.`, shown };
}
