// What tables and chart frames need of a page: its language and a few of its words. The report and the desk both give it.

export type SharedKey = 'filter' | 'nothing-found' | 'rows-of' | 'show-all' | 'show-fewer' | 'export-csv' | 'export-svg' | 'export-png';

export interface Speaker {
  readonly language: string;
  t(key: SharedKey, values?: Record<string, string | number>): string;
}
