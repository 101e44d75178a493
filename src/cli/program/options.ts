import { Option } from 'commander';
import { type Io, UsageError } from '../io.ts';

/** What a command runs with; `finish` takes the exit status. */
export interface Running {
  readonly io: Io;
  readonly finish: (status: number) => void;
}

export const FILTER = 'a filter between single quotes, or - for standard input';

export function schemaOption(): Option {
  return new Option(
    '--schema <file>',
    'the fields of the face set, in JSON or YAML, or - for standard input (default: that of frs-filter.config.json, .yaml or .js)',
  );
}

export function atOption(): Option {
  return new Option(
    '--at <place>',
    'where filters stand in a record: a key, a path such as jobs[*].filter, or a column (default: filter)',
  );
}

export function everyFaceOption(): Option {
  return new Option('--every-face', 'let a filter pass that matches every face, because that is meant');
}

export function wholeNumber(option: string): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} ${text}: write a whole number, such as 0.`);
    return Number(text);
  };
}
