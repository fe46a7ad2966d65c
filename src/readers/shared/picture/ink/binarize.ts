import type { Gray, Mask } from '../pixels.ts';

/** What is ink on a picture, and the mean shades of ink and of paper. */
export interface Binarized {
  readonly mask: Mask;
  readonly ink: number;
  readonly paper: number;
}

/** Shades nearer to one another than this are no ink on paper, but one shade with noise. */
const LEAST_CONTRAST = 40;

/**
 * The shade that best parts ink from paper, both counted with it on the dark side (N. Otsu, “A threshold selection
 * method from gray-level histograms”, IEEE Trans. SMC 9, 1979), with the mean shades of the two.
 */
function parting(shades: Uint32Array): {
  readonly at: number;
  readonly ink: number;
  readonly paper: number;
} {
  let [all, sum] = [0, 0];
  shades.forEach((count, shade) => {
    all += count;
    sum += count * shade;
  });
  let best = { at: -1, ink: 0, paper: all > 0 ? sum / all : 255, spread: 0 };
  let [dark, darkSum] = [0, 0];
  for (let shade = 0; shade < 255; shade += 1) {
    const count = shades[shade] ?? 0;
    dark += count;
    darkSum += count * shade;
    const light = all - dark;
    if (dark === 0 || light === 0) continue;
    const [ink, paper] = [darkSum / dark, (sum - darkSum) / light];
    const spread = dark * light * (paper - ink) ** 2;
    if (spread > best.spread) best = { at: shade, ink, paper, spread };
  }
  const { at, ink, paper } = best;
  return { at, ink, paper };
}

/** On a page of hardly any ink, the parting parts noise from noise: ink then is what the darkest of so many pixels are. */
const SCARCE = 1000;

function darkest(shades: Uint32Array, share: number): number {
  let [count, sum] = [0, 0];
  for (let shade = 0; shade < 256 && count < share; shade += 1) {
    const taken = Math.min(shades[shade] ?? 0, share - count);
    count += taken;
    sum += taken * shade;
  }
  return count === 0 ? 255 : sum / count;
}

/** Tells ink from paper; a picture without contrast has no ink. */
export function binarize({ width, height, data }: Gray): Binarized {
  const shades = new Uint32Array(256);
  for (const shade of data) shades[shade] = (shades[shade] ?? 0) + 1;
  const parted = parting(shades);
  const { paper } = parted;
  const scarce = paper - parted.ink < LEAST_CONTRAST;
  const ink = scarce ? darkest(shades, Math.ceil(data.length / SCARCE)) : parted.ink;
  const mask = { width, height, data: new Uint8Array(data.length) };
  if (paper - ink < LEAST_CONTRAST) return { mask, ink, paper };
  // Halfway between the two: the parting itself leans towards the paper where ink is scarce.
  const halfway = (ink + paper) / 2;
  const threshold = scarce ? halfway : Math.max(parted.at, halfway);
  for (let i = 0; i < data.length; i += 1) mask.data[i] = (data[i] ?? 255) <= threshold ? 1 : 0;
  return { mask, ink, paper };
}
