/** What the browser’s tab and its history call this page. */
import { useEffect } from 'react';

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Aimtree`;
  }, [title]);
}
