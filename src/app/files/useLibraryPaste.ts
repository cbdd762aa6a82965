/** A list or cells that are pasted where no plan is open can become one. */
import { useEffect } from 'react';
import { useServices } from '../services/ServicesContext';

export function useLibraryPaste(): void {
  const { importing, context } = useServices();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isInField = target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null;
      if (!clipboardData || isInField || event.defaultPrevented) return;
      const forms = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
      void recogniseLate(forms, context.now().slice(0, 10)).then((recognised) => {
        if (recognised && recognised.rows.length > 1) importing.offer({ recognised, from: '' });
      });
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [importing, context]);
}

/** Its code is not needed to see the library. */
async function recogniseLate(forms: { readonly text: string; readonly html: string }, today: string) {
  const [{ recogniseClipboard }, { columnWords }] = await Promise.all([
    import('../../exchange/recognise/recogniseClipboard'),
    import('../../exchange/clipboard/columnWords'),
  ]);
  return recogniseClipboard(forms, { words: columnWords(), today });
}
