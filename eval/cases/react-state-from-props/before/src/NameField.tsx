export function NameField({ name }: { name: string }) {
  return <span>{name}</span>;
}
