INSERT INTO waiting_day (day, starts) VALUES (:day, :starts)
ON CONFLICT (day) DO UPDATE SET starts = starts + excluded.starts
