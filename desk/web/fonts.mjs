// The font of report and desk: Source Sans 3, in the subsets that its publisher cuts.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Unicode ranges of the subsets. */
const SUBSETS = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
};

/** The font faces as style; `address` tells where the file of a subset is. */
export function fontFaces(display, address) {
  const folder = dirname(require.resolve('@fontsource-variable/source-sans-3/package.json'));
  return Object.entries(SUBSETS).map(([subset, range]) => {
    const file = join(folder, 'files', `source-sans-3-${subset}-wght-normal.woff2`);
    return `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:200 900;font-display:${display};`
      + `src:url(${address(file)}) format("woff2");unicode-range:${range}}`;
  }).join('\n');
}
