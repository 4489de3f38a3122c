/** What is checked without running the product: name → command. */
export const checks = {
  types: ['tsc', '--noEmit'],
  lint: ['oxlint', '--type-aware'],
  format: ['biome', 'format', '.'],
  'unused code': ['knip'],
};
