import { useEffect, useState } from 'react';

interface Hit {
  id: string;
  title: string;
}

export function Search({ find }: { find: (words: string) => Promise<Hit[]> }) {
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<Hit[]>([]);

  return (
    <>
      <input value={words} onChange={(event) => setWords(event.target.value)} />
      <button onClick={() => find(words).then(setHits)}>Search</button>
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>{hit.title}</li>
        ))}
      </ul>
    </>
  );
}
