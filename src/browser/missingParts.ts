/**
 * Makes a browser that forbids parts of the platform like one that has none of them. Where cookies and site data are
 * blocked, browsers throw as soon as one names such a part (`localStorage`), or makes one (`BroadcastChannel`); libraries
 * do so while they load, and then nothing starts. Loaded before everything else.
 *
 * Must not know: what the parts are used for.
 */
export type Probe = () => unknown;

const ofWindow: Readonly<Record<string, Probe>> = {
  indexedDB: () => window.indexedDB,
  BroadcastChannel: () => 'BroadcastChannel' in window && new BroadcastChannel('aimtree-probe').close(),
  localStorage: () => window.localStorage,
  sessionStorage: () => window.sessionStorage,
  caches: () => 'caches' in window && window.caches,
  matchMedia: () => window.matchMedia('print').matches,
  requestIdleCallback: () => 'requestIdleCallback' in window && cancelIdleCallback(requestIdleCallback(() => {})),
};

const ofNavigator: Readonly<Record<string, Probe>> = {
  storage: () => navigator.storage,
  locks: () => navigator.locks,
  serviceWorker: () => navigator.serviceWorker,
};

/** Without it nothing is known of the medium: then no query holds. */
function noMatch(query: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}

function hideForbidden(owner: object, probes: Readonly<Record<string, Probe>>): void {
  for (const [name, probe] of Object.entries(probes)) {
    try {
      probe();
    } catch {
      Reflect.defineProperty(owner, name, {
        value: name === 'matchMedia' ? noMatch : undefined,
        configurable: true,
        writable: true,
      });
    }
  }
}

hideForbidden(window, ofWindow);
hideForbidden(navigator, ofNavigator);
