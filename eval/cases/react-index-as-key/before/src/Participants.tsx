import { useState } from 'react';

export function Participants({ initial }: { initial: string[] }) {
  const [names, setNames] = useState(initial);
  return (
    <ul>
      {names.map((name, index) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
