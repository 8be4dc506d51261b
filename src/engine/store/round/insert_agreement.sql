INSERT INTO round_agreement (round, criterion, measure, units, items, value, low, high)
VALUES (:round, :criterion, :measure, :units, :items, :value, :low, :high)
