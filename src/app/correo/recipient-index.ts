import { emailKey } from '../domain/email';
import { fold, searchWords } from '../domain/folded-text';
import { Usuario, usuarioLabel } from '../domain/usuario';

const MOST_SUGGESTIONS = 8;

/** Finds recipients by name or e-mail among thousands, folded once. */
export class RecipientIndex {
  private readonly texts: readonly string[];
  private readonly byEmail: ReadonlyMap<string, Usuario>;

  constructor(private readonly usuarios: readonly Usuario[]) {
    this.texts = usuarios.map((usuario) => fold(`${usuarioLabel(usuario)} ${usuario.email}`));
    this.byEmail = new Map(usuarios.map((usuario) => [emailKey(usuario.email), usuario]));
  }

  /** Whose address it is. */
  accountOf(email: string): Usuario | undefined {
    return this.byEmail.get(emailKey(email));
  }

  /** The first eight that hold every word of the query; none for an empty query. */
  matches(query: string): readonly Usuario[] {
    const wanted = searchWords(query);
    const found: Usuario[] = [];
    if (wanted.length === 0) return found;
    for (const [position, usuario] of this.usuarios.entries()) {
      const text = this.texts[position]!;
      if (!wanted.every((word) => text.includes(word))) continue;
      found.push(usuario);
      if (found.length === MOST_SUGGESTIONS) break;
    }
    return found;
  }
}
