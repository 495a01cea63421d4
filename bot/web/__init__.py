"""The admin's pages, for what a chat cannot do: connecting the desk to WeCom, and seeing why it does not connect.

site       the application that is mounted at /admin: cookies, headers, trouble
guests     who may come in: links, WeCom's own login, the session
door       the routes of signing in and out
setup      the checklist, the live view, and what can be pressed
words      what the pages say, in Chinese and in English
"""
