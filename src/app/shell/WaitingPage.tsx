/** Shown instead of the app while the plans cannot be had yet: what is waited for, and what to do. */
import styles from './EditorPage.module.css';

/** A page with older code holds the plans that this one has to bring up to date. */
export function WaitingPage() {
  return (
    <main className={styles.missing}>
      <div role="status">
        <h1>Waiting for another tab</h1>
        <p>
          Aimtree is open in another tab or window with an older version, which still holds your plans. Close that tab
          or load it again; this page goes on by itself as soon as it has let go.
        </p>
        <p>Your plans are safe meanwhile.</p>
      </div>
    </main>
  );
}

/** The browser has not opened its storage yet. */
export function SlowPage() {
  return (
    <main className={styles.missing}>
      <div role="status">
        <h1>Opening your plans</h1>
        <p>
          This browser’s storage has not answered yet. If it goes on, close other tabs that show Aimtree, or start the
          browser again; this page goes on by itself as soon as there is an answer.
        </p>
        <p>Nothing was changed and nothing was deleted.</p>
      </div>
    </main>
  );
}
