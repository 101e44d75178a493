import type { Completed, CompletedCommand, CompletedOption, Values } from './completed.ts';

/** A script for zsh, to be sourced after `compinit`, or put into a folder of `fpath` as `_frs-filter`. */
export function zshScript({ options, commands }: Completed): string {
  return `#compdef frs-filter
# Completion of frs-filter for zsh. In ~/.zshrc, after compinit: source <(frs-filter completion zsh)
_frs-filter() {
  local state line
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _arguments -C ${options.map(specOf).join(' ')} '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(ofCommand).join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _frs-filter ]]; then
  _frs-filter "$@"
else
  compdef _frs-filter frs-filter
fi
`;
}

function ofCommand({ name, options, argument }: CompletedCommand): string {
  return `        ${name}) _arguments ${[...options.map(specOf), quoted(`*:argument:${actionOf(argument)}`)].join(' ')} ;;`;
}

function specOf({ names, description, value }: CompletedOption): string {
  const what = `[${description.replace(/[[\]\\]/g, '\\$&')}]${value ? `:value:${actionOf(value)}` : ''}`;
  // One of the names is enough; without a common list each would be offered after the other.
  const others = names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => quoted(`${others}${name}${value && name.startsWith('--') ? '=' : ''}${what}`)).join(' ');
}

function actionOf(values: Values): string {
  if (values.kind === 'words') return `(${values.words.join(' ')})`;
  return values.kind === 'path' ? '_files' : ' ';
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
