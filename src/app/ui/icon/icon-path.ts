import type { IconNode } from 'lucide';

type Attributes = IconNode[number][1];

/** One path for a whole icon of lucide, whose strokes are paths, circles, lines and rectangles. */
export function iconPath(icon: IconNode): string {
  return icon.map(([tag, attributes]) => strokeOf(tag, attributes)).join('');
}

function strokeOf(tag: string, attributes: Attributes): string {
  const number = (name: string, otherwise = 0) => Number(attributes[name] ?? otherwise);
  switch (tag) {
    case 'path':
      // A first 'm' counts from where the last stroke ended, unless a stroke begins here.
      return `M0 0${attributes['d']}`;
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${attributes['points']}`;
    case 'polygon':
      return `M${attributes['points']}z`;
    case 'rect':
      return rectangle(
        number('x'),
        number('y'),
        number('width'),
        number('height'),
        number('rx', number('ry')),
      );
    default:
      throw new Error(`Icons with <${tag}> cannot be drawn`);
  }
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + radius} ${y}h${width - 2 * radius}`,
    corner(radius, radius),
    `v${height - 2 * radius}`,
    corner(-radius, radius),
    `h${2 * radius - width}`,
    corner(-radius, -radius),
    `v${2 * radius - height}`,
    corner(radius, -radius),
  ].join('');
}
