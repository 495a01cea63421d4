"""How fast it is, against its budgets, as ratios inside one run: `python -m benchmarks` (`make bench`).

One module is one budget of the design. Each measures what it is about and yields lines; a line says what was measured,
what came out, and what the budget is. Machines differ and are noisy, so where a budget is a ratio both sides are measured
in turns, in the same run, on the same server.
"""
