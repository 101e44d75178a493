import type { Completed, CompletedCommand, CompletedOption, Values } from './completed.ts';

/** A script for bash, from 3.2 on, without the package `bash-completion`. Everything in it is words of our own. */
export function bashScript({ options, commands }: Completed): string {
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
${commands.map(ofCommand).join('\n')}
  esac
  case $command:$previous in
${commands.flatMap(({ name, options: own }) => own.flatMap((option) => ofValue(name, option))).join('\n')}
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

function ofCommand({ name, options, argument }: CompletedCommand): string {
  return `    ${name}) options='${namesOf(options)}'${assigned(argument)} ;;`;
}

/** What stands after an option takes the place of what else could. */
function ofValue(command: string, { names, value }: CompletedOption): readonly string[] {
  if (!value) return [];
  return [`    ${names.map((name) => `${command}:${name}`).join('|')}) options=${assigned(value)} ;;`];
}

function assigned(values: Values): string {
  const words = values.kind === 'words' ? `'${values.words.join(' ')}'` : '';
  return ` words=${words} paths=${values.kind === 'path' ? 'yes' : ''}`;
}

function namesOf(options: readonly CompletedOption[]): string {
  return options.flatMap(({ names }) => names).join(' ');
}
