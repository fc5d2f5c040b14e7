import {
  audit,
  enveloped,
  exactly,
  holding,
  id,
  line,
  optionalText,
  text,
} from '../http/schemas.ts';

const details = {
  nombres: line(100),
  p_apellido: line(50),
  s_apellido: { type: 'string', nullable: true, maxLength: 50, format: 'one-line' },
  fecha_nacimiento: {
    type: 'string',
    allOf: [{ format: 'calendar-date' }, { format: 'not-in-the-future' }, { format: 'since-1900' }],
  },
  genero: line(10),
};

/** The five personal details, and which of them are due. */
export const personaDetails = {
  properties: details,
  required: ['nombres', 'p_apellido', 'fecha_nacimiento', 'genero'],
};

export const personaBodies = {
  create: exactly(details, personaDetails.required),
  change: exactly({ id, id_user_update: id, ...details }, ['id', 'id_user_update']),
};

const persona = holding({
  id: { type: 'integer' },
  nombres: text,
  p_apellido: text,
  s_apellido: optionalText,
  fecha_nacimiento: text,
  genero: text,
  ...audit,
});
export const personaAnswers = { persona, envelope: enveloped(persona) };
