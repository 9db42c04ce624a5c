import { useState } from 'react';

interface NameFieldProps {
  /** Changes when another customer is chosen. */
  name: string;
  onSave: (name: string) => void;
}

export function NameField({ name, onSave }: NameFieldProps) {
  const [draft, setDraft] = useState(name);
  return <input value={draft} onChange={(event) => setDraft(event.target.value)} onBlur={() => onSave(draft)} />;
}
