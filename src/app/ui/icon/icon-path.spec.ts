import * as lucide from 'lucide';
import { iconPath } from './icon-path';

const SVG = 'http://www.w3.org/2000/svg';

/** Where a browser draws it, which is what people see of it. */
function extent(tag: string, attributes: Record<string, unknown>) {
  const svg = document.createElementNS(SVG, 'svg');
  const shape = document.createElementNS(SVG, tag) as SVGGeometryElement;
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
  document.body.append(svg);
  svg.append(shape);
  const { x, y, width, height } = shape.getBBox();
  svg.remove();
  return [x, y, width, height];
}

describe('iconPath', () => {
  const icons = {
    path: lucide.Check,
    circle: lucide.Search,
    line: lucide.UserPlus,
    rect: lucide.Copy,
  };

  for (const [shape, icon] of Object.entries(icons)) {
    it(`draws the ${shape} of an icon where lucide draws it`, () => {
      for (const [tag, attributes] of icon) {
        const drawn = extent('path', { d: iconPath([[tag, attributes]]) });
        extent(tag, attributes).forEach((value, index) => {
          expect(drawn[index]).withContext(`${tag} ${index}`).toBeCloseTo(value, 1);
        });
      }
    });
  }

  it('begins each stroke anew, wherever the last one ended', () => {
    const [, , width, height] = extent('path', { d: iconPath(lucide.Mail) });
    expect(width).toBeLessThanOrEqual(24);
    expect(height).toBeLessThanOrEqual(24);
  });
});
