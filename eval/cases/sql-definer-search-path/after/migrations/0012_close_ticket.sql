CREATE FUNCTION close_ticket(ticket bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  UPDATE tickets SET closed_at = now() WHERE id = ticket;
END
$$;
GRANT EXECUTE ON FUNCTION close_ticket(bigint) TO PUBLIC;
