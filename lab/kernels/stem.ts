import { add } from './layers';

// Windows of 4 x 4 pixels at a stride of 2 with a border of 1: window i is centered on the corner between pixels 2 i and
// 2 i + 1, so that after three of them a token lies exactly in the middle of its patch.

/** Bytes to place `place` (0 to 15, row by row) of the window (`x`, `y`) in picture `item`, or -1 on the border. */
// @ts-ignore: decorator
@inline
function pixelAt(item: i32, x: i32, y: i32, place: i32, side: i32, channels: i32): i32 {
  const row = 2 * y + (place >> 2) - 1;
  const column = 2 * x + (place & 3) - 1;
  if (row < 0 || row >= side || column < 0 || column >= side) return -1;
  return (((item * side + row) * side + column) * channels) << 2;
}

/** `image` [batch, side, side, channels] to `out` [batch, side / 2, side / 2, 4, 4, channels]; the border is 0. */
export function windows(out: usize, image: usize, batch: i32, side: i32, channels: i32): void {
  const half = side >> 1;
  const bytes = <usize>(channels << 2);
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < half; y++) {
      for (let x = 0; x < half; x++) {
        for (let place = 0; place < 16; place++) {
          const at = pixelAt(b, x, y, place, side, channels);
          if (at < 0) memory.fill(out, 0, bytes);
          else memory.copy(out, image + <usize>at, bytes);
          out += bytes;
        }
      }
    }
  }
}

export function windowsBackward(dImage: usize, dOut: usize, batch: i32, side: i32, channels: i32): void {
  const half = side >> 1;
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < half; y++) {
      for (let x = 0; x < half; x++) {
        for (let place = 0; place < 16; place++) {
          const at = pixelAt(b, x, y, place, side, channels);
          if (at >= 0) add(dImage + <usize>at, dOut, channels);
          dOut += <usize>(channels << 2);
        }
      }
    }
  }
}
