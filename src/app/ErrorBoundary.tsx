/**
 * A fault in our own code: says so, instead of a blank window, and offers what was typed as a file. The plan itself is
 * untouched by it: every edit was recorded when it was made.
 */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './EditorPage.module.css';

interface Props {
  readonly children: ReactNode;
  /** Saves the open plan as a file; absent when none is open. */
  readonly onDownload: () => Promise<void>;
}

export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles.missing} role="alert">
        <h1>Something in Aimtree went wrong</h1>
        <p>
          It is our fault, not yours. Your plan is kept on this machine. Load the page again to go on; to be on the safe
          side, download a copy first.
        </p>
        <div className={styles.choices}>
          <Button onPress={() => void this.props.onDownload()}>Download a copy</Button>
          <Button variant="primary" onPress={() => window.location.reload()}>
            Load the page again
          </Button>
        </div>
      </main>
    );
  }
}
