import { FieldTree, Schema, schema } from '@angular/forms/signals';
import { readTexts } from '../../domain/answer';
import { EMPTY_PERSONA_DETAILS, PersonaDetails } from '../../domain/persona/persona-details';
import { editProblems, personaProblems } from '../../domain/persona/persona-problems';
import { judge } from '../../forms/fields/judge';
import { NamedFields } from '../../forms/fields/server-errors';

/** What the five personal details must be, wherever they are typed. */
export const personaDetailsSchema = schema<PersonaDetails>((path) => {
  judge(path, personaProblems);
});

/** The same of a record: what is on it and was not touched is not judged. */
export function personaEditsSchema(
  recorded: () => PersonaDetails | undefined,
): Schema<PersonaDetails> {
  return schema((path) => {
    judge(path, (typed) => editProblems(recorded() ?? EMPTY_PERSONA_DETAILS, typed));
  });
}

/** What a draft may keep. @throws UnexpectedAnswer */
export function personaDraft(value: unknown): PersonaDetails {
  return readTexts(EMPTY_PERSONA_DETAILS, value);
}

/** The fields under the names that the backend gives them. */
export function personaFields(details: FieldTree<PersonaDetails>): NamedFields {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = details;
  return { nombres, p_apellido, s_apellido, fecha_nacimiento, genero };
}
