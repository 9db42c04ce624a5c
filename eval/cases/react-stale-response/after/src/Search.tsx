import { useEffect, useState } from 'react';

interface Hit {
  id: string;
  title: string;
}

export function Search({ find }: { find: (words: string) => Promise<Hit[]> }) {
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<Hit[]>([]);

  useEffect(() => {
    find(words).then(setHits);
  }, [find, words]);

  return (
    <>
      <input value={words} onChange={(event) => setWords(event.target.value)} />
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>{hit.title}</li>
        ))}
      </ul>
    </>
  );
}
