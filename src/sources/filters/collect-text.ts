import type { Placement } from '../../text/placement.ts';
import { type Span, spanOf } from '../../text/span.ts';

/** A text, and where it stands in what it was read from. */
export interface PlacedText {
  readonly text: string;
  readonly placement: Placement;
}

export interface TextCollector {
  /** Adds a text; each of its code units was read from the whole stretch. */
  readonly put: (text: string, stretch: Span) => void;
  /** Adds a stretch of the source that stands there as it is meant. */
  readonly copy: (stretch: Span) => void;
  readonly done: () => PlacedText;
}

/** Collects a text that is read bit by bit from a source, from an offset on. */
export function collectText(source: string, start: number): TextCollector {
  let text = '';
  let isAsItStands = true;
  const units: Span[] = [];
  const add = (unit: Span): void => {
    isAsItStands &&= unit.start === start + units.length && unit.end === unit.start + 1;
    units.push(unit);
  };
  return {
    put(more, stretch) {
      text += more;
      for (let index = 0; index < more.length; index++) add(stretch);
    },
    copy(stretch) {
      text += source.slice(stretch.start, stretch.end);
      for (let at = stretch.start; at < stretch.end; at++) add(spanOf(at, at + 1));
    },
    done: () => ({ text, placement: isAsItStands ? { start } : { start, units } }),
  };
}

/** A text that only its whole stretch is known of. */
export function placedAsOne(text: string, stretch: Span): PlacedText {
  return { text, placement: { start: stretch.start, units: Array.from<Span>({ length: text.length }).fill(stretch) } };
}
