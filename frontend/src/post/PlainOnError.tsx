import { Component, type ReactNode } from 'react';

interface Props {
  text: string;
  children: ReactNode;
}

/** Shows a text as it was written where it cannot be laid out, such as when it is nested deeper than a browser can go. */
export class PlainOnError extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? (
      <div className="as-typed" dir="auto">
        {this.props.text}
      </div>
    ) : (
      this.props.children
    );
  }
}
