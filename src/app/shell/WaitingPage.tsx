/** Shown instead of the app while a page with older code holds the plans that this one has to bring up to date. */
import styles from './EditorPage.module.css';

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
