// The start page.
import type { Draw } from '../view.ts';

export const draw: Draw = async () => ({ title: 'Tizbek', body: [] });
