// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { NumberField, type NumberFieldProps } from '../../../src/ui/NumberField';

function Held(props: Partial<NumberFieldProps>) {
  const [value, setValue] = useState(100);
  return (
    <>
      <NumberField
        label="Place"
        unit="px"
        value={value}
        {...props}
        onChange={(next) => {
          props.onChange?.(next);
          setValue(next);
        }}
      />
      <button type="button">After</button>
    </>
  );
}

function show(props: Partial<NumberFieldProps> = {}) {
  const onChange = vi.fn<(value: number) => void>();
  const { unmount } = render(<Held {...props} onChange={onChange} />);
  return { field: screen.getByRole('textbox', { name: 'Place (px)' }), onChange, unmount, user: userEvent.setup() };
}

describe('a number field', () => {
  it('keeps what is typed, with its unit or without, at Enter or on leaving it', async () => {
    const { field, onChange, user } = show();
    await user.click(field);
    await user.keyboard('120 px{Enter}');
    expect(field).toHaveValue('120');
    await user.keyboard('{Control>}a{/Control}1,300');
    await user.tab();
    expect(onChange.mock.calls).toEqual([[120], [1_300]]);
  });

  it('leaves what it cannot read where it is, and says why', async () => {
    const { field, onChange, user } = show();
    await user.click(field);
    await user.keyboard('far left');
    await user.tab();
    expect(field).toHaveValue('far left');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('“far left” is no number here. Type one as in 120 or 120 px.');
    expect(onChange).not.toHaveBeenCalled();
    await user.click(field);
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('100');
    expect(field).toBeValid();
  });

  it('tells what was not kept when it goes', async () => {
    const onLost = vi.fn<(words: string) => void>();
    const { field, unmount, user } = show({ onLost });
    await user.click(field);
    await user.keyboard('far left{Enter}');
    unmount();
    expect(onLost).toHaveBeenCalledExactlyOnceWith(
      'Place: “far left” was not kept. “far left” is no number here. Type one as in 120 or 120 px.',
    );
  });

  it('goes up and down by keys and by its buttons, within its limits', async () => {
    const { field, onChange, user } = show({ step: 0.1, maxValue: 100.25 });
    await user.click(field);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(onChange.mock.calls.flat()).toEqual([100.1, 100.2, 100.25, 100.15]);
    await user.click(screen.getByLabelText('Decrease Place'));
    expect(field).toHaveValue('100.05');
    expect(field).toHaveFocus();
  });
});
