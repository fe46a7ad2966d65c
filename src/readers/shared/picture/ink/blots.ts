import type { Mask, PixelBox } from '../pixels.ts';

/** Ink that hangs together: the box around it, and which pixels it is, row by row of the picture it stands in. */
export interface Blot extends PixelBox {
  readonly pixels: readonly number[];
}

/** The blots within a box of a picture, pixels that touch at their corners hanging together. */
export function blotsIn({ width, data }: Mask, box: PixelBox): readonly Blot[] {
  const { x0, y0, x1, y1 } = box;
  const across = x1 - x0;
  const seen = new Uint8Array(Math.max(0, across * (y1 - y0)));
  const blots: Blot[] = [];
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      if (data[y * width + x] && !seen[(y - y0) * across + x - x0]) blots.push(follow(x, y));
    }
  }
  return blots;

  function follow(startX: number, startY: number): Blot {
    const pixels = [startY * width + startX];
    seen[(startY - y0) * across + startX - x0] = 1;
    let [left, top, right, bottom] = [startX, startY, startX + 1, startY + 1];
    for (let i = 0; i < pixels.length; i += 1) {
      const pixel = pixels[i] ?? 0;
      const x = pixel % width;
      const y = (pixel - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let nearY = Math.max(y0, y - 1); nearY < Math.min(y1, y + 2); nearY += 1) {
        for (let nearX = Math.max(x0, x - 1); nearX < Math.min(x1, x + 2); nearX += 1) {
          const index = (nearY - y0) * across + nearX - x0;
          if (seen[index] || !data[nearY * width + nearX]) continue;
          seen[index] = 1;
          pixels.push(nearY * width + nearX);
        }
      }
    }
    return { x0: left, y0: top, x1: right, y1: bottom, pixels };
  }
}
