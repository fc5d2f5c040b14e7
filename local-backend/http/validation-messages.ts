import type { FastifyError } from 'fastify';

type Failure = NonNullable<FastifyError['validation']>[number];

const FORMATS: Record<string, string> = {
  email: 'must be an email',
  'one-line': 'must not contain line breaks or control characters',
  'plain-text': 'must not contain control characters',
  'calendar-date': 'must be a valid date YYYY-MM-DD',
  'not-in-the-future': 'must not be in the future',
  'since-1900': 'must not be before 1900-01-01',
};

const TYPES: Record<string, string> = {
  string: 'must be a string',
  integer: 'must be an integer number',
  boolean: 'must be a boolean value',
  object: 'must be an object',
};

function sentence({ keyword, params }: Failure): string {
  switch (keyword) {
    case 'type':
      return TYPES[String(params['type'])] ?? `must be ${String(params['type'])}`;
    case 'format':
      return FORMATS[String(params['format'])] ?? `must be a valid ${String(params['format'])}`;
    case 'maxLength':
      return `must be shorter than or equal to ${String(params['limit'])} characters`;
    case 'minLength':
      return `must be longer than or equal to ${String(params['limit'])} characters`;
    case 'minimum':
      return `must not be less than ${String(params['limit'])}`;
    case 'maximum':
      return `must not be greater than ${String(params['limit'])}`;
    case 'required':
    case 'pattern':
      return 'should not be empty';
    default:
      return 'is not valid';
  }
}

/** One sentence for each failure, each beginning with the property that failed. */
export function validationMessages(failures: Failure[]): string[] {
  const messages = failures.map((failure) => {
    if (failure.keyword === 'additionalProperties') {
      return `property ${String(failure.params['additionalProperty'])} should not exist`;
    }
    const property =
      failure.keyword === 'required'
        ? String(failure.params['missingProperty'])
        : failure.instancePath.slice(1) || 'body';
    return `${property} ${sentence(failure)}`;
  });
  return [...new Set(messages)];
}
