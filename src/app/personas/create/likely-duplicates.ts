import { LikenessGrade } from '../../domain/likeness/likeness';
import { PeopleIndex } from '../../domain/likeness/people-index';
import { Persona } from '../../domain/persona/persona';
import { PersonaDetails } from '../../domain/persona/persona-details';

export interface LikelyDuplicate {
  readonly persona: Persona;
  readonly grade: LikenessGrade;
  readonly sameBirthDate: boolean;
}

const MOST_SHOWN = 5;

/** Who may already be the person that is being typed, the likeliest first. */
export function likelyDuplicates(
  index: PeopleIndex<Persona>,
  typed: PersonaDetails,
): readonly LikelyDuplicate[] {
  return index
    .find(typed)
    .slice(0, MOST_SHOWN)
    .map(({ record, grade, likeness }) => ({
      ...{ persona: record, grade },
      sameBirthDate: likeness.day === 'same',
    }));
}
