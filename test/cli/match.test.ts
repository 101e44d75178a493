import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from './command.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const schema = ['--schema', join(examples, 'people.json')];
const sample = ['--faces', join(examples, 'export.ndjson')];

const FACES = ['{"face_id":"a","age":20}', '{"face_id":"b", "age":25,"timestamp":9007199254740993}', '{"age":31}'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  writeFileSync(join(folder, 'faces.ndjson'), `${FACES.join('\n')}\n`);
  writeFileSync(join(folder, 'faces.json'), `{"face_set_id":"x","faces":[\n${FACES.join(',\n')}\n]}`);
  writeFileSync(join(folder, 'faces.csv'), 'face_id,age,timestamp\na,20,\nb,25,9007199254740993\n,31,\n');
  writeFileSync(join(folder, 'bad.ndjson'), '{"face_id":"a","age":"20"}\n{"age":020}\n{"age":25}\n');
  writeFileSync(join(folder, 'cut.json'), '[{"age":25},{"age":');
  writeFileSync(join(folder, 'empty.ndjson'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

function match(filter: string, ...options: readonly string[]) {
  return command(['match', filter, ...schema, ...options], { cwd: folder });
}

describe('The faces that match are written', () => {
  test('as their lines stand in NDJSON', async () => {
    expect(await match('age:[20 TO 30]', '--faces', 'faces.ndjson')).toEqual({
      status: 0,
      out: `${FACES[0]}\n${FACES[1]}\n`,
      err: '',
    });
  });

  test('as JSON in one line otherwise', async () => {
    const second = '{"face_id":"b","age":25,"timestamp":9007199254740993}\n';
    expect(await match('timestamp:9007199254740993', '--faces', 'faces.json')).toEqual({ status: 0, out: second, err: '' });
    expect(await match('timestamp:9007199254740993', '--faces', 'faces.csv')).toEqual({ status: 0, out: second, err: '' });
    expect((await match('timestamp:9007199254740992', '--faces', 'faces.json')).status).toBe(1);
  });

  test('from standard input, whose format is told', async () => {
    const argv = ['match', 'age:31', ...schema, '--faces', '-', '--faces-format', 'json'];
    expect(await command(argv, { stdin: ['[{"age":3', '1}]'] })).toEqual({ status: 0, out: '{"age":31}\n', err: '' });
  });

  test('by a filter from standard input', async () => {
    const argv = ['match', '-', ...schema, ...sample, '--count'];
    expect(await command(argv, { stdin: ['age:[20 TO 30]\n'] })).toEqual({ status: 0, out: '2\n', err: '' });
  });
});

test('the count alone', async () => {
  expect(await match('age:[20 TO 30]', ...sample, '--count')).toEqual({ status: 0, out: '2\n', err: '' });
  expect(await match('age:50', ...sample, '--count')).toEqual({ status: 1, out: '0\n', err: '' });
});

test('the summary says how each clause does, and for how many faces there is no value', async () => {
  const out = [
    'faces         4',
    'match         2',
    'do not match  2',
    '',
    'clause              matches  no value',
    'male:true                 2         1',
    'timestamp:[1 TO *]        3         1',
    '',
  ].join('\n');
  expect(await match('(!male:true) && timestamp:[1 TO *]', ...sample, '--summary')).toEqual({ status: 0, out, err: '' });
});

describe('A face that cannot be judged', () => {
  const wrong =
    'line 1, face a: The field age needs a whole number from -2147483648 to 2147483647; this face has the string "20".';

  test('ends the run, with its name, its field and its line', async () => {
    expect(await match('age:25', '--faces', 'bad.ndjson')).toEqual({
      status: 2,
      out: '',
      err: `frs-filter: bad.ndjson, ${wrong}\n--skip-bad leaves such faces out and counts them.\n`,
    });
  });

  test('is left out where that is asked for, and told', async () => {
    expect(await match('age:25', '--faces', 'bad.ndjson', '--skip-bad')).toEqual({
      status: 0,
      out: '{"age":25}\n',
      err: `2 faces were left out of bad.ndjson, and may match all the same:\n  ${wrong}\n  line 2: From column 9 on this is not JSON.\n`,
    });
  });

  test('is found whether or not the filter looks at it first', async () => {
    expect((await match('male:true && age:25', '--faces', 'bad.ndjson')).status).toBe(2);
    expect((await match('male:true', '--faces', 'bad.ndjson', '--skip-bad')).err).toBe(
      'One face was left out of bad.ndjson, and may match all the same:\n  line 2: From column 9 on this is not JSON.\n',
    );
  });

  test('cannot be skipped where nothing after it can be read', async () => {
    expect(await match('age:25', '--faces', 'cut.json', '--skip-bad')).toEqual({
      status: 2,
      out: '{"age":25}\n',
      err: 'frs-filter: cut.json, line 1: The file ends in the middle of what starts here.\nNothing after this can be read.\n',
    });
  });

  test('of many, twenty are told', async () => {
    const argv = ['match', 'age:1', ...schema, '--faces', '-', '--faces-format', 'ndjson', '--skip-bad', '--count'];
    const { out, err } = await command(argv, { stdin: ['x\n'.repeat(30), '{"age":1}\n'] });
    const lines = err.split('\n');
    expect([out, lines.length, lines[0], lines[21]]).toEqual([
      '1\n',
      23,
      '30 faces were left out of standard input, and may match all the same:',
      '  and 10 more',
    ]);
  });
});

test('a filter that check refuses matches nothing', async () => {
  const { status, out, err } = await match('age:[30 TO 20]', ...sample);
  expect([status, out, err.split('\n')[0], err.split('\n').at(-2)]).toEqual([
    1,
    '',
    'error[inverted-range]: This range starts at 30 and ends at 20, so it matches nothing.',
    'Not matched: check refuses this filter.',
  ]);
});

test('an export without faces is told', async () => {
  expect(await match('age:1', '--faces', 'empty.ndjson')).toEqual({ status: 1, out: '', err: 'There was no face to look at.\n' });
});

describe('Wrong usage', () => {
  const format = 'cannot be told from the name; --faces-format ndjson, json or csv says it.';
  test.each([
    [['--faces', 'none.json'], 'none.json cannot be read. There is no such file or folder.'],
    [['--faces', '.', '--faces-format', 'json'], '. cannot be read. It is a folder; an export of faces is a file.'],
    [['--faces', 'faces.txt'], `How the faces in faces.txt are written ${format}`],
    [['--faces', '-'], `How the faces in standard input are written ${format}`],
  ])('%j', async (options, said) => {
    expect(await match('age:1', ...options)).toEqual({ status: 2, out: '', err: `frs-filter: ${said}\n` });
  });

  test('two things on one standard input', async () => {
    expect(await match('-', '--faces', '-')).toEqual({
      status: 2,
      out: '',
      err: 'frs-filter: Standard input, -, is asked for twice; it can hold one thing: filters, a schema or faces.\n',
    });
  });

  test('no schema', async () => {
    expect(await command(['match', 'age:1', ...sample])).toEqual({
      status: 2,
      out: '',
      err: 'frs-filter: Without a schema the values of faces cannot be read; --schema FILE gives one.\n',
    });
  });

  test('no faces, and both a count and a summary', async () => {
    expect((await match('age:1')).status).toBe(2);
    expect((await match('age:1', ...sample, '--count', '--summary')).status).toBe(2);
  });
});

test('long work on a terminal shows how far it is, and leaves no trace', async () => {
  async function* slowly(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('{"age":1}\n');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    yield new TextEncoder().encode('{"age":1}\n');
  }
  const { run } = await import('../../src/cli/run.ts');
  const terminal = Object.assign(new PassThrough(), { isTTY: true });
  let out = '';
  const quiet = { settled: async () => {}, isTTY: true };
  const status = await run(['match', 'age:1', ...schema, '--faces', '-', '--faces-format', 'ndjson', '--count'], {
    stdin: slowly(),
    stdout: {
      ...quiet,
      write: (text) => {
        out += text;
      },
    },
    stderr: { ...quiet, write: (text) => void terminal.write(text), terminal },
    env: {},
    cwd: '/',
  });
  terminal.end();
  const drawn = (await text(terminal)).split(ESCAPE);
  expect([status, out, drawn.some((part) => part.includes('0.0 MB read')), drawn.at(-1)]).toEqual([0, '2\n', true, '[2K']);
});

const ESCAPE = '\u001b';
