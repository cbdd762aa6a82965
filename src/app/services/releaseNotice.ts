/** The message that a new release is there, which stays until it is answered or put aside. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ToastMessage } from '../../ui/Toast';

export type ReleaseNotice = StoreApi<{ readonly message: ToastMessage | null }>;

export const createReleaseNotice = (): ReleaseNotice => createStore(() => ({ message: null }));
