import { add } from './layers';

// Windows of 4 x 4 pixels at a stride of 2 with a border of 1: window i is centred on the corner between pixels 2 i and
// 2 i + 1, so that after three of them a token lies exactly in the middle of its patch.

/** `image` [batch, side, side, channels] to `out` [batch, side / 2, side / 2, 4, 4, channels]; the border is 0. */
export function windows(out: usize, image: usize, batch: i32, side: i32, channels: i32): void {
  const half = side >> 1;
  const bytes = <usize>(channels << 2);
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < half; y++) {
      for (let x = 0; x < half; x++) {
        for (let v = 0; v < 4; v++) {
          const row = 2 * y + v - 1;
          for (let u = 0; u < 4; u++) {
            const column = 2 * x + u - 1;
            if (row < 0 || row >= side || column < 0 || column >= side) memory.fill(out, 0, bytes);
            else memory.copy(out, image + <usize>(((b * side + row) * side + column) * channels) * 4, bytes);
            out += bytes;
          }
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
        for (let v = 0; v < 4; v++) {
          const row = 2 * y + v - 1;
          for (let u = 0; u < 4; u++) {
            const column = 2 * x + u - 1;
            if (row >= 0 && row < side && column >= 0 && column < side) {
              add(dImage + <usize>(((b * side + row) * side + column) * channels) * 4, dOut, channels);
            }
            dOut += <usize>(channels << 2);
          }
        }
      }
    }
  }
}
