// Makes clean pictures of pages look scanned: turned by half a degree, blurred, noisy, and with what JPEG leaves of them.

/** A picture in shades of gray from a binary PGM file. */
export function readPgm(bytes) {
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
  return {
    width: Number(width),
    height: Number(height),
    data: new Uint8Array(bytes.subarray(bytes.length - width * height)),
  };
}

/** The picture as a poor scanner would give it; the same for the same seed. */
export function degrade(picture, seed) {
  const random = generator(seed + 1);
  const degrees = seed % 2 === 0 ? 0.5 : -0.4;
  return compress(speckle(blur(turn(picture, degrees)), random));
}

function generator(seed) {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function turn({ width, height, data }, degrees) {
  const turned = new Uint8Array(data.length).fill(255);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = width / 2 + (x - width / 2) * cos + (y - height / 2) * sin;
      const fromY = height / 2 - (x - width / 2) * sin + (y - height / 2) * cos;
      const [x0, y0] = [Math.floor(fromX), Math.floor(fromY)];
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
      const [a, b] = [fromX - x0, fromY - y0];
      const at = y0 * width + x0;
      const top = data[at] * (1 - a) + data[at + 1] * a;
      const bottom = data[at + width] * (1 - a) + data[at + width + 1] * a;
      turned[y * width + x] = top * (1 - b) + bottom * b;
    }
  }
  return { width, height, data: turned };
}

function blur({ width, height, data }) {
  const blurred = Uint8Array.from(data);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const beside = data[at - 1] + data[at + 1] + data[at - width] + data[at + width];
      blurred[at] = data[at] * 0.5 + beside * 0.125;
    }
  }
  return { width, height, data: blurred };
}

/** Grayish ink on grayish paper, noise on both, and dots of dirt. */
function speckle({ width, height, data }, random) {
  const noisy = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i += 1) {
    const gauss = random() + random() + random() + random() - 2;
    noisy[i] = Math.max(0, Math.min(255, 40 + data[i] * 0.8 + gauss * 22));
  }
  for (let dot = 0; dot < width * height * 0.00003; dot += 1) {
    noisy[Math.floor(random() * noisy.length)] = 30;
  }
  return { width, height, data: noisy };
}

/** The luminance table of JPEG (ITU-T T.81, K.1): that of quality 50. */
const TABLE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const COSINES = Array.from({ length: 64 }, (_, i) => {
  const [u, x] = [i >> 3, i & 7];
  return Math.cos(((2 * x + 1) * u * Math.PI) / 16) * (u === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** What is left of a picture after JPEG of quality 50: each block's frequencies rounded. */
function compress({ width, height, data }) {
  const left = Uint8Array.from(data);
  const [block, half] = [new Float64Array(64), new Float64Array(64)];
  for (let by = 0; by + 8 <= height; by += 8) {
    for (let bx = 0; bx + 8 <= width; bx += 8) {
      for (let i = 0; i < 64; i += 1) block[i] = data[(by + (i >> 3)) * width + bx + (i & 7)] - 128;
      transform(block, half, (u, x) => COSINES[u * 8 + x]);
      for (let i = 0; i < 64; i += 1) block[i] = Math.round(block[i] / TABLE[i]) * TABLE[i];
      transform(block, half, (x, u) => COSINES[u * 8 + x]);
      for (let i = 0; i < 64; i += 1) {
        left[(by + (i >> 3)) * width + bx + (i & 7)] = Math.max(0, Math.min(255, Math.round(block[i] + 128)));
      }
    }
  }
  return { width, height, data: left };
}

function transform(block, half, weight) {
  for (let row = 0; row < 8; row += 1)
    for (let u = 0; u < 8; u += 1) {
      let sum = 0;
      for (let x = 0; x < 8; x += 1) sum += block[row * 8 + x] * weight(u, x);
      half[row * 8 + u] = sum;
    }
  for (let column = 0; column < 8; column += 1)
    for (let v = 0; v < 8; v += 1) {
      let sum = 0;
      for (let y = 0; y < 8; y += 1) sum += half[y * 8 + column] * weight(v, y);
      block[v * 8 + column] = sum;
    }
}
