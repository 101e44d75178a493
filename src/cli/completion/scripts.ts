import type { Completed, CompletedCommand, CompletedOption, Values } from './completed.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

/** The completion scripts. They call nothing: all words are in them. */
export const scripts: { readonly [S in Shell]: (completed: Completed) => string } = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** For bash, from 3.2 on, without the package `bash-completion`. */
function bashScript({ options, commands }: Completed): string {
  return `# Completion of frs-filter for bash. In ~/.bashrc: source <(frs-filter completion bash)
_frs_filter() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  local options= words= paths= IFS=$' \\n'
  # To bash, --format=json is three words.
  if [[ $current == '=' ]]; then
    current=
  elif [[ $previous == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  ((COMP_CWORD == 1)) && command= previous=
  case $command in
    '') options='${namesOf(options)}' words='${commands.map(({ name }) => name).join(' ')}' ;;
${commands.map((command) => `    ${command.name}) options='${namesOf(command.options)}'${bashValues(command.argument)} ;;`).join('\n')}
  esac
  case $command:$previous in
${commands.flatMap(({ name, options: own }) => own.flatMap((option) => bashOption(name, option))).join('\n')}
  esac
  [[ $current == -* && -n $options ]] && words=$options paths=
  [[ -z $words$paths ]] && words=$options
  if [[ -n $paths ]]; then
    IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -F _frs_filter frs-filter
`;
}

/** The values of an option take the place of everything else. */
function bashOption(command: string, { names, value }: CompletedOption): readonly string[] {
  if (!value) return [];
  return [`    ${names.map((name) => `${command}:${name}`).join('|')}) options=${bashValues(value)} ;;`];
}

function bashValues(values: Values): string {
  const words = values.kind === 'words' ? `'${values.words.join(' ')}'` : '';
  return ` words=${words} paths=${values.kind === 'path' ? 'yes' : ''}`;
}

function namesOf(options: readonly CompletedOption[]): string {
  return options.flatMap(({ names }) => names).join(' ');
}

/** For zsh: sourced after `compinit`, or in a folder of `fpath` as `_frs-filter`. */
function zshScript({ options, commands }: Completed): string {
  return `#compdef frs-filter
# Completion of frs-filter for zsh. In ~/.zshrc, after compinit: source <(frs-filter completion zsh)
_frs-filter() {
  local state line
  local -a commands=(
${commands.map(({ name, summary }) => `    ${zshQuoted(`${name}:${summary}`)}`).join('\n')}
  )
  _arguments -C ${options.map(zshOption).join(' ')} '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(zshCommand).join('\n')}
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

function zshCommand({ name, options, argument }: CompletedCommand): string {
  return `        ${name}) _arguments ${[...options.map(zshOption), zshQuoted(`*:argument:${zshAction(argument)}`)].join(' ')} ;;`;
}

function zshOption({ names, description, value }: CompletedOption): string {
  const what = `[${description.replace(/[[\]\\]/g, '\\$&')}]${value ? `:value:${zshAction(value)}` : ''}`;
  // The list of names keeps zsh from offering one after the other.
  const others = names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => zshQuoted(`${others}${name}${value && name.startsWith('--') ? '=' : ''}${what}`)).join(' ');
}

function zshAction(values: Values): string {
  if (values.kind === 'words') return `(${values.words.join(' ')})`;
  return values.kind === 'path' ? '_files' : ' ';
}

function zshQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** For fish, from 3.0 on. */
function fishScript({ options, commands }: Completed): string {
  return `# Completion of frs-filter for fish. Once: frs-filter completion fish >~/.config/fish/completions/frs-filter.fish
function __frs_filter_is
    set -l words (commandline -opc)
    test "$words[2]" = "$argv[1]"
end
complete -c frs-filter -f
${[
  ...options.map((option) => fishOption('', option)),
  ...commands.map(({ name, summary }) => `${fishComplete('')} -a ${name} -d ${fishQuoted(summary)}`),
  ...commands.flatMap(fishCommand),
].join('\n')}
`;
}

function fishCommand({ name, options, argument }: CompletedCommand): readonly string[] {
  const values = argument.kind === 'anything' ? [] : [`${fishComplete(name)}${fishValues(argument)}`];
  return [...options.map((option) => fishOption(name, option)), ...values];
}

function fishOption(command: string, { names, description, value }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`)).join('');
  const values = value ? ` ${value.kind === 'path' ? '-r' : '-x'}${fishValues(value)}` : '';
  return `${fishComplete(command)}${flags}${values} -d ${fishQuoted(description)}`;
}

function fishValues(values: Values): string {
  if (values.kind === 'words') return ` -a ${fishQuoted(values.words.join(' '))}`;
  return values.kind === 'path' ? ' -F' : '';
}

function fishComplete(command: string): string {
  return `complete -c frs-filter -n ${fishQuoted(`__frs_filter_is "${command}"`)}`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
