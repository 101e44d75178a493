import { rooms } from '../architecture/rooms.ts';
import { fileText } from '../support/files.ts';

const BEGIN = '<!-- rooms:begin -->';
const END = '<!-- rooms:end -->';

/** The README with the map of the rooms between its markers. */
export function readmeWithRooms(): string {
  const readme = fileText('README.md');
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no place for the map: ${BEGIN} and ${END}.`);
  return `${readme.slice(0, begin + BEGIN.length)}\n${map()}\n${readme.slice(end)}`;
}

function map(): string {
  const rows = rooms.map(({ path, holds, rooms: others, packages = [] }) => {
    const imports = [...others.map((other) => other.replace(/^src\//, '')), ...packages].map((name) => `\`${name}\``);
    return `| \`${path}\` | ${holds} | ${imports.join(', ') || 'nothing'} |`;
  });
  return ['| room | what it holds | what it may import |', '|---|---|---|', ...rows].join('\n');
}
