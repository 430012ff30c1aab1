// Typed from the paper, not from the content: a value that was copied wrongly, or from the column beside, shows here.

/** The benchmarks in the order of the paper's full tables. */
export const BENCHMARKS = [
  'mme',
  'mmbench',
  'seed',
  'gqa',
  'chartqa',
  'ocrbench',
  'textvqa',
  'docvqa',
  'mmvp',
  'realworldqa',
  'cvbench-2d',
  'cvbench-3d',
  'scienceqa',
  'mmmu',
  'mathvista',
  'ai2d',
];
export const MEANS = ['average', 'general', 'ocr-chart', 'vision-centric', 'knowledge'];
const HALLUSION_BENCH = [
  'hallucination-average',
  'hallusionbench-answer',
  'hallusionbench-faith',
  'hallusionbench-question',
];
const POPE = ['pope-precision', 'pope-recall', 'pope-f1'];
const COCO = ['captioning-average', 'coco-meteor', 'coco-rouge-l', 'coco-bertscore'];
const DETAIL_CAPS = ['detailcaps-meteor', 'detailcaps-rouge-l', 'detailcaps-capture'];
const NATURAL_BENCH = ['robustness-average', 'naturalbench-group', 'naturalbench-image', 'naturalbench-question'];
const MMLU = ['mmlu', 'mmlu-humanities', 'mmlu-other', 'mmlu-social-sciences', 'mmlu-stem'];

/** Place of a row (result, level, method), its measures, and their values in the paper. */
export const ROWS: [string, string[], number[]][] = [
  // Tables Q, R and S
  [
    'encoder-scaling/g16/dpo',
    BENCHMARKS,
    [1548.6, 77.6, 75.0, 62.5, 66.0, 65.2, 67.0, 72.3, 52.0, 59.1, 68.8, 70.2, 87.9, 43.1, 17.2, 75.4],
  ],
  [
    'encoder-scaling/b16/sft',
    BENCHMARKS,
    [1509.4, 72.2, 71.8, 57.1, 57.2, 47.0, 57.1, 57.2, 42.7, 55.3, 63.7, 60.0, 83.6, 42.8, 15.9, 73.5],
  ],
  [
    'llm-scaling/7b/sft',
    BENCHMARKS,
    [1627.7, 78.6, 74.9, 59.9, 68.8, 64.0, 69.0, 70.0, 46.0, 63.5, 71.9, 72.3, 91.8, 48.7, 18.7, 79.9],
  ],
  [
    'data-scaling/5k/sft',
    BENCHMARKS,
    [1409.4, 70.5, 71.3, 58.2, 63.2, 59.3, 63.1, 56.6, 38.7, 59.1, 62.6, 42.7, 86.6, 39.6, 8.7, 70.7],
  ],
  ['encoder-scaling/l16/sft', ['average'], [60.8]],
  ['llm-scaling/3b/dpo', ['average'], [63.9]],
  ['data-scaling/40k/sft', ['average'], [59.5]],
  // Table 2
  ['pivot/siglip2-g/sft', MEANS, [55.4, 67.4, 52.8, 53.1, 48.5]],
  ['pivot/dinov2/pivot', MEANS, [43.6, 62.1, 18.7, 49.2, 44.3]],
  ['pivot/ens-convnext/pivot', MEANS, [53.6, 67.3, 48.5, 52.5, 46.0]],
  // Figures 6, 8 and 10
  ['imagenet-by-llm/7b/sft', ['imagenet-top-1'], [50.83]],
  ['imagenet-by-encoder/g16/dpo', ['imagenet-top-1'], [55.73]],
  ['segmentation/siglip2-so16-384/sft', ['ade20k-recall'], [30.18]],
  ['alignment/3b/dpo', ['alignment-mixtral', 'alignment-llama'], [0.16844, 0.17069]],
  // Figure 1
  ['teaser/so16-3b/dpo', ['average', 'imagenet-figure-1'], [63.9, 74.3]],
  // Table 1 and Table M
  [
    'grpo/qwenvl-3b/grpo',
    BENCHMARKS,
    [1575.8, 77.1, 73.3, 59.2, 70.4, 67.7, 66.8, 88.3, 43.0, 58.2, 70.6, 74.0, 79.3, 46.4, 22.6, 78.5],
  ],
  ['grpo/qwenvl-3b/grpo', MEANS, [65.9, 72.1, 73.3, 61.4, 56.7]],
  ['grpo/qwenvl-3b/sft', ['imagenet-probe', 'ade20k-recall'], [52.01, 33.71]],
  // Tables C and M
  [
    'ppo/llava-7b/sft',
    BENCHMARKS,
    [1201.1, 39.3, 42.5, 32.5, 7.1, 21.6, 34.8, 43.8, 10.9, 31.3, 25.0, 39.5, 64.8, 27.9, 3.1, 45.0],
  ],
  ['ppo/llava-7b/ppo', MEANS, [34.6, 44.0, 30.0, 28.0, 36.4]],
  // Tables D, M and N
  [
    'mpo/qwen-1-5b/mpo',
    BENCHMARKS,
    [1496.7, 72.3, 72.4, 61.1, 65.2, 60.4, 64.1, 59.1, 53.3, 59.6, 63.3, 62.2, 87.0, 41.8, 15.3, 72.0],
  ],
  ['mpo/qwen-1-5b/sft', MEANS, [59.4, 68.0, 60.9, 56.4, 52.4]],
  ['mpo/qwen-1-5b/mpo', ['imagenet-top-1', 'ade20k-recall'], [50.18, 31.07]],
  [
    'mpo-encoder/siglip2-so/pivot',
    BENCHMARKS,
    [1427.5, 67.8, 71.8, 61.4, 57.0, 48.3, 58.5, 51.7, 38.3, 56.2, 59.1, 56.2, 73.9, 41.5, 12.3, 64.7],
  ],
  ['mpo-encoder/siglip2-so/mpo', MEANS, [55.6, 67.9, 53.8, 52.6, 48.3]],
  // Tables E and O
  [
    'sft-friendly/3b-nothink/sft',
    BENCHMARKS,
    [1537.8, 75.9, 74.1, 59.6, 64.6, 60.4, 66.1, 64.1, 49.3, 57.8, 66.1, 66.7, 87.4, 43.1, 18.7, 75.6],
  ],
  ['sft-friendly/1-5b-under30/dpo', MEANS, [60.1, 69.6, 60.0, 57.4, 53.3]],
  // Appendix B.3
  ['distribution-shift/share-80/sft', ['average'], [53.2]],
  // Table F
  ['hallucination/1-5b/dpo', [...HALLUSION_BENCH, ...POPE], [58.97, 48.79, 22.83, 21.09, 94.53, 79.95, 86.63]],
  ['hallucination/0-5b/sft', [...COCO, ...DETAIL_CAPS], [41.03, 28.22, 50.34, 67.11, 16.77, 26.65, 57.07]],
  [
    'hallucination/1-5b/sft',
    [...NATURAL_BENCH, 'mme-realworld', 'vl-rewardbench'],
    [13.75, 16.53, 44.03, 0.4042, 27.21, 40.55],
  ],
  // Table G
  ['text-only/0-5b/dpo', [...MMLU, 'hellaswag', 'gsm8k'], [38.1, 37.3, 43.9, 40.3, 31.2, 45.3, 34.7]],
  // Tables H, I and J
  ['projector-reuse/1-5b-1-1/pivot', ['average', 'general'], [54.6, 66.7]],
  ['projector-reuse/0-5b-2-2/pivot', ['average', 'general'], [44.3, 56.5]],
  ['larger-downstream-data/1-5b-3m/pivot', MEANS, [59.2, 68.9, 59.8, 54.6, 53.5]],
  ['full-training/1-5b-trained/base', MEANS, [54.5, 67.1, 51.1, 53.1, 46.9]],
  ['full-training/0-5b-trained/pivot', MEANS, [46.0, 58.2, 45.0, 41.5, 39.4]],
  // Tables K and P
  [
    'existing-mllms/sphinx/released',
    BENCHMARKS,
    [1515.8, 57.6, 68.0, 61.1, 37.8, 29.8, 38.3, 26.8, 38.7, 48.5, 61.3, 61.7, 68.6, 31.6, 9.8, 55.6],
  ],
  ['existing-mllms/sphinx/released', MEANS, [48.7, 65.6, 33.2, 52.5, 41.4]],
  [
    'existing-mllms/pivot-siglip1/pivot',
    BENCHMARKS,
    [1446.7, 68.7, 70.0, 59.8, 46.6, 36.6, 54.7, 49.4, 36.0, 55.8, 57.3, 57.5, 73.8, 38.2, 9.2, 65.2],
  ],
  // Table L
  ['data-scaling-150k/150k/dpo', MEANS, [54.7, 65.0, 50.1, 52.4, 51.3]],
  ['data-scaling-150k/60k/sft', MEANS, [59.6, 68.4, 61.1, 55.0, 53.9]],
];

/** Gaps that the paper prints: result, level, measure, value. */
export const GAPS: [string, number][] = [
  ['encoder-scaling/l16/ocr-chart', 4.2],
  ['llm-scaling/0-5b/vision-centric', 4.7],
  ['data-scaling/3k/average', 3.9],
  ['imagenet-by-llm/3b/imagenet-top-1', 1.83],
  ['imagenet-by-encoder/l16/imagenet-top-1', 1.96],
  ['segmentation/clip-l14-336/ade20k-recall', 1.08],
  ['teaser/so16-3b/average', 1.7],
  ['grpo/qwenvl-3b/average', 3.1],
  ['grpo/qwenvl-3b/ade20k-recall', 1.83],
  ['ppo/llava-7b/ocr-chart', 3.2],
  ['sft-friendly/3b-under30/knowledge', -0.8],
  ['distribution-shift/share-80/vision-centric', 17.9],
  ['text-only/1-5b/mmlu-social-sciences', 16.5],
  ['text-only/0-5b/hellaswag', -0.5],
  ['larger-downstream-data/1-5b-737k/ocr-chart', 7.3],
  ['full-training/0-5b-trained/vision-centric', 1.9],
];

/** Rows of tables. */
export const ROWS_OF_TABLES: [string, unknown[]][] = [
  [
    'rl-works',
    [
      'RLHF-V',
      'Towards Trustworthy MLLMs via Behavior Alignment from Fine-grained Correctional Human Feedback',
      'CVPR',
      2024,
      'DPO',
      { text: 'arXiv:2312.00849', url: 'https://arxiv.org/abs/2312.00849' },
    ],
  ],
  ['open-codebases', ['VLM-R1 (2025)', 'GRPO', 'bounding-box annotation', 'yes', 'yes', 'yes', 'yes', 'updated']],
  [
    'benchmarks',
    [
      'DocVQA',
      'OCR & Chart',
      'all',
      'Mathew et al., WACV 2021',
      { text: 'arXiv:2007.00398', url: 'https://arxiv.org/abs/2007.00398' },
    ],
  ],
  ['hyperparameters', ['Stage 1, all parameters: learning rate', '1e-5', '1e-5; vision encoder 2e-6']],
  ['hyperparameters', ['Stage 2, SFT: batch size', 'as for DPO', '256 (8 × 2 × 16)']],
  ['hyperparameters', ['Stage 2, DPO: β', null, '0.1']],
  ['projector-reuse-as-printed', ['Qwen2.5-0.5B', 1, 1, 45.2, 57.8, 39.5, 43.4, 40.3]],
  ['table-numbers', ['Benchmarks without images', 'Table G', 'Table H', 'inferred from the shift']],
];
