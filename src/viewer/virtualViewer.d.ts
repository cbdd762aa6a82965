declare module 'virtual:viewer' {
  export const viewer: import('../figure/web/webPage').Viewer;
}
