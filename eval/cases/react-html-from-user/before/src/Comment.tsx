interface CommentProps {
  author: string;
  body: string;
}

export function Comment({ author, body }: CommentProps) {
  return (
    <article>
      <h3>{author}</h3>
      <p>{body}</p>
    </article>
  );
}
