UPDATE run
SET state = max(state, :state),
    conversations = conversations + :conversations,
    messages = messages + :messages,
    annotations = annotations + :annotations
WHERE id = :id
