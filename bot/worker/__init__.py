"""What happens after the 200: turns, deliveries, and whatever is due later.

loop       the threads of a worker process, how they are woken and how they stop
turns      the oldest waiting message of a person, answered in one transaction
directory  the names of people nobody has met yet, asked for between turns
delivery   the oldest unsent message of a person, sent, put off or given up
post       how each kind of content goes over the wire
nudges     what was to be looked at later, looked at
guard      the one place where anything that goes wrong is caught
"""
