// Colour and corners of each kind of right, so that colour is not all that tells kinds apart. Pure: the map comes later.

export const KIND_MARKS: Record<string, { colour: string; points: number }> = {
  'exploration-licence': { colour: '--metal', points: 0 }, 'mining-licence': { colour: '--less', points: 4 }, 'retention': { colour: '--concentrate', points: 3 },
  'geological-study-licence': { colour: '--oxide', points: 5 }, 'prospecting-licence': { colour: '--stock', points: 3 }, 'subsoil-space-licence': { colour: '--product', points: 4 },
};

export const markOf = (kind: string): { colour: string; points: number } => KIND_MARKS[kind] ?? { colour: '--quiet', points: 5 };
