"""What is wrong with a deployment, one line a check, each with what to do about it.

check      what a check comes to
words      what checks say, in Chinese and in English
house      settings, database, migrations, worker, backlog, clock
wecom      token, app, menu: WeCom is asked
callback   how the callbacks went, and which Token and EncodingAESKey are in use
examine    all of them, in the order in which one needs the other
"""
