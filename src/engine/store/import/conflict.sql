INSERT INTO conflict (import, place, record, offset, conversation, reason, message)
VALUES (:import, :place, :record, :offset, :conversation, :reason, :message)
