import type { Completed, CompletedCommand, CompletedOption, Values } from './completed.ts';

/** A script for fish, from 3.0 on. */
export function fishScript({ options, commands }: Completed): string {
  return `# Completion of frs-filter for fish. Once: frs-filter completion fish >~/.config/fish/completions/frs-filter.fish
function __frs_filter_is
    set -l words (commandline -opc)
    test "$words[2]" = "$argv[1]"
end
complete -c frs-filter -f
${[
  ...options.map((option) => ofOption('', option)),
  ...commands.map(({ name, summary }) => `${completeIn('')} -a ${name} -d ${quoted(summary)}`),
  ...commands.flatMap(ofCommand),
].join('\n')}
`;
}

function ofCommand({ name, options, argument }: CompletedCommand): readonly string[] {
  const values = argument.kind === 'anything' ? [] : [`${completeIn(name)}${valuesOf(argument)}`];
  return [...options.map((option) => ofOption(name, option)), ...values];
}

function ofOption(command: string, { names, description, value }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`)).join('');
  return `${completeIn(command)}${flags}${value ? ` ${value.kind === 'path' ? '-r' : '-x'}${valuesOf(value)}` : ''} -d ${quoted(description)}`;
}

function valuesOf(values: Values): string {
  if (values.kind === 'words') return ` -a ${quoted(values.words.join(' '))}`;
  return values.kind === 'path' ? ' -F' : '';
}

function completeIn(command: string): string {
  return `complete -c frs-filter -n ${quoted(`__frs_filter_is "${command}"`)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
