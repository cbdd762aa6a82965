// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CycleMark } from '../../../src/fields/CycleMark';

describe('the mark of a cycle on the screen', () => {
  it('is named by its word where the word does not stand beside it', () => {
    render(<CycleMark mark="partly" named />);
    expect(screen.getByRole('img', { name: 'Partly held' })).toBeVisible();
  });

  it('is no thing of its own beside its word', () => {
    const { container } = render(<CycleMark mark="planned" />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.querySelector('circle')).toHaveAttribute('stroke-dasharray');
  });
});
