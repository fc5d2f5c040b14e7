/** What `parseArgs` says of arguments in English; null for an error of another kind. */
export function usageSentence(error: unknown): string | null {
  if (!(error instanceof TypeError) || !('code' in error)) return null;
  const [, named = ''] = /'(.*?)'/.exec(error.message) ?? [];
  const option = named.replace(/^.*, (?=--)/, '').replace(/ <value>$/, '');
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `No existe la opción ${option}; vea --help.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Revisa el valor de ${option}; vea --help.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `Sobra «${option}»; vea --help.`;
    default:
      return null;
  }
}
