import type { Filter } from '../ast/filter.ts';

/** How the service reads a text. */
export type ServiceReading =
  | { readonly reads: 'filter'; readonly filter: Filter }
  /** The service does not take the text; `why` is a clause in plain words. */
  | { readonly reads: 'refusal'; readonly why: string }
  /** The service takes the text, and `what` is in it that no tree can say. */
  | { readonly reads: 'beyond'; readonly what: string };

export function readAs(filter: Filter): ServiceReading {
  return { reads: 'filter', filter };
}

export function refusal(why: string): ServiceReading {
  return { reads: 'refusal', why };
}

export function notExpressible(what: string): ServiceReading {
  return { reads: 'beyond', what };
}

/** The author's words inside a sentence: short, however long they are. */
export function shown(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
