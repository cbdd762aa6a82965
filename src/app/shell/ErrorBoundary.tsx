/**
 * A fault in our own code: says so, instead of a blank window, and offers what was typed as a file. The plan itself is
 * untouched by it: every edit was recorded when it was made.
 */
import { Component, createRef, type ErrorInfo, type ReactNode } from 'react';
import { drawFaultPage, type FaultPageContent } from '../../ui/faultPage';

interface Props {
  readonly children: ReactNode;
  /** What to say of it, and what to offer. Asked once for each fault. */
  readonly page: (error: Error) => FaultPageContent;
}

export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };
  private readonly place = createRef<HTMLDivElement>();

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
    if (this.place.current) drawFaultPage(this.place.current, this.props.page(error));
    // “Back” leads to another page, which has not failed.
    window.addEventListener('hashchange', () => window.location.reload(), { once: true });
  }

  override render() {
    return this.state.failed ? <div ref={this.place} /> : this.props.children;
  }
}
