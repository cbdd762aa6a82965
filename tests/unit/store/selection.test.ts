import { describe, expect, it } from 'vitest';
import { leadingNode, selectedLink, selectedNodes, selectedOf } from '../../../src/store/selection';
import { createSession } from '../../../src/store/session';

describe('the selection', () => {
  it('is a list of things of any kind, read by kind, of which the last one leads', () => {
    const session = createSession();
    session.select([
      { kind: 'node', id: 'P1' },
      { kind: 'measure', id: 'm1' },
      { kind: 'node', id: 'S1' },
    ]);
    expect(selectedNodes(session.getState())).toEqual(['P1', 'S1']);
    expect(leadingNode(session.getState())).toBe('S1');
    expect(selectedOf(session.getState(), 'measure')).toEqual(['m1']);
    expect(selectedLink(session.getState())).toBeUndefined();
  });

  it('gives the same list as long as nothing else is selected', () => {
    const session = createSession();
    session.selectNodes(['P1']);
    const before = selectedNodes(session.getState());
    session.setState({ focus: 'P1' });
    expect(selectedNodes(session.getState())).toBe(before);
    session.selectLink('L1');
    expect(selectedNodes(session.getState())).toBe(selectedOf(session.getState(), 'cycle'));
  });

  it('holds a link or boxes, whichever was selected last', () => {
    const session = createSession();
    session.selectNodes(['P1']);
    session.selectLink('L1');
    expect(session.getState().selection).toEqual([{ kind: 'link', id: 'L1' }]);
    session.selectNodes(['P1', 'P2']);
    expect(selectedLink(session.getState())).toBeUndefined();
    session.selectLink(null);
    expect(session.getState().selection).toEqual([]);
  });

  it('brings what leads into sight unless told to be quiet', () => {
    const session = createSession();
    session.selectNodes(['P1'], { quiet: true });
    session.selectLink('L1');
    expect(session.getState().reveal).toBe(0);
    session.selectNodes(['P1']);
    expect(session.getState().reveal).toBe(1);
  });
});
