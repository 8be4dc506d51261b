INSERT INTO refusal (import, place, record, offset, reason)
VALUES (:import, :place, :record, :offset, :reason)
