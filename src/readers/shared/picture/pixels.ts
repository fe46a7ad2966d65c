/** A picture in shades of gray, row by row: 0 is black, 255 white. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture of ink, row by row: 1 where there is some. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A stretch of a picture in whole pixels: its second corner lies outside. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A white picture. */
export function whitePicture(width: number, height: number): Gray {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** A box in whole pixels that lies within a picture. */
export function clip(box: PixelBox, { width, height }: Gray | Mask): PixelBox {
  const within = (value: number, most: number): number => Math.min(Math.max(Math.round(value), 0), most);
  return {
    x0: within(box.x0, width),
    y0: within(box.y0, height),
    x1: within(box.x1, width),
    y1: within(box.y1, height),
  };
}

/** The smallest box around some; null around none. */
export function around(boxes: readonly PixelBox[]): PixelBox | null {
  const [first] = boxes;
  if (!first) return null;
  let { x0, y0, x1, y1 } = first;
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

/** A picture with rows and columns exchanged. */
export function transpose({ width, height, data }: Gray): Gray {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) turned[x * height + y] = data[row + x] ?? 0;
  }
  return { width: height, height: width, data: turned };
}

/** A picture turned clockwise by a quarter. */
export function quarterTurn({ width, height, data }: Gray): Gray {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) turned[x * height + height - 1 - y] = data[row + x] ?? 255;
  }
  return { width: height, height: width, data: turned };
}

/** A smaller picture: each pixel is the mean of those it covers. `scale` is less than 1. */
export function shrink({ width, height, data }: Gray, scale: number): Gray {
  const smaller = whitePicture(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  for (let y = 0; y < smaller.height; y += 1) {
    const [y0, y1] = [y / scale, Math.min(height, (y + 1) / scale)];
    for (let x = 0; x < smaller.width; x += 1) {
      const [x0, x1] = [x / scale, Math.min(width, (x + 1) / scale)];
      let [sum, all] = [0, 0];
      for (let row = Math.floor(y0); row < y1; row += 1) {
        const high = Math.min(row + 1, y1) - Math.max(row, y0);
        for (let column = Math.floor(x0); column < x1; column += 1) {
          const share = high * (Math.min(column + 1, x1) - Math.max(column, x0));
          sum += share * (data[row * width + column] ?? 255);
          all += share;
        }
      }
      smaller.data[y * smaller.width + x] = all > 0 ? sum / all + 0.5 : 255;
    }
  }
  return smaller;
}

/** How light a colour looks (ITU-R BT.601). */
export function luminance(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
