INSERT INTO conv (id, number, ext, started_ms, ended_ms, basis, due_on, index_month, lang, channel, rating, source, topic, messages, answers, kinds, rules, import)
VALUES (:id, :number, :ext, :started_ms, :ended_ms, :basis, :due_on, :index_month, :lang, :channel, :rating, :source, coalesce(:topic, ''), :messages, :answers, :kinds, :rules, :import)
ON CONFLICT (ext) DO NOTHING
