import { boxOf } from '../shared/page/drawing/ink.ts';
import type { Matrix } from '../shared/page/drawing/matrix.ts';
import { type Gray, whitePicture } from '../shared/picture/pixels.ts';
import type { Raster } from '../shared/picture/raster.ts';
import type { DecodedImage } from './images.ts';
import type { PageImages } from './pages.ts';

/** A page is scanned when images cover this share of it. */
const COVERED = 0.4;
/** A page is read at no more and no fewer pixels to the point: 300 and 150 dots an inch, with some room. */
const FINEST = 4.4;
const COARSEST = 2.08;
/** No page is larger than this many pixels each way. */
const LONGEST_SIDE = 7000;

/** Draws the images of a page into one picture; null where they cover too little of it to be a scan. */
export function composePage(page: number, { width, height, images }: PageImages): Raster | null {
  const covered = images.reduce((sum, { transform }) => {
    const [x0, y0, x1, y1] = boxOf(transform, 0, 0, 1, 1);
    return (
      sum +
      Math.max(0, Math.min(x1, width) - Math.max(x0, 0)) * Math.max(0, Math.min(y1, height) - Math.max(y0, 0))
    );
  }, 0);
  if (!(covered >= COVERED * width * height)) return null;
  const finest = Math.max(...images.map(finenessOf));
  const scale = Math.min(
    Math.max(COARSEST, Math.min(finest, FINEST)),
    LONGEST_SIDE / Math.max(width, height),
  );
  const picture = whitePicture(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  for (const image of images) draw(image, picture, scale);
  return { page, picture, pointsPerPixel: 1 / scale };
}

/** Pixels to the point, along the image's rows. */
function finenessOf({ picture, transform: [a, b] }: DecodedImage): number {
  const length = Math.hypot(a, b);
  return length > 0 ? picture.width / length : 0;
}

function invert([a, b, c, d, e, f]: Matrix): Matrix | null {
  const size = a * d - b * c;
  if (!Number.isFinite(1 / size)) return null;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

/** Draws one image: each pixel is the mean of those of the image that it covers, or lies between them. */
function draw({ picture, mask, transform }: DecodedImage, page: Gray, scale: number): void {
  const inverse = invert(transform);
  if (!inverse) return;
  const [x0, y0, x1, y1] = boxOf(transform, 0, 0, 1, 1).map((at) => at * scale);
  const [a, b, c, d, e, f] = inverse;
  const coarseness = Math.hypot(a, b) * (picture.width / scale);
  const samples = Math.min(4, Math.max(1, Math.round(coarseness)));
  const { width, height } = picture;
  for (let y = Math.max(0, Math.floor(y0 ?? 0)); y < Math.min(page.height, Math.ceil(y1 ?? 0)); y += 1) {
    for (let x = Math.max(0, Math.floor(x0 ?? 0)); x < Math.min(page.width, Math.ceil(x1 ?? 0)); x += 1) {
      let [sum, count] = [0, 0];
      for (let i = 0; i < samples * samples; i += 1) {
        const pageX = (x + ((i % samples) + 0.5) / samples) / scale;
        const pageY = (y + (Math.floor(i / samples) + 0.5) / samples) / scale;
        const across = a * pageX + c * pageY + e;
        const up = b * pageX + d * pageY + f;
        if (across < 0 || across >= 1 || up <= 0 || up > 1) continue;
        sum +=
          samples > 1
            ? nearest(picture, across * width, (1 - up) * height)
            : between(picture, across * width, (1 - up) * height);
        count += 1;
      }
      if (count === 0) continue;
      const shade = sum / count;
      const at = y * page.width + x;
      page.data[at] = mask ? Math.min(page.data[at] ?? 255, shade) : shade;
    }
  }
}

function nearest({ width, height, data }: Gray, x: number, y: number): number {
  return data[Math.min(height - 1, Math.floor(y)) * width + Math.min(width - 1, Math.floor(x))] ?? 255;
}

/** The shade at a point that lies between the middles of pixels. */
function between({ width, height, data }: Gray, x: number, y: number): number {
  const [left, top] = [Math.max(0, x - 0.5), Math.max(0, y - 0.5)];
  const [x0, y0] = [Math.min(width - 1, Math.floor(left)), Math.min(height - 1, Math.floor(top))];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [alongX, alongY] = [Math.min(1, left - x0), Math.min(1, top - y0)];
  const above = (data[y0 * width + x0] ?? 255) * (1 - alongX) + (data[y0 * width + x1] ?? 255) * alongX;
  const below = (data[y1 * width + x0] ?? 255) * (1 - alongX) + (data[y1 * width + x1] ?? 255) * alongX;
  return above * (1 - alongY) + below * alongY;
}
