"""Understanding what people type: one spelling, numbers, dates, names, and what they mean by it all. Pure: the moment and zone are given."""
