// The build makes this module of the files in i18n/, so that a further language is one further file.
declare module 'desk:languages' {
  export const languages: Record<string, () => Promise<{ default: Record<string, string> }>>;
  /** How each language calls itself: "language.name" of its file. */
  export const languageNames: Record<string, string>;
}

declare module 'desk:reach' {
  /** Where the borders of the map's reach are served: from Ireland to Japan. */
  const address: string;
  export default address;
}

declare module 'desk:world' {
  /** Where those of the world are. */
  const address: string;
  export default address;
}

declare module 'desk:borders' {
  /** Where the base map of the report's maps is served: { region, world }. */
  const address: string;
  export default address;
}

/** Where the licences of what is built in are served. */
declare const __LICENCES__: string;
