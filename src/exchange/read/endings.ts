/** How the files of other programs end, which is all that is known of them before one is opened (`forms.ts`). */
export const foreignEndings = {
  docx: ['.docx', '.docm', '.dotx'],
  pptx: ['.pptx', '.pptm', '.ppsx', '.potx'],
  xlsx: ['.xlsx', '.xlsm', '.xltx'],
  opml: ['.opml'],
  freemind: ['.mm'],
  canvas: ['.canvas'],
  mermaid: ['.mmd', '.mermaid'],
  markdown: ['.md', '.markdown'],
} as const;
