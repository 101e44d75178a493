import { isSchema, type Schema } from '../schema/schema.ts';
import { spanOf } from '../text/span.ts';
import {
  addClause,
  type ClauseList,
  endLevel,
  inBrackets,
  type Joint,
  type Modifier,
  type NamedField,
  tooManyClauses,
} from './clause-list.ts';
import { scanTerm, type Term, withoutEscapes } from './scan.ts';
import { MATCH_NONE, matchNone, notExpressible, readAs, refusal, type ServiceReading } from './service-reading.ts';
import { isRefused, type Refused, readBoost, readRun, readTerm, runEnd, type Source, type TermPart } from './term.ts';

export type { ServiceReading } from './service-reading.ts';

/** Walking a deeper tree would overflow the stack; the service reads somewhat deeper. */
const DEEPEST = 250;

/**
 * Returns how the service very probably reads a text: as Lucene 8.7's classic query parser does, over typed fields.
 * Never throws for a string. Without a schema every field is known and values stay the texts that they are.
 */
export function readAsService(text: string, schema: Schema | undefined): ServiceReading {
  if (typeof text !== 'string')
    throw new TypeError(`readAsService needs the text of a filter, got ${text === null ? 'null' : typeof text}.`);
  if (schema !== undefined && !isSchema(schema))
    throw new TypeError('readAsService needs the schema that defineSchema returns, or undefined where there is none.');
  // Elasticsearch looks for this, by Java's trim, before it asks Lucene, which would refuse.
  if (/^[\0-\x20]*$/.test(text)) return readAs(matchNone('', { span: spanOf(0, text.length) }));
  const reading = readLevels({ text, schema });
  return isRefused(reading) ? refusal(reading.refused) : reading;
}

/** Everything before a clause's value. */
interface Head {
  readonly joint: Joint;
  readonly modifier: Modifier;
  readonly field: NamedField | undefined;
  /** Where the clause starts, with its sign. */
  readonly start: number;
  /** The value's first word. */
  readonly word: Term;
  /** Where a run of words ends that the service takes as one value. */
  readonly run: number | undefined;
}

/** Reads one level after the other with a stack of its own, so that no text overflows. */
function readLevels(source: Source): ServiceReading | Refused {
  const { text } = source;
  const outer: ClauseList[] = [];
  let level: ClauseList = { field: undefined, joint: 'none', modifier: 'none', start: 0, open: 0, clauses: [] };
  let at = 0;
  for (;;) {
    const next = scanTerm(text, at);
    if (level.clauses.length > 0 && (next.kind === 'close' || next.kind === 'end')) {
      const parent = outer.pop();
      const problem = endProblem(level, parent, next);
      if (problem) return { refused: problem };
      const { filter, beyond: unsaid, mayBeRefused } = endLevel(level);
      if (!parent) return unsaid === undefined ? readAs(filter) : notExpressible(unsaid);
      const boosted = readBoost(text, next.end);
      if (isRefused(boosted)) return boosted;
      const extent = spanOf(level.start, boosted.end);
      const bracketed = inBrackets(filter, spanOf(level.open, next.end));
      addClause(parent, level.joint, level.modifier, { filter: bracketed, extent, beyond: unsaid, mayBeRefused });
      level = parent;
      at = boosted.end;
      continue;
    }
    const head = readHead(text, level, next);
    if (isRefused(head)) return head;
    const { joint, modifier, field, start, word } = head;
    if (word.kind === 'open') {
      if (outer.length === DEEPEST) return notExpressible(`brackets more than ${DEEPEST} deep`);
      outer.push(level);
      level = { field, joint, modifier, start, open: word.start, clauses: [] };
      at = word.end;
      continue;
    }
    const part: TermPart | Refused = head.run ? readRun(source, field, word, head.run) : readTerm(source, field, word);
    if (isRefused(part)) return part;
    if (part.reading.reads === 'refusal') return part.reading;
    const said = part.reading.reads === 'filter';
    addClause(level, joint, modifier, {
      filter: said ? part.reading.filter : MATCH_NONE,
      extent: spanOf(start, part.end),
      beyond: said ? undefined : part.reading.what,
      mayBeRefused: part.mayBeRefused === true,
    });
    const excess = tooManyClauses(level, 'so far');
    if (excess) return { refused: excess };
    at = part.end;
  }
}

function endProblem(level: ClauseList, parent: ClauseList | undefined, { kind }: Term): string | undefined {
  if (kind === 'close' && !parent) return 'a ) has no ( before it';
  if (kind === 'end' && parent) return 'a ( has no ) after it';
  return tooManyClauses(level, 'in all');
}

function readHead(text: string, level: ClauseList, first: Term): Head | Refused {
  let word = first;
  let joint: Joint = 'none';
  let modifier: Modifier = 'none';
  if (level.clauses.length > 0 && (word.kind === 'and' || word.kind === 'or')) {
    joint = word.kind;
    word = scanTerm(text, word.end);
  }
  const start = word.start;
  if (word.kind === 'not' || word.kind === 'minus' || word.kind === 'plus') {
    modifier = word.kind === 'plus' ? 'required' : 'prohibited';
    word = scanTerm(text, word.end);
  }
  const run = word === first ? runEnd(text, word) : undefined;
  let { field } = level;
  if (run === undefined && (word.kind === 'term' || word.kind === 'star')) {
    const next = scanTerm(text, word.end);
    if (next.kind === 'colon') {
      const name = withoutEscapes(text.slice(word.start, word.end));
      if (isRefused(name)) return name;
      field = { name: name.text, span: spanOf(word.start, word.end) };
      word = scanTerm(text, next.end);
    }
  }
  return { joint, modifier, field, start, word, run };
}
