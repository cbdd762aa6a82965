/**
 * Keeps React Flow from measuring boxes. Geometry has told it the size of each and where its handles are; it would look
 * at every box on the page all the same when the box comes, and then draw them all a second time.
 */
import { useStoreApi } from '@xyflow/react';
import { useState } from 'react';

export function useNothingMeasured(): void {
  const store = useStoreApi();
  // Before the first box is there; an effect of ours would come after the measuring.
  useState(() => store.setState({ updateNodeInternals: nothing }));
}

function nothing() {}
