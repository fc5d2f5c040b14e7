import { decodeEntities, readXml } from './xml-reader';
import { ZipParts } from './zip-parts';

export interface Link {
  readonly id: string;
  /** The last word of its address. */
  readonly type: string;
  readonly target: string;
}

export function readLinks(xml: string, folder: string): readonly Link[] {
  const links: Link[] = [];
  if (!xml) return links;
  readXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      const target = TargetMode === 'External' ? decodeEntities(Target) : resolved(Target, folder);
      links.push({ id: Id, type: Type.split('/').at(-1)!, target });
    },
  });
  return links;
}

/** A path as other parts name it: '/xl/a.xml', 'a.xml' or '../a.xml' seen from 'xl'. */
function resolved(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder ? folder.split('/') : [];
  for (const part of target.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** What a part of the package needs, as its `.rels` says. */
export function linksOf(parts: ZipParts, path: string): Promise<readonly Link[]> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(slash, 0));
  const file = path.slice(slash + 1);
  return parts
    .text(`${folder ? `${folder}/` : ''}_rels/${file}.rels`)
    .then((xml) => readLinks(xml, folder));
}
