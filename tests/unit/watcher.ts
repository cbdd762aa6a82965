/** Nothing has a size in jsdom, so nothing ever changes it. */
export class Watcher {
  observe() {}
  unobserve() {}
  disconnect() {}
}
