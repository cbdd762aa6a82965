declare module 'virtual:licences' {
  interface Package {
    readonly name: string;
    readonly version: string;
    /** As SPDX writes it. */
    readonly licence: string;
    /** Who has the copyright, as the licence says it. */
    readonly holders: string;
    /** Which of the texts. */
    readonly text: number | null;
  }
  const licences: { readonly packages: readonly Package[]; readonly texts: readonly string[] };
  export default licences;
}
