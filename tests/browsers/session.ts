/**
 * One session of WebDriver (W3C), by whatever way its commands travel.
 *
 * Must not know: which browser it is, the app.
 */

/** Sends a command and gives its value. Rejects with what the browser says of a failure. */
export type Send = (command: Command, parameters?: object) => Promise<unknown>;

export type Command = keyof typeof commands;

/** How the commands are called over HTTP and in Firefox's own protocol, of which geckodriver is a translation. */
export const commands = {
  open: ['url', 'Navigate'],
  reload: ['refresh', 'Refresh'],
  back: ['back', 'Back'],
  run: ['execute/sync', 'ExecuteScript'],
  runAsync: ['execute/async', 'ExecuteAsyncScript'],
  act: ['actions', 'PerformActions'],
  newTab: ['window/new', 'NewWindow'],
  goToTab: ['window', 'SwitchToWindow'],
  print: ['print', 'Print'],
} as const satisfies Record<string, readonly [http: string, marionette: string]>;

/** A browser that was started for the tests. */
export interface StartedBrowser {
  readonly send: Send;
  readonly firstTab: string;
  readonly close: () => Promise<void>;
}

/** A kind of browser: how it is found and started. */
export interface BrowserKind {
  readonly name: string;
  /** Undefined where it is not installed; else its version in words. */
  readonly find: () => string | undefined;
  readonly start: () => Promise<StartedBrowser>;
}
