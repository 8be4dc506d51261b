INSERT INTO waiting_day (day, starts) VALUES (:day, 1) ON CONFLICT (day) DO UPDATE SET starts = starts + 1
