import { useState } from 'react';

export function Participants({ initial }: { initial: string[] }) {
  const [names, setNames] = useState(initial);
  return (
    <ul>
      {names.map((name, index) => (
        <li key={index}>
          <input defaultValue={name} aria-label="Name" />
          <button onClick={() => setNames(names.filter((_, other) => other !== index))}>Remove</button>
        </li>
      ))}
    </ul>
  );
}
