declare module 'virtual:viewer' {
  export const viewer: import('../figure/web/webPage').Viewer;
  /** The same for a page whose readers can comment. */
  export const commentingViewer: import('../figure/web/webPage').Viewer;
}
