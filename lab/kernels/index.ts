// The numerical kernels of the lab in AssemblyScript, compiled to lab/engine/kernels.wasm by `npm run kernels`. Memory
// belongs to the caller: nothing here allocates.
export { attention, attentionBackward } from './attention';
export { gemm } from './gemm';
export {
  add,
  addRow,
  gather,
  gatherBackward,
  layerNorm,
  layerNormBackward,
  logProbs,
  logProbsBackward,
  quickGelu,
  quickGeluBackward,
  sumRows,
} from './layers';
export { adamW, sumSquares } from './optimizer';
export { windows, windowsBackward } from './stem';
